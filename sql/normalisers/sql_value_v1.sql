-- The normal form of a field of type sql: what the user's function returns, short
-- enough for an index (clipped_v1), and nothing where that is blank.
CREATE FUNCTION pgdedup.sql_value_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF btrim(sql_value_v1.value, E' \t\r\n\u3000') = '' COLLATE "C" THEN
        RETURN NULL;
    END IF;
    RETURN pgdedup.clipped_v1(sql_value_v1.value, '');
END
$$;

COMMENT ON FUNCTION pgdedup.sql_value_v1(text) IS
'A text of at most 400 characters: the end of a longer one is a hash of it; NULL if it '
'is blank.';
REVOKE ALL ON FUNCTION pgdedup.sql_value_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.sql_value_v1(text) TO PUBLIC;
