-- Normal form of a region of China: the code of GB/T 2260 of the smallest division that
-- is named (320106 is 江苏省南京市鼓楼区), of the revision of 2014; a county that is newer
-- has the code of its city. Where the text starts with something else (华东, 中国), what
-- stands after the next separator is tried.
CREATE FUNCTION pgdedup.region_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(region_v1.value, 400);
    v_code text;
BEGIN
    IF v_text !~ '^[一-龥/]*$' COLLATE "C" OR v_text <> pgdedup.simplified_v1(v_text) THEN
        v_text := normalize(pgdedup.folded_v1(v_text), NFKC);
    END IF;
    IF left(v_text, 2) = '中国' THEN
        v_text := substr(v_text, 3);
    END IF;
    FOR v_try IN 1..5 LOOP
        v_code := left(pgdedup.region_prefix_v1(v_text), 6);
        IF v_code <> '000000' THEN
            RETURN v_code;
        END IF;
        v_text := substring(v_text, '^[^ /,.·>|_()-]*[ /,.·>|_()-]+(.*)$' COLLATE "C");
        EXIT WHEN v_text IS NULL;
    END LOOP;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.region_v1(text) IS
'Normal form of a region of China: six digits of GB/T 2260 for the smallest division '
'that is named; NULL if none is.';
REVOKE ALL ON FUNCTION pgdedup.region_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.region_v1(text) TO PUBLIC;
