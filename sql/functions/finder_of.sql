-- The function that find_duplicates of a table asks, or the error of config_of.
CREATE FUNCTION pgdedup.finder_of(target regclass) RETURNS text
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_finder CONSTANT text := (
        SELECT t.finder FROM pgdedup.tables AS t WHERE t.target = finder_of.target
    );
BEGIN
    IF v_finder IS NULL THEN
        PERFORM pgdedup.config_of(finder_of.target);
    END IF;
    RETURN v_finder;
END
$$;
COMMENT ON FUNCTION pgdedup.finder_of(regclass) IS
'Name of the finder of a table (private); DEFINER: reads the registry';
REVOKE ALL ON FUNCTION pgdedup.finder_of(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.finder_of(regclass) TO PUBLIC;
