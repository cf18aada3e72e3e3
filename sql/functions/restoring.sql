-- The guard's question when it is about to refuse: is this an unmerge putting back
-- what was there? The answer comes from the log row that the running transaction
-- itself has put into work, never from a setting; and unmerge ends by comparing the
-- rows with the log, so the state cannot be used to slip something else in. Name the
-- row's key: then only rows of that merge pass.
CREATE FUNCTION pgdedup.restoring(target regclass, key text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM pgdedup.merge_log AS l
        INNER JOIN pgdedup.merge_log_rows AS r ON r.merge_id = l.merge_id
        WHERE l.xact = pg_current_xact_id_if_assigned()
            AND l.state = 'undoing'
            AND r.relation = restoring.target
            AND r.kind IN ('survivor', 'duplicate', 'removed')
            AND (restoring.key IS NULL OR r.keys = ARRAY[restoring.key])
    );
END
$$;
COMMENT ON FUNCTION pgdedup.restoring(regclass, text) IS
'Whether the running transaction is inside the unmerge of this row (private)';
GRANT EXECUTE ON FUNCTION pgdedup.restoring(regclass, text) TO PUBLIC;

CREATE FUNCTION pgdedup.restoring(target regclass) RETURNS boolean
LANGUAGE sql STABLE
RETURN pgdedup.restoring(target, NULL);
COMMENT ON FUNCTION pgdedup.restoring(regclass) IS
'Whether the running transaction is inside an unmerge of this table (private)';
GRANT EXECUTE ON FUNCTION pgdedup.restoring(regclass) TO PUBLIC;
