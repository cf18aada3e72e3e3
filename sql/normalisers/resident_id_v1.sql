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
    v_bytes bytea;
    v_check text;
BEGIN
    IF v_id !~ '^[0-9]{17}[0-9X]$' COLLATE "C" THEN
        v_id := pgdedup.code_v1(v_id);
        IF length(v_id) = 17 THEN
            RETURN NULL;
        ELSIF length(v_id) = 15 THEN
            v_id := left(v_id, 6) || '19' || substr(v_id, 7);
        END IF;
    END IF;
    IF v_id !~ (
        '^[1-9][0-9]{5}(?:19|20)[0-9]{2}'
        '(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])'
        '|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|[12][0-9]))'
        '[0-9]{3}[0-9X]?$'
    ) COLLATE "C" OR v_id IS NULL THEN
        RETURN NULL;
    END IF;
    IF substr(v_id, 11, 4) = '0229' THEN
        v_year := substr(v_id, 7, 4)::int;
        IF v_year % 4 <> 0 OR v_year = 1900 THEN
            RETURN NULL;
        END IF;
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
