-- Opens the log of a merge: who merges what, and by what foreign keys find it.
-- SECURITY DEFINER: the log is closed to callers, and what it says is read from the
-- tables here, never taken from the caller; finish_merge checks what came of it.
CREATE FUNCTION pgdedup.log_merge(
    target regclass, keys text[], choices jsonb, dispose text, reason text,
    merged_role name, part_of bigint
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
    v_links text[];
BEGIN
    PERFORM pgdedup.check_readable(log_merge.target);
    IF log_merge.part_of IS NOT NULL THEN
        PERFORM pgdedup.working_merge(log_merge.part_of, 'open');
    END IF;
    EXECUTE format(
        'SELECT array_agg(s.link::text ORDER BY array_position($1, s.key)) '
        'FROM (SELECT %s AS key, %s AS link FROM %s AS t WHERE %s) AS s',
        pgdedup.key_expression(log_merge.target, 't'),
        pgdedup.image_expression(
            log_merge.target, 't', pgdedup.link_columns(log_merge.target)
        ),
        pgdedup.relation_source(log_merge.target),
        pgdedup.keys_condition(log_merge.target, 't', '$1')
    )
    INTO v_links USING log_merge.keys;
    IF coalesce(cardinality(v_links), 0) <> cardinality(log_merge.keys) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'no_data_found',
            MESSAGE = format(
                pgdedup.wording(
                    log_merge.target,
                    'only %1$s of %2$s records to be merged exist in %3$s',
                    '%3$s 中要合并的 %2$s 条记录只有 %1$s 条存在'
                ),
                coalesce(cardinality(v_links), 0), cardinality(log_merge.keys),
                log_merge.target
            ),
            HINT = pgdedup.wording(
                log_merge.target, 'Look the keys up again.', '请重新查找它们的键。'
            );
    END IF;
    INSERT INTO pgdedup.merge_log (
        target, survivor, duplicates, links, followed, choices, dispose, part_of,
        reason, xact, merged_role, session_role, actor
    )
    VALUES (
        log_merge.target, log_merge.keys[1], log_merge.keys[2:], v_links,
        pgdedup.references_image(log_merge.target),
        coalesce(log_merge.choices, '{}'), log_merge.dispose, log_merge.part_of,
        log_merge.reason, pg_current_xact_id(), log_merge.merged_role, session_user,
        nullif(current_setting('pgdedup.actor', true), '')
    )
    RETURNING merge_log.merge_id INTO v_merge;
    PERFORM pgdedup.log_table(v_merge, log_merge.target);
    RETURN v_merge;
END
$$;
COMMENT ON FUNCTION pgdedup.log_merge(
    regclass, text[], jsonb, text, text, name, bigint
) IS 'Opens the log of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.log_merge(
    regclass, text[], jsonb, text, text, name, bigint
) FROM PUBLIC;
