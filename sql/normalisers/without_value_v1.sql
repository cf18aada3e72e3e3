-- The stop list of a field (`stop`): a value that stands for nothing is as blank.
CREATE FUNCTION pgdedup.without_value_v1(value text, stop text[]) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE
        WHEN without_value_v1.value COLLATE "C" = ANY (without_value_v1.stop) THEN NULL
        ELSE without_value_v1.value
    END;
END
$$;

COMMENT ON FUNCTION pgdedup.without_value_v1(text, text[]) IS
'The normal form, or NULL where it is on the stop list.';
REVOKE ALL ON FUNCTION pgdedup.without_value_v1(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.without_value_v1(text, text[]) TO PUBLIC;
