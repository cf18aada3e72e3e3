-- The merge that the running transaction is working on. Log functions accept no other:
-- nobody can add to a finished merge.
CREATE FUNCTION pgdedup.working_merge(merge_id bigint, state text)
RETURNS pgdedup.merge_log
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merge pgdedup.merge_log;
BEGIN
    SELECT l.* INTO v_merge
    FROM pgdedup.merge_log AS l
    WHERE l.merge_id = working_merge.merge_id
        AND l.state = working_merge.state
        AND l.xact = pg_current_xact_id();
    IF NOT FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    NULL,
                    'merge %s is not being worked on by this transaction',
                    '当前事务没有在处理合并 %s'
                ),
                working_merge.merge_id
            ),
            HINT = pgdedup.wording(
                NULL,
                'Use pgdedup.merge_records() and pgdedup.unmerge_records().',
                '请使用 pgdedup.merge_records() 和 pgdedup.unmerge_records()。'
            );
    END IF;
    RETURN v_merge;
END
$$;
COMMENT ON FUNCTION pgdedup.working_merge(bigint, text) IS
'Log row of the merge that the running transaction makes or undoes (private)';
REVOKE ALL ON FUNCTION pgdedup.working_merge(bigint, text) FROM PUBLIC;
