-- The normal form of a field of type sql: what the user's function returns, short
-- enough for an index, and never ''.
CREATE FUNCTION pgdedup.sql_value_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF sql_value_v1.value = '' COLLATE "C" THEN
        RETURN NULL;
    END IF;
    RETURN left(sql_value_v1.value, 400);
END
$$;

COMMENT ON FUNCTION pgdedup.sql_value_v1(text) IS
'At most 400 characters of a text; NULL if it is empty.';
REVOKE ALL ON FUNCTION pgdedup.sql_value_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.sql_value_v1(text) TO PUBLIC;
