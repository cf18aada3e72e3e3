-- Stores the child rows of one table that a merge is about to move, and counts them
-- with the owner's eyes: the caller must move exactly as many. Their references
-- suffice, unless triggers of the user may rewrite more. SECURITY DEFINER: see
-- log_merge.
CREATE FUNCTION pgdedup.log_moved(merge_id bigint, child regclass) RETURNS bigint
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
    v_merge pgdedup.merge_log := pgdedup.working_merge(log_moved.merge_id, 'open');
    v_whole_rows boolean := pgdedup.has_user_triggers(log_moved.child);
    v_columns text[];
    v_count bigint;
BEGIN
    PERFORM pgdedup.check_readable(log_moved.child);
    PERFORM pgdedup.log_table(log_moved.merge_id, log_moved.child);
    IF NOT v_whole_rows THEN
        v_columns := ARRAY(
            SELECT r.name
            FROM pgdedup.reference_columns(v_merge.target) AS r
            WHERE r.child = log_moved.child
        );
    END IF;
    EXECUTE format(
        'INSERT INTO pgdedup.merge_log_rows '
        '(merge_id, kind, relation, key, old_key, before, after) '
        'SELECT $3, ''moved'', $4, %1$s, nullif(m.pgdedup_key, %1$s), '
        'm.pgdedup_before, %2$s FROM (%3$s) AS m WHERE m.pgdedup_moved',
        pgdedup.row_key_expression(log_moved.child, 'm'),
        pgdedup.image_expression(log_moved.child, 'm', v_columns),
        pgdedup.mapped_rows(v_merge.target, log_moved.child, '$1', v_whole_rows)
    )
    USING v_merge.duplicates, v_merge.survivor, log_moved.merge_id, log_moved.child;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END
$$;
COMMENT ON FUNCTION pgdedup.log_moved(bigint, regclass) IS
'Logs child rows that a merge moves (private)';
REVOKE ALL ON FUNCTION pgdedup.log_moved(bigint, regclass) FROM PUBLIC;
