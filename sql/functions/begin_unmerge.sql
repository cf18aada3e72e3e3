-- Puts a merge into work for undoing, after looking whether it can be undone, and
-- notes in the log what has changed since: those values stay. Returns what the caller
-- has to restore, per table. SECURITY DEFINER: see log_merge.
-- The log is never analysed, so a plan may take it for a handful of rows: joins of
-- children go without nested loops, which would take quadratic time.
CREATE FUNCTION pgdedup.begin_unmerge(merge_id bigint) RETURNS jsonb
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
    v_logged text;
    v_points text;
    v_stored text;
    v_gone text[];
BEGIN
    SELECT l.* INTO v_merge
    FROM pgdedup.merge_log AS l
    WHERE l.merge_id = begin_unmerge.merge_id
    FOR UPDATE;
    IF NOT FOUND OR v_merge.state NOT IN ('merged', 'undone') THEN
        RAISE EXCEPTION 'there is no merge %', begin_unmerge.merge_id
            USING ERRCODE = 'no_data_found', HINT = 'SELECT * FROM pgdedup.merges;';
    END IF;
    IF v_merge.state = 'undone' THEN
        RETURN jsonb_build_object('already_undone', true);
    END IF;
    SELECT l.merge_id INTO v_other
    FROM pgdedup.merge_log AS l
    WHERE l.target = v_merge.target AND l.state = 'merged'
        AND l.merge_id > begin_unmerge.merge_id
        AND (l.survivor = v_merge.survivor OR l.duplicates @> ARRAY[v_merge.survivor])
    ORDER BY l.merge_id DESC
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'merge % cannot be undone before merge %, which used its survivor %',
            begin_unmerge.merge_id, v_other, v_merge.survivor
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = format('First: SELECT pgdedup.unmerge_records(%s);', v_other);
    END IF;
    FOR v_table IN
        SELECT r.relation, r.key AS label, r.before AS types
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
            RAISE EXCEPTION 'table % has changed since merge %: columns % are gone or of another type',
                v_table.label, begin_unmerge.merge_id, v_problem
                USING ERRCODE = 'object_not_in_prerequisite_state',
                    HINT = 'Give the table these columns back; columns added since do not matter.';
        END IF;
        PERFORM pgdedup.check_readable(v_table.relation);
    END LOOP;
    UPDATE pgdedup.merge_log AS l
    SET state = 'undoing', xact = pg_current_xact_id()
    WHERE l.merge_id = begin_unmerge.merge_id;

    EXECUTE format(
        'UPDATE pgdedup.merge_log_rows AS r SET found = coalesce(('
        'SELECT nullif(pgdedup.subtract_image(%s, r.after), ''{}'') FROM %s AS t WHERE %s), '
        'CASE WHEN NOT EXISTS (SELECT FROM %2$s AS t WHERE %3$s) THEN ''null''::jsonb END) '
        'WHERE r.merge_id = $1 AND r.relation = $2 AND r.kind = ''survivor''',
        pgdedup.image_expression(
            v_merge.target, 't', pgdedup.logged_columns(begin_unmerge.merge_id, v_merge.target)
        ),
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', 'ARRAY[$3]')
    )
    USING begin_unmerge.merge_id, v_merge.target, v_merge.survivor;

    FOR v_table IN
        SELECT r.relation, r.key AS label, s.columns, s.link_columns
        FROM pgdedup.merge_log_rows AS r
        CROSS JOIN LATERAL (
            SELECT
                ARRAY(SELECT jsonb_object_keys(m.before)) AS columns,
                ARRAY(
                    SELECT c.name
                    FROM pgdedup.reference_columns(v_merge.target) AS c
                    WHERE c.child = r.relation
                ) AS link_columns
            FROM pgdedup.merge_log_rows AS m
            WHERE m.merge_id = r.merge_id AND m.relation = r.relation
                AND m.kind = 'moved'
            LIMIT 1
        ) AS s
        WHERE r.merge_id = begin_unmerge.merge_id AND r.kind = 'table'
    LOOP
        IF v_table.link_columns = '{}' THEN
            RAISE EXCEPTION 'table % no longer refers to %', v_table.label, v_merge.target
                USING ERRCODE = 'object_not_in_prerequisite_state',
                    HINT = 'Give it its foreign key back, then undo the merge.';
        END IF;
        v_points := pgdedup.reference_condition(
            v_merge.target, v_table.relation, 'ARRAY[$3]'
        );
        v_logged := format(
            'SELECT r.row_id, r.key, r.before, r.after, %s AS number '
            'FROM pgdedup.merge_log_rows AS r '
            'WHERE r.merge_id = $1 AND r.relation = $2 AND r.kind = ''moved''',
            CASE
                WHEN pgdedup.key_columns(v_table.relation) IS NOT NULL THEN '1::bigint'
                ELSE 'row_number() OVER (PARTITION BY r.key ORDER BY r.row_id)'
            END
        );
        v_stored := pgdedup.stored_rows(v_table.relation, v_table.columns, v_points);
        v_gone := '{}';
        PERFORM set_config('enable_nestloop', 'off', true);
        IF pgdedup.key_columns(v_table.relation) IS NOT NULL THEN
            EXECUTE format(
                'SELECT coalesce(array_agg(l.key), ''{}'') FROM (%s) AS l '
                'LEFT JOIN (%s) AS s USING (key, number) WHERE s.key IS NULL',
                v_logged, v_stored
            )
            INTO v_gone
            USING begin_unmerge.merge_id, v_table.relation, v_merge.survivor;
            IF v_gone <> '{}' THEN
                v_stored := v_stored || ' UNION ALL ' || pgdedup.stored_rows(
                    v_table.relation,
                    v_table.columns,
                    pgdedup.keys_condition(v_table.relation, 't', '$4')
                );
            END IF;
        END IF;
        -- A row whose references were changed since is left alone altogether.
        EXECUTE format(
            'UPDATE pgdedup.merge_log_rows AS r SET found = CASE '
            'WHEN s.key IS NULL THEN ''null''::jsonb '
            'WHEN NOT pgdedup.restorable_columns('
            'l.before, l.after, pgdedup.subtract_image(s.image, l.after)) ?| $5 '
            'THEN s.image '
            'ELSE pgdedup.subtract_image(s.image, l.after) END '
            'FROM (%s) AS l LEFT JOIN (%s) AS s USING (key, number) '
            'WHERE r.row_id = l.row_id AND s.image IS DISTINCT FROM l.after',
            v_logged, v_stored
        )
        USING
            begin_unmerge.merge_id, v_table.relation, v_merge.survivor, v_gone,
            v_table.link_columns;
        PERFORM set_config('enable_nestloop', 'on', true);
    END LOOP;
    RETURN jsonb_build_object(
        'target', v_merge.target,
        'survivor', v_merge.survivor,
        'duplicates', v_merge.duplicates,
        'tables', (
            SELECT jsonb_agg(
                jsonb_build_object(
                    'relation', r.relation,
                    'label', r.key,
                    'logged', m.logged,
                    'inserts', m.inserts,
                    'updates', m.updates,
                    'columns', coalesce(m.columns, '[]')
                )
                ORDER BY r.row_id
            )
            FROM pgdedup.merge_log_rows AS r
            CROSS JOIN LATERAL (
                SELECT
                    count(DISTINCT x.row_id) AS logged,
                    count(DISTINCT x.row_id)
                        FILTER (WHERE x.kind IN ('duplicate', 'removed')) AS inserts,
                    count(DISTINCT x.row_id) FILTER (WHERE c.name IS NOT NULL) AS updates,
                    jsonb_agg(DISTINCT c.name) FILTER (WHERE c.name IS NOT NULL) AS columns
                FROM pgdedup.merge_log_rows AS x
                LEFT JOIN LATERAL jsonb_object_keys(
                    pgdedup.restorable_columns(x.before, x.after, x.found)
                ) AS c (name) ON x.kind IN ('survivor', 'moved')
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
                        'table', r.key, 'key', x.key, 'gone', true
                    )
                    ELSE jsonb_build_object(
                        'table', r.key, 'key', x.key, 'gone', false, 'columns', c.columns
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
COMMENT ON FUNCTION pgdedup.begin_unmerge(bigint) IS
'Checks that a merge can be undone and says what is to be restored (private)';
REVOKE ALL ON FUNCTION pgdedup.begin_unmerge(bigint) FROM PUBLIC;
