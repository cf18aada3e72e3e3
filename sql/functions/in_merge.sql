-- Whether the running transaction is making or undoing a merge. The answer comes from
-- the log rows that it has itself put into work, which cannot be committed unfinished,
-- and never from a setting.
CREATE FUNCTION pgdedup.in_merge() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM pgdedup.merge_log AS l
        WHERE l.xact = pg_current_xact_id_if_assigned()
            AND l.state IN ('open', 'undoing')
    );
END
$$;
COMMENT ON FUNCTION pgdedup.in_merge() IS
'Whether the running transaction is inside a merge or unmerge (private)';
REVOKE ALL ON FUNCTION pgdedup.in_merge() FROM PUBLIC;
