-- Organisation code (组织机构代码), GB 11714-1997: 8 digits or letters and a check
-- character, 11 minus the weighted sum modulo 11, weights 3, 7, 9, 10, 5, 8, 4, 2,
-- where 10 is X and 11 is 0. It identified companies until 2015, and lives on as
-- characters 9 to 17 of the unified code (GB 32100), whose own check character then
-- answers for it. The tax number of before (纳税人识别号, 15 characters) is an area and this
-- code.
CREATE FUNCTION pgdedup.org_code_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_code text := pgdedup.code_v1(org_code_v1.value);
    v_bytes bytea;
    v_values CONSTANT bytea :=
        '\x0001020304050607080900000000000000'
        '0a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223';
BEGIN
    IF length(v_code) = 18 THEN
        RETURN substr(pgdedup.uscc_v1(v_code), 9, 9);
    ELSIF v_code ~ '^[1-9][0-9]{5}[0-9A-Z]{8}[0-9X]$' COLLATE "C" THEN
        v_code := substr(v_code, 7);
    ELSIF v_code ~ '^[0-9A-Z]{8}[0-9X]$' COLLATE "C" IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    -- no authority gave out eight zeros
    v_bytes := v_code::bytea;
    IF v_code <> '000000000' AND right(v_code, 1) = substr('0X987654321', (
        3 * get_byte(v_values, get_byte(v_bytes, 0) - 48)
        + 7 * get_byte(v_values, get_byte(v_bytes, 1) - 48)
        + 9 * get_byte(v_values, get_byte(v_bytes, 2) - 48)
        + 10 * get_byte(v_values, get_byte(v_bytes, 3) - 48)
        + 5 * get_byte(v_values, get_byte(v_bytes, 4) - 48)
        + 8 * get_byte(v_values, get_byte(v_bytes, 5) - 48)
        + 4 * get_byte(v_values, get_byte(v_bytes, 6) - 48)
        + 2 * get_byte(v_values, get_byte(v_bytes, 7) - 48)
    ) % 11 + 1, 1) THEN
        RETURN v_code;
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.org_code_v1(text) IS
'Normal form of an organisation code (GB 11714), 9 characters, also from a unified '
'code (GB 32100) or an old tax number of 15; NULL if malformed or the check character '
'is wrong.';
REVOKE ALL ON FUNCTION pgdedup.org_code_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.org_code_v1(text) TO PUBLIC;
