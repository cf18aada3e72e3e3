-- Resident identity number, GB 11643-1999: area, date of birth, sequence, check
-- character (ISO 7064 MOD 11-2). A number of the first generation (15 digits, until
-- 1999) gets its century and check character. The calendar date must exist.
CREATE FUNCTION pgdedup.resident_id_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_id text := left(resident_id_v1.value, 1000);
    v_year int;
    v_month int;
    v_day int;
    v_bytes bytea;
    v_check text;
BEGIN
    IF v_id !~ '^[1-9][0-9]{16}[0-9X]$' COLLATE "C" THEN
        v_id := pgdedup.code_v1(v_id);
        IF v_id ~ '^[1-9][0-9]{14}$' COLLATE "C" THEN
            v_id := left(v_id, 6) || '19' || substr(v_id, 7);
        ELSIF v_id ~ '^[1-9][0-9]{16}[0-9X]$' COLLATE "C" IS NOT TRUE THEN
            RETURN NULL;
        END IF;
    END IF;
    v_year := substr(v_id, 7, 4);
    v_month := substr(v_id, 11, 2);
    v_day := substr(v_id, 13, 2);
    IF v_year NOT BETWEEN 1900 AND 2099 OR v_month NOT BETWEEN 1 AND 12
        OR v_day NOT BETWEEN 1 AND (CASE
            WHEN v_month IN (4, 6, 9, 11) THEN 30
            WHEN v_month <> 2 THEN 31
            WHEN v_year % 4 = 0 AND v_year <> 1900 THEN 29
            ELSE 28
        END)
    THEN
        RETURN NULL;
    END IF;
    v_bytes := v_id::bytea;
    -- the digits are ASCII codes: 48 too much each, times the sum of the weights, 100
    v_check := substr('10X98765432', (
        get_byte(v_bytes, 0) * 7 + get_byte(v_bytes, 1) * 9 +
        get_byte(v_bytes, 2) * 10 + get_byte(v_bytes, 3) * 5 +
        get_byte(v_bytes, 4) * 8 + get_byte(v_bytes, 5) * 4 +
        get_byte(v_bytes, 6) * 2 + get_byte(v_bytes, 7) +
        get_byte(v_bytes, 8) * 6 + get_byte(v_bytes, 9) * 3 +
        get_byte(v_bytes, 10) * 7 + get_byte(v_bytes, 11) * 9 +
        get_byte(v_bytes, 12) * 10 + get_byte(v_bytes, 13) * 5 +
        get_byte(v_bytes, 14) * 8 + get_byte(v_bytes, 15) * 4 +
        get_byte(v_bytes, 16) * 2 - 4800
    ) % 11 + 1, 1);
    IF length(v_id) = 17 THEN
        RETURN v_id || v_check;
    ELSIF right(v_id, 1) = v_check THEN
        RETURN v_id;
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.resident_id_v1(text) IS
'Normal form of a resident identity number (GB 11643), 18 characters, also from one of '
'15; NULL if malformed, of no real date, or its check character is wrong.';
REVOKE ALL ON FUNCTION pgdedup.resident_id_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.resident_id_v1(text) TO PUBLIC;
