-- Opens the log of a merge and stores the survivor and the duplicates as they are.
-- SECURITY DEFINER: the log is closed to callers, and what it says is read from the
-- tables here, never taken from the caller; finish_merge checks what came of it.
CREATE FUNCTION pgdedup.log_merge(
    target regclass, survivor text, duplicates text[], choices jsonb, reason text,
    merged_role name
) RETURNS bigint
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
    v_merge bigint;
    v_count bigint;
BEGIN
    PERFORM pgdedup.check_readable(log_merge.target);
    INSERT INTO pgdedup.merge_log (
        target, survivor, duplicates, choices, reason, xact, merged_role,
        session_role, actor
    )
    VALUES (
        log_merge.target, log_merge.survivor, log_merge.duplicates,
        coalesce(log_merge.choices, '{}'), log_merge.reason, pg_current_xact_id(),
        log_merge.merged_role, session_user,
        nullif(current_setting('pgdedup.actor', true), '')
    )
    RETURNING merge_log.merge_id INTO v_merge;
    PERFORM pgdedup.log_table(v_merge, log_merge.target);
    EXECUTE format(
        'INSERT INTO pgdedup.merge_log_rows (merge_id, kind, relation, key, before) '
        'SELECT $3, CASE WHEN %1$s = $2 THEN ''survivor'' ELSE ''duplicate'' END, $4, '
        '%1$s, %2$s FROM %3$s AS t WHERE %4$s ORDER BY 4',
        pgdedup.key_expression(log_merge.target, 't'),
        pgdedup.image_expression(log_merge.target, 't'),
        pgdedup.relation_source(log_merge.target),
        pgdedup.keys_condition(log_merge.target, 't', '$1 || $2')
    )
    USING log_merge.duplicates, log_merge.survivor, v_merge, log_merge.target;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    IF v_count <> cardinality(log_merge.duplicates) + 1 THEN
        RAISE EXCEPTION 'only % of % records to be merged exist in %',
            v_count, cardinality(log_merge.duplicates) + 1, log_merge.target
            USING ERRCODE = 'no_data_found';
    END IF;
    RETURN v_merge;
END
$$;
COMMENT ON FUNCTION pgdedup.log_merge(regclass, text, text[], jsonb, text, name) IS
'Opens the log of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.log_merge(regclass, text, text[], jsonb, text, name)
FROM PUBLIC;
