-- Normal form of codes (order, serial, tax numbers ...): letters and digits, upper
-- case.
CREATE FUNCTION pgdedup.code_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF code_v1.value !~ '^[0-9A-Z]+$' COLLATE "C" THEN
        RETURN nullif(pgdedup.clipped_v1(upper(
            replace(pgdedup.words_v1(pgdedup.folded_v1(code_v1.value)), ' ', '')
            COLLATE "C"
        ), code_v1.value), '');
    END IF;
    RETURN pgdedup.clipped_v1(code_v1.value, '');
END
$$;

COMMENT ON FUNCTION pgdedup.code_v1(text) IS
'Normal form of a code: letters and digits only, half width, upper case; NULL if '
'nothing is left. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.code_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.code_v1(text) TO PUBLIC;
