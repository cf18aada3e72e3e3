-- Releases the brake of stop_auto_merge; false: it was not on. SECURITY DEFINER: as
-- there.
CREATE FUNCTION pgdedup.allow_auto_merge(target regclass) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM pgdedup.merge_stops AS s WHERE s.target = allow_auto_merge.target;
    RETURN found;
END
$$;
COMMENT ON FUNCTION pgdedup.allow_auto_merge(regclass) IS
'Lets pgdedup merge --auto work on a table again';
REVOKE ALL ON FUNCTION pgdedup.allow_auto_merge(regclass) FROM PUBLIC;
