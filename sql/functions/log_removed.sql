-- Stores child rows that a policy is about to delete, whole. SECURITY DEFINER: see
-- log_merge. Only rows that the merge would otherwise move are taken.
CREATE FUNCTION pgdedup.log_removed(merge_id bigint, child regclass, keys text[])
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
    v_merge pgdedup.merge_log := pgdedup.working_merge(log_removed.merge_id, 'open');
    v_count bigint;
BEGIN
    PERFORM pgdedup.check_readable(log_removed.child);
    PERFORM pgdedup.log_table(log_removed.merge_id, log_removed.child);
    EXECUTE format(
        'INSERT INTO pgdedup.merge_log_rows (merge_id, kind, relation, key, before) '
        'SELECT $3, ''removed'', $4, m.pgdedup_key, m.pgdedup_before '
        'FROM (%s) AS m WHERE m.pgdedup_moved AND m.pgdedup_key = ANY ($5) ORDER BY 4',
        pgdedup.mapped_rows(v_merge.target, log_removed.child, '$1', true)
    )
    USING
        v_merge.duplicates, v_merge.survivor, log_removed.merge_id, log_removed.child,
        log_removed.keys;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END
$$;
COMMENT ON FUNCTION pgdedup.log_removed(bigint, regclass, text[]) IS
'Logs child rows that a merge deletes (private)';
REVOKE ALL ON FUNCTION pgdedup.log_removed(bigint, regclass, text[]) FROM PUBLIC;
