-- The merge, and its preview, which its caller rolls back. Runs with the caller's
-- rights; `path` is the caller's search_path, under which his triggers run.
CREATE FUNCTION pgdedup.run_merge(
    target regclass, survivor text, duplicates text[], choices jsonb, reason text,
    preview boolean, path text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_choices jsonb := coalesce(run_merge.choices, '{}');
    v_keys text[];
    v_values jsonb;
    v_merge bigint;
    v_child record;
    v_settled jsonb;
    v_moved bigint;
    v_references jsonb := '[]';
    v_warnings jsonb := '[]';
    v_blocked boolean := false;
    v_survivor jsonb;
BEGIN
    IF run_merge.target IS NULL THEN
        RAISE EXCEPTION 'a merge needs a table'
            USING ERRCODE = 'null_value_not_allowed',
                HINT = 'Call merge_records(table, survivor, ARRAY[duplicate, ...]).';
    END IF;
    PERFORM pgdedup.check_merge_target(run_merge.target);
    PERFORM pgdedup.check_merge_choices(run_merge.target, v_choices);
    v_keys := pgdedup.lock_merged_rows(
        run_merge.target, run_merge.survivor, run_merge.duplicates, run_merge.path
    );
    v_values := pgdedup.chosen_values(
        run_merge.target, v_keys, v_choices, run_merge.path
    );
    v_merge := pgdedup.log_merge(
        run_merge.target, v_keys[1], v_keys[2:], v_choices, run_merge.reason,
        current_user
    );
    FOR v_child IN
        SELECT
            r.child,
            pgdedup.relation_label(r.child) AS label,
            array_agg(r.name ORDER BY r.position) AS columns
        FROM pgdedup.reference_columns(run_merge.target) AS r
        GROUP BY r.child
        ORDER BY r.child::text COLLATE "C"
    LOOP
        v_settled := pgdedup.settle_conflicts(
            v_merge, run_merge.target, v_child.child, v_keys,
            coalesce(v_choices -> 'references' ->> v_child.label, 'fail'),
            run_merge.preview, run_merge.path
        );
        IF v_settled ->> 'blocked' IS NULL THEN
            v_moved := pgdedup.move_references(
                v_merge, run_merge.target, v_child.child, v_keys, run_merge.path
            );
        ELSE
            v_moved := pgdedup.log_moved(v_merge, v_child.child);
            v_blocked := true;
            v_warnings := v_warnings || jsonb_build_array(v_settled -> 'blocked');
        END IF;
        v_references := v_references || jsonb_build_object(
            'table', v_child.label,
            'columns', v_child.columns,
            'rows', v_moved,
            'conflicts', v_settled -> 'conflicts',
            'policy', v_settled -> 'policy'
        );
        IF v_settled ->> 'policy' = 'keep_survivors'
            AND (v_settled ->> 'conflicts')::bigint > 0 THEN
            v_warnings := v_warnings || jsonb_build_array(format(
                '%s rows of %s are removed (unmerge restores them)',
                v_settled ->> 'conflicts', v_child.label
            ));
        END IF;
        IF pgdedup.has_user_triggers(v_child.child) THEN
            v_warnings := v_warnings || jsonb_build_array(format(
                'triggers of %s run on every row that is moved', v_child.label
            ));
        END IF;
    END LOOP;
    SELECT v_warnings || coalesce(jsonb_agg(format(
        '%s.%s has no index: the table is read whole', pgdedup.relation_label(r.child),
        r.columns[1]
    )), '[]')
    INTO v_warnings
    FROM pgdedup.list_references(run_merge.target) AS r
    WHERE NOT r.has_index;
    IF v_blocked THEN
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
            run_merge.path, v_keys[:1], v_values::text
        );
    ELSE
        PERFORM pgdedup.update_survivor(
            v_merge, run_merge.target, v_keys, v_values, run_merge.path
        );
        PERFORM pgdedup.finish_merge(v_merge);
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
        'survivor', v_survivor - ARRAY(
            SELECT c.name
            FROM pgdedup.row_columns(run_merge.target) AS c
            WHERE c.is_generated AND c.name LIKE 'pgdedup\_%'
        ),
        'references', v_references,
        'warnings', v_warnings
    );
END
$$;
COMMENT ON FUNCTION pgdedup.run_merge(
    regclass, text, text[], jsonb, text, boolean, text
) IS 'Merges records and describes what it did (private)';
REVOKE ALL ON FUNCTION pgdedup.run_merge(
    regclass, text, text[], jsonb, text, boolean, text
) FROM PUBLIC;
