-- Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters without
-- I, O, S, V, Z; the last is a check character: the weighted sum of the others, weights
-- 3^(i-1) modulo 31. The constant gives the value of each character from 0 to Y. No
-- authority registers under 0, which keeps eighteen zeros out.
CREATE FUNCTION pgdedup.uscc_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_code text := left(uscc_v1.value, 1000);
    v_shape CONSTANT text :=
        '^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$';
    v_bytes bytea;
    v_values CONSTANT bytea :=
        '\x00010203040506070809000000000000000a0b0c'
        '0d0e0f101100121314151600171819001a1b001c1d1e';
BEGIN
    IF v_code !~ v_shape COLLATE "C" THEN
        v_code := pgdedup.code_v1(v_code);
        IF v_code ~ v_shape COLLATE "C" IS NOT TRUE THEN
            RETURN NULL;
        END IF;
    END IF;
    v_bytes := v_code::bytea;
    IF (
        1 * get_byte(v_values, get_byte(v_bytes, 0) - 48)
        + 3 * get_byte(v_values, get_byte(v_bytes, 1) - 48)
        + 9 * get_byte(v_values, get_byte(v_bytes, 2) - 48)
        + 27 * get_byte(v_values, get_byte(v_bytes, 3) - 48)
        + 19 * get_byte(v_values, get_byte(v_bytes, 4) - 48)
        + 26 * get_byte(v_values, get_byte(v_bytes, 5) - 48)
        + 16 * get_byte(v_values, get_byte(v_bytes, 6) - 48)
        + 17 * get_byte(v_values, get_byte(v_bytes, 7) - 48)
        + 20 * get_byte(v_values, get_byte(v_bytes, 8) - 48)
        + 29 * get_byte(v_values, get_byte(v_bytes, 9) - 48)
        + 25 * get_byte(v_values, get_byte(v_bytes, 10) - 48)
        + 13 * get_byte(v_values, get_byte(v_bytes, 11) - 48)
        + 8 * get_byte(v_values, get_byte(v_bytes, 12) - 48)
        + 24 * get_byte(v_values, get_byte(v_bytes, 13) - 48)
        + 10 * get_byte(v_values, get_byte(v_bytes, 14) - 48)
        + 30 * get_byte(v_values, get_byte(v_bytes, 15) - 48)
        + 28 * get_byte(v_values, get_byte(v_bytes, 16) - 48)
        + get_byte(v_values, get_byte(v_bytes, 17) - 48)
    ) % 31 = 0 THEN
        RETURN v_code;
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.uscc_v1(text) IS
'Normal form of a unified social credit code (GB 32100); NULL if malformed or its '
'check character is wrong.';
REVOKE ALL ON FUNCTION pgdedup.uscc_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.uscc_v1(text) TO PUBLIC;
