-- Stores the survivor and the duplicates of a merge as they are. SECURITY DEFINER: see
-- log_merge.
CREATE FUNCTION pgdedup.log_records(merge_id bigint) RETURNS void
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
    v_merge pgdedup.merge_log := pgdedup.working_merge(log_records.merge_id, 'open');
BEGIN
    EXECUTE format(
        'INSERT INTO pgdedup.merge_log_rows (merge_id, kind, relation, keys, before) '
        'SELECT $3, CASE WHEN %1$s = $2 THEN ''survivor'' ELSE ''duplicate'' END, $4, '
        'ARRAY[%1$s], %2$s FROM %3$s AS t WHERE %4$s ORDER BY %1$s',
        pgdedup.key_expression(v_merge.target, 't'),
        pgdedup.image_expression(v_merge.target, 't'),
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', '$1 || $2')
    )
    USING v_merge.duplicates, v_merge.survivor, log_records.merge_id, v_merge.target;
END
$$;
COMMENT ON FUNCTION pgdedup.log_records(bigint) IS
'Logs the records of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.log_records(bigint) FROM PUBLIC;
