-- The undoing of a merge, with the caller's rights; `path` as in run_merge. The
-- survivor is locked before the log is read, so that a merge that is just using it
-- is waited for and then seen; of a table that refers to itself with it the rows that
-- will be moved, in the order in which merges lock them. Merges that were part of this
-- one are undone last: they came before the rows moved.
CREATE FUNCTION pgdedup.run_unmerge(
    merge_id bigint, changed text, path text, part_of bigint DEFAULT NULL
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merge record;
    v_work jsonb;
    v_table record;
    v_keys text[];
    v_links text[];
    v_count bigint;
    v_restored jsonb := '[]';
    v_moved jsonb := '[]';
    v_columns jsonb := '[]';
    v_survivor jsonb := '[]';
    v_kept jsonb;
    v_rewritten jsonb;
    v_part jsonb;
BEGIN
    IF run_unmerge.changed IS NULL
        OR run_unmerge.changed NOT IN ('keep_current', 'restore') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_parameter_value',
            MESSAGE = format(
                pgdedup.wording(
                    NULL,
                    'what was changed since a merge is kept or restored, not "%s"',
                    '合并之后的修改只能保留或恢复，不能是 "%s"'
                ),
                run_unmerge.changed
            ),
            HINT = pgdedup.wording(NULL, 'Allowed: ', '可用：') || 'keep_current, restore.';
    END IF;
    SELECT m.target, m.survivor, m.duplicates, m.undone_at INTO v_merge
    FROM pgdedup.merges AS m
    WHERE m.merge_id = run_unmerge.merge_id;
    IF v_merge.undone_at IS NULL AND v_merge.survivor IS NOT NULL THEN
        PERFORM pgdedup.check_merge_target(v_merge.target);
        v_keys := ARRAY(
            SELECT k.key
            FROM pgdedup.merge_images AS i
            CROSS JOIN LATERAL unnest(i.keys) AS k (key)
            WHERE i.merge_id = run_unmerge.merge_id AND i.relation = v_merge.target
                AND i.kind = 'moved'
        );
        PERFORM pgdedup.lock_records(
            v_merge.target, ARRAY[v_merge.survivor],
            CASE
                WHEN v_keys <> '{}' THEN pgdedup.keys_condition(
                    v_merge.target, 't', '$2::pg_catalog.text[]'
                )
            END,
            v_keys::text, run_unmerge.path
        );
    END IF;
    v_work := pgdedup.begin_unmerge(
        run_unmerge.merge_id, run_unmerge.changed, run_unmerge.part_of
    );
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
    v_links := ARRAY(SELECT jsonb_array_elements_text(v_work -> 'links'));
    v_kept := v_work -> 'kept';
    FOR v_table IN
        SELECT t.*
        FROM jsonb_to_recordset(v_work -> 'tables') AS t (
            relation regclass, label text, logged bigint, deleted bigint,
            removed bigint, columns jsonb
        )
        ORDER BY t.relation <> v_merge.target
    LOOP
        IF v_table.logged <> (
            SELECT count(*)
            FROM pgdedup.merge_images AS i
            WHERE i.merge_id = run_unmerge.merge_id
                AND i.relation = v_table.relation AND i.kind <> 'table'
        ) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'insufficient_privilege',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        'merge %s touched rows of %s that you may not read',
                        '合并 %s 涉及 %s 中您无权读取的行'
                    ),
                    run_unmerge.merge_id, v_table.label
                ),
                HINT = pgdedup.wording(
                    v_merge.target,
                    'Undo it with the role that merged, or one that no row-level security '
                    'restricts.',
                    '请用当时合并的角色，或不受行级安全策略限制的角色撤销。'
                );
        END IF;
        IF v_table.relation = v_merge.target THEN
            SELECT
                coalesce(
                    jsonb_agg(DISTINCT k.name COLLATE "C")
                        FILTER (WHERE i.kind = 'survivor'),
                    '[]'
                ),
                coalesce(jsonb_agg(DISTINCT k.name), '[]')
            INTO v_survivor, v_columns
            FROM pgdedup.merge_images AS i
            CROSS JOIN LATERAL jsonb_object_keys(
                pgdedup.restorable_columns(i.before, i.after, i.found)
            ) AS k (name)
            WHERE i.merge_id = run_unmerge.merge_id
                AND i.kind IN ('survivor', 'duplicate') AND i.after IS NOT NULL;
            v_count := pgdedup.restore_rows(
                run_unmerge.merge_id, v_merge.target, v_table.relation, 'duplicate',
                ARRAY(SELECT jsonb_array_elements_text(v_columns)), v_links,
                run_unmerge.path
            );
            v_restored := v_restored || jsonb_build_object(
                'table', v_table.label,
                'rows', CASE
                    WHEN v_work ->> 'dispose' IS NULL THEN v_count
                    ELSE jsonb_array_length(v_work -> 'duplicates')
                END
            );
        END IF;
        IF v_table.columns <> '[]' THEN
            v_count := pgdedup.move_back(
                run_unmerge.merge_id, v_merge.target, v_table.relation,
                ARRAY(SELECT jsonb_array_elements_text(v_table.columns)), v_links,
                run_unmerge.path
            );
            v_moved := v_moved || jsonb_build_object(
                'table', v_table.label, 'columns', v_table.columns, 'rows', v_count
            );
        END IF;
        -- Last: under keep_losers a moved row stood in its place.
        IF v_table.removed > 0 THEN
            v_count := pgdedup.restore_rows(
                run_unmerge.merge_id, v_merge.target, v_table.relation, 'removed',
                '{}', v_links, run_unmerge.path
            );
            v_restored := v_restored || jsonb_build_object(
                'table', v_table.label, 'rows', v_count
            );
        END IF;
    END LOOP;
    v_rewritten := pgdedup.finish_unmerge(run_unmerge.merge_id);
    FOR v_table IN
        SELECT p.part::bigint FROM jsonb_array_elements_text(v_work -> 'parts') AS p (part)
    LOOP
        v_part := pgdedup.run_unmerge(
            v_table.part, run_unmerge.changed, run_unmerge.path, run_unmerge.merge_id
        );
        v_restored := v_restored || (v_part -> 'restored');
        v_moved := v_moved || (v_part -> 'moved_back');
        v_kept := v_kept || (v_part -> 'kept');
        v_rewritten := v_rewritten || (v_part -> 'rewritten');
    END LOOP;
    RETURN jsonb_build_object(
        'merge_id', run_unmerge.merge_id,
        'already_undone', false,
        'target', pgdedup.relation_label(v_merge.target),
        'survivor', v_merge.survivor,
        'duplicates', v_merge.duplicates,
        'survivor_columns', v_survivor,
        'restored', v_restored,
        'moved_back', v_moved,
        'kept', v_kept,
        'rewritten', v_rewritten
    );
END
$$;
COMMENT ON FUNCTION pgdedup.run_unmerge(bigint, text, text, bigint) IS
'Undoes a merge and describes what it restored (private)';
REVOKE ALL ON FUNCTION pgdedup.run_unmerge(bigint, text, text, bigint) FROM PUBLIC;
