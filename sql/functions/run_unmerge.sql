-- The undoing of a merge, with the caller's rights; `path` as in run_merge. The
-- survivor is locked before the log is read, so that a merge that is just using it
-- is waited for and then seen.
CREATE FUNCTION pgdedup.run_unmerge(merge_id bigint, path text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merge record;
    v_work jsonb;
    v_table record;
    v_keys text[];
    v_count bigint;
    v_restored jsonb := '[]';
    v_moved jsonb := '[]';
    v_survivor jsonb := '[]';
BEGIN
    SELECT m.target, m.survivor, m.duplicates, m.undone_at INTO v_merge
    FROM pgdedup.merges AS m
    WHERE m.merge_id = run_unmerge.merge_id;
    IF v_merge.undone_at IS NULL AND v_merge.survivor IS NOT NULL THEN
        PERFORM pgdedup.check_merge_target(v_merge.target);
        PERFORM pgdedup.read_value(
            format(
                'SELECT pg_catalog.to_jsonb(1) FROM %s AS t WHERE %s FOR UPDATE',
                pgdedup.relation_source(v_merge.target),
                pgdedup.keys_condition(v_merge.target, 't', '$1')
            ),
            run_unmerge.path, ARRAY[v_merge.survivor], NULL
        );
    END IF;
    v_work := pgdedup.begin_unmerge(run_unmerge.merge_id);
    IF v_work ? 'already_undone' THEN
        RETURN jsonb_build_object(
            'merge_id', run_unmerge.merge_id,
            'already_undone', true,
            'target', pgdedup.relation_label(v_merge.target),
            'survivor', v_merge.survivor,
            'duplicates', v_merge.duplicates,
            'survivor_columns', '[]'::jsonb,
            'restored', '[]'::jsonb,
            'moved_back', '[]'::jsonb,
            'kept', '[]'::jsonb,
            'rewritten', '[]'::jsonb
        );
    END IF;
    v_keys := v_merge.survivor || v_merge.duplicates;
    FOR v_table IN
        SELECT t.*
        FROM jsonb_to_recordset(v_work -> 'tables') AS t (
            relation regclass, label text, logged bigint, inserts bigint,
            updates bigint, columns jsonb
        )
        ORDER BY t.relation <> v_merge.target
    LOOP
        IF v_table.logged <> (
            SELECT count(*)
            FROM pgdedup.merge_images AS i
            WHERE i.merge_id = run_unmerge.merge_id
                AND i.relation = v_table.relation AND i.kind <> 'table'
        ) THEN
            RAISE EXCEPTION 'merge % touched rows of % that you may not read',
                run_unmerge.merge_id, v_table.label
                USING ERRCODE = 'insufficient_privilege',
                    HINT = 'Undo it with the role that merged, or one that no row-level '
                    'security restricts.';
        END IF;
        IF v_table.relation = v_merge.target THEN
            v_survivor := (
                SELECT jsonb_agg(k.name ORDER BY k.name COLLATE "C")
                FROM pgdedup.merge_images AS i
                CROSS JOIN LATERAL jsonb_object_keys(
                    pgdedup.restorable_columns(i.before, i.after, i.found)
                ) AS k (name)
                WHERE i.merge_id = run_unmerge.merge_id AND i.kind = 'survivor'
            );
        END IF;
        IF v_table.inserts > 0 THEN
            v_count := pgdedup.restore_rows(
                run_unmerge.merge_id, v_merge.target, v_table.relation,
                CASE
                    WHEN v_table.relation = v_merge.target THEN 'duplicate' ELSE 'removed'
                END,
                ARRAY(SELECT jsonb_array_elements_text(v_survivor)), v_keys,
                run_unmerge.path
            );
            v_restored := v_restored || jsonb_build_object(
                'table', v_table.label, 'rows', v_count
            );
        END IF;
        -- The survivor is an update too, but it is already done.
        v_table.updates := v_table.updates - CASE
            WHEN v_table.relation = v_merge.target AND v_survivor IS NOT NULL THEN 1 ELSE 0
        END;
        CONTINUE WHEN v_table.updates = 0;
        v_count := pgdedup.move_back(
            run_unmerge.merge_id, v_merge.target, v_table.relation,
            ARRAY(SELECT jsonb_array_elements_text(v_table.columns)), v_keys,
            run_unmerge.path
        );
        v_moved := v_moved || jsonb_build_object(
            'table', v_table.label, 'columns', v_table.columns, 'rows', v_count
        );
    END LOOP;
    RETURN jsonb_build_object(
        'merge_id', run_unmerge.merge_id,
        'already_undone', false,
        'target', pgdedup.relation_label(v_merge.target),
        'survivor', v_merge.survivor,
        'duplicates', v_merge.duplicates,
        'survivor_columns', coalesce(v_survivor, '[]'),
        'restored', v_restored,
        'moved_back', v_moved,
        'kept', v_work -> 'kept',
        'rewritten', pgdedup.finish_unmerge(run_unmerge.merge_id)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.run_unmerge(bigint, text) IS
'Undoes a merge and describes what it restored (private)';
REVOKE ALL ON FUNCTION pgdedup.run_unmerge(bigint, text) FROM PUBLIC;
