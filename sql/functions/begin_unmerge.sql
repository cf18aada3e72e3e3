-- Puts a merge into work for undoing, after looking whether it can be undone, and
-- notes in the log what has changed since: those values stay (`keep_current`), or give
-- way (`restore`). Returns what the caller has to restore, per table. SECURITY
-- DEFINER: see log_merge.
-- The log is never analysed, so a plan may take it for a handful of rows: joins of
-- children go without nested loops, which would take quadratic time.
CREATE FUNCTION pgdedup.begin_unmerge(merge_id bigint, changed text, part_of bigint)
RETURNS jsonb
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
    v_merge pgdedup.merge_log;
    v_other bigint;
    v_table record;
    v_problem text;
    v_stored text;
    v_changed bigint;
    v_keyed boolean;
    v_single boolean;
BEGIN
    SELECT l.* INTO v_merge
    FROM pgdedup.merge_log AS l
    WHERE l.merge_id = begin_unmerge.merge_id
    FOR UPDATE;
    IF NOT FOUND OR v_merge.state NOT IN ('merged', 'undone') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'no_data_found',
            MESSAGE = format(
                pgdedup.wording(NULL, 'there is no merge %s', '没有编号为 %s 的合并'),
                begin_unmerge.merge_id
            ),
            HINT = 'SELECT * FROM pgdedup.merges;';
    END IF;
    IF v_merge.state = 'undone' THEN
        RETURN jsonb_build_object('already_undone', true);
    END IF;
    IF v_merge.part_of IS DISTINCT FROM begin_unmerge.part_of THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    v_merge.target,
                    'merge %s is part of merge %s', '合并 %s 是合并 %s 的一部分'
                ),
                begin_unmerge.merge_id, v_merge.part_of
            ),
            HINT = format(
                pgdedup.wording(v_merge.target, 'Undo that: %s', '请撤销后者：%s'),
                format('SELECT pgdedup.unmerge_records(%s);', v_merge.part_of)
            );
    END IF;
    SELECT l.merge_id INTO v_other
    FROM pgdedup.merge_log AS l
    WHERE l.target = v_merge.target AND l.state = 'merged'
        AND l.merge_id > begin_unmerge.merge_id
        AND (l.survivor = v_merge.survivor OR l.duplicates @> ARRAY[v_merge.survivor])
    ORDER BY l.merge_id DESC
    LIMIT 1;
    IF FOUND THEN
        PERFORM pgdedup.refuse_unmerge(
            begin_unmerge.merge_id, v_other,
            format(
                pgdedup.wording(
                    v_merge.target, 'which used its survivor %s', '后者用到了它保留的记录 %s'
                ),
                v_merge.survivor
            )
        );
    END IF;
    FOR v_table IN
        SELECT r.relation, r.keys[1] AS label, r.before AS types
        FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = begin_unmerge.merge_id AND r.kind = 'table'
        ORDER BY r.row_id
    LOOP
        SELECT string_agg(t.key, ', ' ORDER BY t.key COLLATE "C") INTO v_problem
        FROM jsonb_each_text(v_table.types) AS t
        LEFT JOIN pgdedup.row_columns(v_table.relation) AS c
            ON c.name = t.key AND c.type = t.value AND NOT c.is_generated
        WHERE c.name IS NULL;
        IF v_problem IS NOT NULL THEN
            RAISE EXCEPTION USING
                ERRCODE = 'object_not_in_prerequisite_state',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        'table %s has changed since merge %s: columns %s are gone or of '
                        'another type',
                        '表 %s 在合并 %s 之后改变了：列 %s 不存在或类型已变'
                    ),
                    v_table.label, begin_unmerge.merge_id, v_problem
                ),
                HINT = pgdedup.wording(
                    v_merge.target,
                    'Give the table these columns back; columns added since do not matter.',
                    '请恢复这些列；之后新增的列没有影响。'
                );
        END IF;
        PERFORM pgdedup.check_readable(v_table.relation);
    END LOOP;
    UPDATE pgdedup.merge_log AS l
    SET
        state = 'undoing',
        xact = pg_current_xact_id(),
        followed = pgdedup.references_image(v_merge.target)
    WHERE l.merge_id = begin_unmerge.merge_id;

    EXECUTE format(
        'UPDATE pgdedup.merge_log_rows AS r SET found = coalesce(('
        'SELECT nullif(pgdedup.subtract_image(%s, r.after), ''{}'') FROM %s AS t WHERE %s), '
        'CASE WHEN NOT EXISTS (SELECT FROM %2$s AS t WHERE %3$s) THEN ''null''::jsonb END) '
        'WHERE r.merge_id = $1 AND r.relation = $2 AND r.after IS NOT NULL '
        'AND r.kind IN (''survivor'', ''duplicate'')',
        pgdedup.image_expression(
            v_merge.target, 't', pgdedup.logged_columns(begin_unmerge.merge_id, v_merge.target)
        ),
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', 'r.keys')
    )
    USING begin_unmerge.merge_id, v_merge.target;

    FOR v_table IN
        SELECT
            r.relation,
            r.keys[1] AS label,
            ARRAY(
                SELECT jsonb_object_keys(m.before)
                FROM (
                    SELECT x.before
                    FROM pgdedup.merge_log_rows AS x
                    WHERE x.merge_id = r.merge_id AND x.relation = r.relation
                        AND x.kind = 'moved'
                    LIMIT 1
                ) AS m
            ) AS columns,
            (
                SELECT sum(cardinality(x.keys))
                FROM pgdedup.merge_log_rows AS x
                WHERE x.merge_id = r.merge_id AND x.relation = r.relation
                    AND x.kind = 'moved'
            ) AS logged,
            ARRAY(
                SELECT c.name
                FROM pgdedup.reference_columns(v_merge.target) AS c
                WHERE c.child = r.relation
            ) AS link_columns,
            (
                SELECT count(DISTINCT (c.columns, c.condition)) = 1
                FROM pgdedup.reference_constraints(v_merge.target) AS c
                WHERE c.child = r.relation AND c.problem IS NULL
            ) AS single
        FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = begin_unmerge.merge_id AND r.kind = 'table'
            AND EXISTS (
                SELECT FROM pgdedup.merge_log_rows AS x
                WHERE x.merge_id = r.merge_id AND x.relation = r.relation
                    AND x.kind = 'moved'
            )
        ORDER BY r.row_id
    LOOP
        IF v_table.link_columns = '{}' THEN
            RAISE EXCEPTION USING
                ERRCODE = 'object_not_in_prerequisite_state',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        'table %s no longer refers to %s', '表 %s 不再引用 %s'
                    ),
                    v_table.label, v_merge.target
                ),
                HINT = pgdedup.wording(
                    v_merge.target,
                    'Give it its foreign key back, then undo the merge.',
                    '请恢复它的外键，再撤销合并。'
                );
        END IF;
        v_keyed := pgdedup.key_columns(v_table.relation) IS NOT NULL;
        -- Pointing at the survivor says all of a row with one reference, if nothing
        -- else of it was logged.
        v_single := v_table.single AND v_table.columns <@ v_table.link_columns;
        CONTINUE WHEN v_single AND v_keyed AND v_table.logged = pgdedup.count_logged(
            begin_unmerge.merge_id, v_table.relation,
            pgdedup.reference_condition(
                v_merge.target, v_table.relation, '$2[1:1]', '$2'
            ),
            v_merge.links, false
        );
        v_stored := pgdedup.stored_rows(
            v_table.relation,
            CASE WHEN v_single THEN '{}' ELSE v_table.columns END,
            pgdedup.reference_condition(
                v_merge.target, v_table.relation, 'ARRAY[$3]', '$4'
            )
        );
        PERFORM set_config('enable_nestloop', 'off', true);
        -- Rows that are no longer as the merge left them; nearly always none.
        EXECUTE format(
            'INSERT INTO pgdedup.merge_log_rows '
            '(merge_id, kind, relation, keys, old_keys, number, before, after, found) '
            'SELECT $1, ''kept'', $2, ARRAY[l.key], ARRAY[l.old_key], l.number, l.before, '
            'l.after, coalesce(s.image, ''null'') FROM (%s) AS l '
            'LEFT JOIN (%s) AS s USING (key, number) '
            'WHERE %s',
            pgdedup.logged_moves(v_table.relation, 'pgdedup.merge_log_rows'), v_stored,
            CASE
                WHEN v_single THEN 's.key IS NULL'
                ELSE 's.image IS DISTINCT FROM l.after'
            END
        )
        USING
            begin_unmerge.merge_id, v_table.relation, v_merge.links[1], v_merge.links;
        GET DIAGNOSTICS v_changed = ROW_COUNT;
        PERFORM set_config('enable_nestloop', 'on', true);
        CONTINUE WHEN v_changed = 0;
        IF v_keyed THEN
            -- They may have been moved elsewhere by hand.
            EXECUTE format(
                'UPDATE pgdedup.merge_log_rows AS r SET found = %s FROM %s AS t '
                'WHERE r.merge_id = $1 AND r.relation = $2 AND r.kind = ''kept'' '
                'AND r.found = ''null'' AND r.keys[1] = %s AND %s',
                pgdedup.image_expression(v_table.relation, 't', v_table.columns),
                pgdedup.relation_source(v_table.relation),
                pgdedup.key_expression(v_table.relation, 't'),
                pgdedup.keys_condition(v_table.relation, 't', '$3')
            )
            USING
                begin_unmerge.merge_id, v_table.relation,
                ARRAY(
                    SELECT r.keys[1]
                    FROM pgdedup.merge_log_rows AS r
                    WHERE r.merge_id = begin_unmerge.merge_id
                        AND r.relation = v_table.relation AND r.kind = 'kept'
                        AND r.found = 'null'
                );
            -- Or a later merge took them.
            SELECT l.merge_id INTO v_other
            FROM pgdedup.merge_log_rows AS r
            INNER JOIN pgdedup.merge_log_rows AS o
                ON o.relation = r.relation AND o.merge_id > r.merge_id
                    AND o.kind IN ('duplicate', 'removed', 'moved')
                    AND coalesce(o.old_keys, o.keys) @> r.keys
            INNER JOIN pgdedup.merge_log AS l
                ON l.merge_id = o.merge_id AND l.state = 'merged'
            WHERE r.merge_id = begin_unmerge.merge_id
                AND r.relation = v_table.relation AND r.kind = 'kept'
            ORDER BY l.merge_id DESC
            LIMIT 1;
            IF FOUND THEN
                PERFORM pgdedup.refuse_unmerge(
                    begin_unmerge.merge_id, v_other,
                    format(
                        pgdedup.wording(
                            v_merge.target,
                            'which took rows of %s that it had moved',
                            '后者带走了它转移的 %s 的行'
                        ),
                        v_table.label
                    )
                );
            END IF;
        END IF;
        -- What was found is noted as the difference; a row whose references were
        -- changed since is left alone altogether.
        UPDATE pgdedup.merge_log_rows AS r
        SET found = CASE
            WHEN NOT pgdedup.restorable_columns(
                r.before, r.after, pgdedup.subtract_image(r.found, r.after)
            ) ?| v_table.link_columns THEN r.found
            ELSE pgdedup.subtract_image(r.found, r.after)
        END
        WHERE r.merge_id = begin_unmerge.merge_id AND r.relation = v_table.relation
            AND r.kind = 'kept' AND r.found <> 'null';
    END LOOP;
    IF begin_unmerge.changed = 'restore' THEN
        -- Columns that the merge changed go back, whatever was made of them since.
        UPDATE pgdedup.merge_log_rows AS r
        SET found = nullif(
            r.found - ARRAY(
                SELECT jsonb_object_keys(pgdedup.subtract_image(r.before, r.after))
            ),
            CASE WHEN r.kind <> 'kept' THEN '{}'::jsonb END
        )
        WHERE r.merge_id = begin_unmerge.merge_id AND r.found <> 'null';
    END IF;
    RETURN jsonb_build_object(
        'target', v_merge.target,
        'survivor', v_merge.survivor,
        'duplicates', v_merge.duplicates,
        'links', v_merge.links,
        'dispose', v_merge.dispose,
        'parts', ARRAY(
            SELECT l.merge_id
            FROM pgdedup.merge_log AS l
            WHERE l.part_of = begin_unmerge.merge_id
            ORDER BY l.merge_id DESC
        ),
        'tables', (
            SELECT jsonb_agg(
                jsonb_build_object(
                    'relation', r.relation,
                    'label', r.keys[1],
                    'logged', m.logged,
                    'deleted', m.deleted,
                    'removed', m.removed,
                    'columns', coalesce(m.columns, '[]')
                )
                ORDER BY r.row_id
            )
            FROM pgdedup.merge_log_rows AS r
            CROSS JOIN LATERAL (
                SELECT
                    count(DISTINCT x.row_id) AS logged,
                    count(DISTINCT x.row_id)
                        FILTER (WHERE x.kind = 'duplicate' AND x.after IS NULL) AS deleted,
                    count(DISTINCT x.row_id) FILTER (WHERE x.kind = 'removed') AS removed,
                    jsonb_agg(DISTINCT c.name)
                        FILTER (WHERE x.kind IN ('moved', 'kept')) AS columns
                FROM pgdedup.merge_log_rows AS x
                LEFT JOIN LATERAL jsonb_object_keys(
                    pgdedup.restorable_columns(x.before, x.after, x.found)
                ) AS c (name) ON x.kind IN ('moved', 'kept')
                WHERE x.merge_id = r.merge_id AND x.relation = r.relation
                    AND x.kind <> 'table'
            ) AS m
            WHERE r.merge_id = begin_unmerge.merge_id AND r.kind = 'table'
        ),
        'kept', (
            SELECT coalesce(jsonb_agg(k.entry), '[]')
            FROM (
                SELECT CASE
                    WHEN x.found = 'null'::jsonb THEN jsonb_build_object(
                        'table', r.keys[1], 'key', x.keys[1], 'gone', true
                    )
                    ELSE jsonb_build_object(
                        'table', r.keys[1], 'key', x.keys[1], 'gone', false,
                        'columns', c.columns
                    )
                END AS entry
                FROM pgdedup.merge_log_rows AS x
                INNER JOIN pgdedup.merge_log_rows AS r
                    ON r.merge_id = x.merge_id AND r.relation = x.relation
                        AND r.kind = 'table'
                CROSS JOIN LATERAL (
                    SELECT jsonb_agg(b.name ORDER BY b.name COLLATE "C") AS columns
                    FROM jsonb_object_keys(
                        pgdedup.subtract_image(x.before, x.after)
                    ) AS b (name)
                    WHERE x.found ? b.name
                ) AS c
                WHERE x.merge_id = begin_unmerge.merge_id
                    AND (x.found = 'null'::jsonb OR c.columns IS NOT NULL)
                ORDER BY x.row_id
                LIMIT 1000
            ) AS k
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.begin_unmerge(bigint, text, bigint) IS
'Checks that a merge can be undone and says what is to be restored (private)';
REVOKE ALL ON FUNCTION pgdedup.begin_unmerge(bigint, text, bigint) FROM PUBLIC;
