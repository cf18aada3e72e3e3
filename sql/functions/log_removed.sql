-- Stores child rows that a policy is about to delete, whole. SECURITY DEFINER: see
-- log_merge. Only rows that point at a merged record are taken, and none that other
-- rows point at: those would be cascaded away, or left as orphans.
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
    v_links text[];
    v_reference record;
BEGIN
    PERFORM pgdedup.check_readable(log_removed.child);
    PERFORM pgdedup.log_table(log_removed.merge_id, log_removed.child);
    EXECUTE format(
        'WITH logged AS (INSERT INTO pgdedup.merge_log_rows '
        '(merge_id, kind, relation, keys, before) '
        'SELECT $3, ''removed'', $4, ARRAY[m.pgdedup_key], m.pgdedup_before '
        'FROM (%s) AS m WHERE m.pgdedup_key = ANY ($5) ORDER BY m.pgdedup_key '
        'RETURNING before) SELECT count(*), array_agg(l.before::text) FROM logged AS l',
        pgdedup.mapped_rows(
            v_merge.target, log_removed.child, 'pg_catalog.array_append($1, $2)', true
        )
    )
    INTO v_count, v_links
    USING
        v_merge.links[2:], v_merge.links[1], log_removed.merge_id, log_removed.child,
        log_removed.keys;
    FOR v_reference IN
        SELECT
            r.child,
            r.name,
            pgdedup.link_condition(
                r.columns, r.referenced_columns, r.operators, r.types, r.condition, '$1'
            ) AS condition
        FROM pgdedup.reference_constraints(log_removed.child) AS r
        WHERE r.child IS NOT NULL
    LOOP
        PERFORM pgdedup.check_readable(v_reference.child);
        EXECUTE format(
            'SELECT count(*) FROM %s AS t WHERE %s',
            pgdedup.relation_source(v_reference.child), v_reference.condition
        )
        INTO v_count USING v_links;
        IF v_count > 0 THEN
            RAISE EXCEPTION USING
                ERRCODE = 'restrict_violation',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        '%1$s rows of %2$s refer to rows of %3$s that would be removed '
                        '(constraint "%4$s")',
                        '%2$s 的 %1$s 行引用 %3$s 中将被删除的行（约束 "%4$s"）'
                    ),
                    v_count, pgdedup.relation_label(v_reference.child),
                    pgdedup.relation_label(log_removed.child), v_reference.name
                ),
                HINT = format(
                    pgdedup.wording(
                        v_merge.target,
                        'The policy merge_child moves them: choices %s.',
                        '策略 merge_child 会转移它们：选项 %s。'
                    ),
                    format(
                        '{"references": {"%s": "merge_child"}}',
                        pgdedup.relation_label(log_removed.child)
                    )
                );
        END IF;
    END LOOP;
    RETURN cardinality(v_links);
END
$$;
COMMENT ON FUNCTION pgdedup.log_removed(bigint, regclass, text[]) IS
'Logs child rows that a merge deletes (private)';
REVOKE ALL ON FUNCTION pgdedup.log_removed(bigint, regclass, text[]) FROM PUBLIC;
