-- What stands between the rules and their effect: one row per trouble, none when all
-- is well. severity `error`: duplicates get in, or writes fail; `warning`: somebody
-- wanted it so, or it may become trouble. The problem says what comes of it if nobody
-- does anything, the remedy is the command that mends it.
CREATE FUNCTION pgdedup.health_check()
RETURNS TABLE (
    check_name text, object text, severity text, problem text, remedy text
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY SELECT * FROM pgdedup.troubles_of_objects();
    RETURN QUERY SELECT * FROM pgdedup.troubles_of_tables();
    RETURN QUERY SELECT * FROM pgdedup.troubles_of_settings();
    RETURN QUERY SELECT * FROM pgdedup.troubles_of_merges();
END
$$;
COMMENT ON FUNCTION pgdedup.health_check() IS
'What stands between the rules and their effect; no row when all is well';
REVOKE ALL ON FUNCTION pgdedup.health_check() FROM PUBLIC;
