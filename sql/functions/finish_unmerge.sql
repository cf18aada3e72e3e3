-- Looks, with the owner's eyes, whether every row is again what the log says it was
-- (or what was found changed since), and closes the unmerge. Differences are accepted
-- and returned only where triggers of the user may have made them: so nobody can use
-- an unmerge to bring other values past the guard. SECURITY DEFINER: see log_merge.
-- The log is never analysed, so a plan may take it for a handful of rows: joins of
-- children go without nested loops, which would take quadratic time.
CREATE FUNCTION pgdedup.finish_unmerge(merge_id bigint) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
SET enable_nestloop = on
AS $$
DECLARE
    v_merge pgdedup.merge_log := pgdedup.working_merge(
        finish_unmerge.merge_id, 'undoing'
    );
    v_table record;
    v_missing bigint;
    v_differing bigint;
    v_columns jsonb;
    v_rewritten jsonb := '[]';
    v_logged text;
    v_condition text;
    v_keyed boolean;
BEGIN
    FOR v_table IN
        SELECT
            r.relation, r.keys[1] AS label, k.kind, k.columns, k.logged
        FROM pgdedup.merge_log_rows AS r
        CROSS JOIN LATERAL (
            SELECT
                CASE WHEN x.kind = 'survivor' THEN 'duplicate' ELSE x.kind END AS kind,
                ARRAY(SELECT jsonb_object_keys((array_agg(x.before))[1])) AS columns,
                sum(cardinality(x.keys)) AS logged
            FROM pgdedup.merge_log_rows AS x
            WHERE x.merge_id = r.merge_id AND x.relation = r.relation
                AND x.kind NOT IN ('table', 'kept')
            GROUP BY 1
        ) AS k
        WHERE r.merge_id = finish_unmerge.merge_id AND r.kind = 'table'
        ORDER BY r.row_id
    LOOP
        v_keyed := pgdedup.key_columns(v_table.relation) IS NOT NULL;
        v_condition := CASE
            WHEN v_table.kind = 'duplicate' THEN pgdedup.keys_condition(
                v_merge.target, 't', pgdedup.link_keys(v_merge.target, '$3')
            )
            WHEN v_table.kind = 'moved' THEN pgdedup.reference_condition(
                v_merge.target, v_table.relation, '$3[2:]', '$3'
            )
            ELSE pgdedup.reference_condition(
                v_merge.target, v_table.relation, '$3', '$3'
            )
        END;
        -- Nobody has changed a row since: all lines of the log are what the rows are.
        CONTINUE WHEN v_table.kind = 'moved' AND v_keyed
            AND NOT EXISTS (
                SELECT FROM pgdedup.merge_log_rows AS r
                WHERE r.merge_id = finish_unmerge.merge_id
                    AND r.relation = v_table.relation AND r.kind = 'kept'
            )
            AND v_table.logged = pgdedup.count_logged(
                finish_unmerge.merge_id, v_table.relation,
                pgdedup.image_expression(v_table.relation, 't', v_table.columns) || ' = $3',
                v_merge.links, true
            );
        v_logged := CASE
            WHEN v_table.kind = 'moved' THEN format(
                'SELECT l.old_key AS key, %s AS number, CASE WHEN k.found IS NULL '
                'THEN l.before ELSE l.before || k.found END AS expected '
                'FROM (%s) AS l LEFT JOIN pgdedup.merge_log_rows AS k '
                'ON k.merge_id = $1 AND k.relation = $2 AND k.kind = ''kept'' '
                'AND k.keys[1] = l.key AND k.number = l.number '
                'WHERE CASE WHEN k.found IS NULL THEN l.restore '
                'WHEN k.found = ''null'' THEN ''{}'' '
                'ELSE pgdedup.restorable_columns(l.before, l.after, k.found) END <> ''{}''',
                CASE
                    WHEN v_keyed THEN '1::bigint'
                    ELSE 'row_number() OVER (PARTITION BY l.old_key ORDER BY l.key, l.number)'
                END,
                pgdedup.logged_moves(v_table.relation, 'pgdedup.merge_log_rows')
            )
            ELSE format(
                'SELECT r.keys[1] AS key, %s AS number, CASE WHEN r.found IS NULL '
                'THEN r.before ELSE r.before || r.found END AS expected '
                'FROM pgdedup.merge_log_rows AS r WHERE r.merge_id = $1 AND r.relation = $2 '
                'AND r.found IS DISTINCT FROM ''null'' '
                'AND r.kind IN (%L, %L)',
                CASE
                    WHEN v_keyed THEN '1::bigint'
                    ELSE 'row_number() OVER (PARTITION BY r.keys[1] ORDER BY r.row_id)'
                END,
                v_table.kind,
                CASE WHEN v_table.kind = 'duplicate' THEN 'survivor' ELSE v_table.kind END
            )
        END;
        PERFORM set_config(
            'enable_nestloop',
            CASE WHEN v_table.kind = 'duplicate' THEN 'on' ELSE 'off' END,
            true
        );
        EXECUTE format(
            'SELECT count(*) FILTER (WHERE s.key IS NULL), '
            'count(*) FILTER (WHERE s.key IS NOT NULL AND c.name IS NOT NULL), '
            'jsonb_agg(DISTINCT c.name) FILTER (WHERE s.key IS NOT NULL AND c.name IS NOT NULL) '
            'FROM (%s) AS l LEFT JOIN (%s) AS s USING (key, number) '
            'LEFT JOIN LATERAL jsonb_object_keys(CASE WHEN l.expected = s.image THEN ''{}'' '
            'ELSE pgdedup.subtract_image(l.expected, s.image) END) AS c (name) ON true '
            'WHERE s.image IS DISTINCT FROM l.expected',
            v_logged,
            pgdedup.stored_rows(v_table.relation, v_table.columns, v_condition)
        )
        INTO v_missing, v_differing, v_columns
        USING finish_unmerge.merge_id, v_table.relation, v_merge.links;
        IF v_missing > 0
            OR (v_differing > 0 AND NOT pgdedup.has_user_triggers(v_table.relation)) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'object_not_in_prerequisite_state',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        '%1$s rows of %2$s could not be restored',
                        '%2$s 的 %1$s 行无法恢复'
                    ),
                    v_missing + v_differing, v_table.label
                ),
                HINT = CASE
                    WHEN v_keyed OR NOT pgdedup.has_user_triggers(v_table.relation)
                        THEN pgdedup.wording(
                        v_merge.target,
                        'Its triggers or row-level security policies stand in the way, or '
                        'another transaction changed the rows: try again, as a role that '
                        'sees them.',
                        '它的触发器或行级安全策略阻止了恢复，或其他事务修改了这些行：'
                        '请用能看到它们的角色重试。'
                    )
                    ELSE pgdedup.wording(
                        v_merge.target,
                        'The table has no primary key and its triggers rewrite rows, which '
                        'cannot be found again: disable them for the unmerge.',
                        '该表没有主键，其触发器又改写行，无法找回：撤销合并时请停用触发器。'
                    )
                END;
        END IF;
        IF v_differing > 0 THEN
            v_rewritten := v_rewritten || jsonb_build_object(
                'table', v_table.label, 'columns', v_columns
            );
        END IF;
    END LOOP;
    PERFORM set_config('enable_nestloop', 'on', true);
    PERFORM pgdedup.reopen_pairs(finish_unmerge.merge_id);
    PERFORM pgdedup.unlink_merged_names(finish_unmerge.merge_id);
    UPDATE pgdedup.merge_log AS l
    SET
        state = 'undone',
        undone_at = now(),
        undone_by = coalesce(
            nullif(current_setting('pgdedup.actor', true), ''), session_user
        )
    WHERE l.merge_id = finish_unmerge.merge_id;
    PERFORM pgdedup.write_merge_events(finish_unmerge.merge_id, 'unmerged');
    RETURN v_rewritten;
END
$$;
COMMENT ON FUNCTION pgdedup.finish_unmerge(bigint) IS
'Compares restored rows with the log of a merge and closes it (private)';
REVOKE ALL ON FUNCTION pgdedup.finish_unmerge(bigint) FROM PUBLIC;
