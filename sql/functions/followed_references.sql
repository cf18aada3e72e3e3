-- The references_image of the merge that the running transaction is making or undoing
-- in a table; NULL outside of one. SECURITY DEFINER: the log is closed to callers; what
-- the catalog says is no secret.
CREATE FUNCTION pgdedup.followed_references(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT l.followed
        FROM pgdedup.merge_log AS l
        WHERE l.xact = pg_current_xact_id_if_assigned()
            AND l.state IN ('open', 'undoing')
            AND l.target = followed_references.target
        LIMIT 1
    );
END
$$;
COMMENT ON FUNCTION pgdedup.followed_references(regclass) IS
'What refers to a table, as the running merge has read it (private)';
REVOKE ALL ON FUNCTION pgdedup.followed_references(regclass) FROM PUBLIC;
