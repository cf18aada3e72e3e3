-- The merge, and its preview, which its caller rolls back. Runs with the caller's
-- rights; `path` is the caller's search_path, under which his triggers run. `part_of`:
-- the merge for whose policy merge_child this one is made.
-- Order: policies first, since merges of children change rows that the log of this
-- merge must have as they then are; children; duplicates; survivor.
CREATE FUNCTION pgdedup.run_merge(
    target regclass, survivor text, duplicates text[], choices jsonb, reason text,
    preview boolean, path text, part_of bigint DEFAULT NULL
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_choices jsonb := coalesce(run_merge.choices, '{}');
    v_config jsonb;
    v_dispose text;
    v_keys text[];
    v_links text[];
    v_chosen jsonb;
    v_merge bigint;
    v_child record;
    v_settled jsonb := '{}';
    v_moved bigint;
    v_references jsonb := '[]';
    v_warnings jsonb := '[]';
    v_blocked text;
    v_survivor jsonb;
    v_done jsonb := '{"aliases": []}';
    v_paired jsonb := '[]';
BEGIN
    IF run_merge.target IS NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'null_value_not_allowed',
            MESSAGE = pgdedup.wording(NULL, 'a merge needs a table', '合并需要指定表'),
            HINT = pgdedup.wording(
                NULL,
                'Call merge_records(table, survivor, ARRAY[duplicate, ...]).',
                '请调用 merge_records(表, 保留者, ARRAY[重复者, ...])。'
            );
    END IF;
    PERFORM pgdedup.check_merge_target(run_merge.target);
    IF run_merge.part_of IS NULL THEN
        PERFORM pgdedup.check_merge_choices(run_merge.target, v_choices);
    END IF;
    v_config := pgdedup.merge_config(run_merge.target);
    IF (v_config ->> 'require_reason')::boolean AND run_merge.part_of IS NULL
        AND coalesce(btrim(run_merge.reason), '') = '' THEN
        IF NOT run_merge.preview THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        run_merge.target,
                        'a merge in %s needs a reason', '合并 %s 的记录必须填写原因'
                    ),
                    run_merge.target
                ),
                HINT = 'merge_records(..., reason => ''...'').';
        END IF;
        v_warnings := v_warnings || jsonb_build_array(
            pgdedup.wording(
                run_merge.target, 'the merge will need a reason', '合并时必须填写原因'
            )
        );
    END IF;
    v_dispose := CASE
        WHEN v_choices ->> 'dispose' = 'delete' THEN NULL
        ELSE v_config ->> 'dispose'
    END;
    v_keys := run_merge.survivor || run_merge.duplicates;
    IF run_merge.survivor IS NULL THEN
        v_keys := pgdedup.survivor_first(
            run_merge.target, run_merge.duplicates, run_merge.path
        );
    END IF;
    v_keys := pgdedup.lock_merged_rows(
        run_merge.target, v_keys[1], v_keys[2:], run_merge.path
    );
    v_merge := pgdedup.log_merge(
        run_merge.target, v_keys, v_choices, v_dispose, run_merge.reason, current_user,
        run_merge.part_of
    );
    v_links := pgdedup.merged_links(v_merge);
    FOR v_child IN
        SELECT DISTINCT r.child, l.label, coalesce(
            v_choices -> 'references' ->> l.label,
            (
                SELECT c.value ->> 'on_conflict'
                FROM jsonb_array_elements(v_config -> 'references') AS c
                WHERE to_regclass(c.value ->> 'table') = r.child
                    AND c.value ->> 'on_conflict' IS NOT NULL
                LIMIT 1
            ),
            'fail'
        ) AS policy
        FROM pgdedup.reference_columns(run_merge.target) AS r
        CROSS JOIN LATERAL pgdedup.relation_label(r.child) AS l (label)
        ORDER BY r.child
    LOOP
        v_settled := v_settled || jsonb_build_object(
            v_child.label,
            pgdedup.settle_conflicts(
                v_merge, run_merge.target, v_child.child, v_links, v_child.policy,
                v_choices, run_merge.preview, run_merge.path
            )
        );
    END LOOP;
    PERFORM pgdedup.log_records(v_merge);
    v_chosen := pgdedup.chosen_values(
        run_merge.target, v_keys, v_links, v_choices, run_merge.part_of IS NOT NULL,
        run_merge.path
    );
    SELECT v_warnings || coalesce(
        jsonb_agg(
            format(
                pgdedup.wording(
                    run_merge.target, '%s: no room for %s', '%s：放不下 %s'
                ),
                f.key,
                array_to_string(ARRAY(SELECT jsonb_array_elements_text(f.value)), ', ')
            )
        ),
        '[]'
    )
    INTO v_warnings
    FROM jsonb_each(v_chosen -> 'left') AS f;
    FOR v_child IN
        SELECT
            r.child,
            pgdedup.relation_label(r.child) AS label,
            array_agg(r.name ORDER BY r.position) AS columns
        FROM pgdedup.reference_columns(run_merge.target) AS r
        GROUP BY r.child
        ORDER BY r.child
    LOOP
        IF v_settled -> v_child.label ->> 'blocked' IS NULL THEN
            v_moved := pgdedup.move_references(
                v_merge, run_merge.target, v_child.child, v_links, run_merge.path
            );
        ELSE
            v_moved := pgdedup.log_moved(v_merge, v_child.child);
            v_blocked := coalesce(v_blocked, v_settled -> v_child.label ->> 'blocked');
            v_warnings := v_warnings || jsonb_build_array(
                v_settled -> v_child.label -> 'blocked'
            );
        END IF;
        v_references := v_references || jsonb_build_object(
            'table', v_child.label,
            'columns', v_child.columns,
            'rows', v_moved,
            'conflicts', v_settled -> v_child.label -> 'conflicts',
            'policy', v_settled -> v_child.label -> 'policy'
        );
        IF v_settled -> v_child.label ->> 'policy' <> 'fail'
            AND (v_settled -> v_child.label ->> 'conflicts')::bigint > 0 THEN
            v_warnings := v_warnings || jsonb_build_array(format(
                CASE v_settled -> v_child.label ->> 'policy'
                    WHEN 'merge_child' THEN pgdedup.wording(
                        run_merge.target,
                        '%1$s rows of %2$s are merged into others (unmerge restores them)',
                        '%2$s 的 %1$s 行并入其他行（撤销合并时恢复）'
                    )
                    ELSE pgdedup.wording(
                        run_merge.target,
                        '%1$s rows of %2$s are removed (unmerge restores them)',
                        '%2$s 的 %1$s 行被删除（撤销合并时恢复）'
                    )
                END,
                v_settled -> v_child.label ->> 'conflicts', v_child.label
            ));
        END IF;
        IF pgdedup.has_user_triggers(v_child.child) THEN
            v_warnings := v_warnings || jsonb_build_array(format(
                pgdedup.wording(
                    run_merge.target,
                    'triggers of %s run on every row that is moved',
                    '转移的每一行都会触发 %s 的触发器'
                ),
                v_child.label
            ));
        END IF;
    END LOOP;
    SELECT v_warnings || coalesce(jsonb_agg(format(
        pgdedup.wording(
            run_merge.target,
            '%s.%s has no index: the table is read whole', '%s.%s 没有索引：需读全表'
        ),
        pgdedup.relation_label(r.child), r.columns[1]
    )), '[]')
    INTO v_warnings
    FROM pgdedup.list_references(run_merge.target) AS r
    WHERE run_merge.preview AND NOT r.has_index;
    IF v_blocked IS NOT NULL THEN
        -- Only a preview comes here: as the merge would leave the survivor.
        v_survivor := pgdedup.read_value(
            format(
                'SELECT pg_catalog.to_jsonb(%s) FROM (SELECT %s OPERATOR(pg_catalog.||) '
                '$2::pg_catalog.jsonb AS image FROM %s AS t WHERE %s) AS i',
                pgdedup.image_row(run_merge.target, 'i.image'),
                pgdedup.image_expression(run_merge.target, 't'),
                pgdedup.relation_source(run_merge.target),
                pgdedup.keys_condition(run_merge.target, 't', '$1')
            ),
            run_merge.path, v_keys[:1], (v_chosen -> 'values')::text
        );
    ELSE
        PERFORM pgdedup.update_survivor(
            v_merge, run_merge.target, v_keys, v_chosen -> 'values', v_dispose,
            run_merge.path
        );
        v_done := pgdedup.finish_merge(v_merge);
        -- Of the example those keys that the caller may see.
        SELECT
            coalesce(jsonb_agg(p.value || jsonb_build_object('example', e.keys)), '[]'),
            v_warnings || coalesce(
                jsonb_agg(
                    format(
                        pgdedup.wording(
                            run_merge.target,
                            '%1$s: %2$s pairs of rows are duplicates then by %3$s: %4$s',
                            '%1$s：合并后按规则 %3$s 有 %2$s 对重复：%4$s'
                        ),
                        p.value ->> 'table', p.value ->> 'pairs', p.value ->> 'rule',
                        e.keys
                    )
                ),
                '[]'
            )
        INTO v_paired, v_warnings
        FROM jsonb_array_elements(v_done -> 'paired') AS p
        CROSS JOIN LATERAL (
            SELECT coalesce(jsonb_agg(k.key ORDER BY k.position), '[]') AS keys
            FROM jsonb_array_elements_text(p.value -> 'example')
                WITH ORDINALITY AS k (key, position)
            WHERE pgdedup.sees_row(to_regclass(p.value ->> 'table'), k.key)
        ) AS e;
        IF run_merge.preview THEN
            v_survivor := pgdedup.read_value(
                format(
                    'SELECT pg_catalog.to_jsonb(t.*) FROM %s AS t WHERE %s',
                    pgdedup.relation_source(run_merge.target),
                    pgdedup.keys_condition(run_merge.target, 't', '$1')
                ),
                run_merge.path, v_keys[:1], NULL
            );
        END IF;
    END IF;
    RETURN jsonb_build_object(
        'merge_id', v_merge,
        'blocked', v_blocked,
        'survivor', v_survivor - ARRAY(
            SELECT c.name
            FROM pgdedup.row_columns(run_merge.target) AS c
            WHERE c.is_generated AND c.name LIKE 'pgdedup\_%'
        ),
        'references', v_references,
        'aliases', v_done -> 'aliases',
        'paired', v_paired,
        'locks', CASE
            WHEN run_merge.preview AND run_merge.part_of IS NULL THEN pgdedup.held_locks()
        END,
        'warnings', v_warnings
    );
END
$$;
COMMENT ON FUNCTION pgdedup.run_merge(
    regclass, text, text[], jsonb, text, boolean, text, bigint
) IS 'Merges records and describes what it did (private)';
REVOKE ALL ON FUNCTION pgdedup.run_merge(
    regclass, text, text[], jsonb, text, boolean, text, bigint
) FROM PUBLIC;
