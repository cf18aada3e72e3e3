-- Looks, with the owner's eyes, whether the log tells what happened: duplicates are
-- gone or marked, removed rows are gone, moved rows point at the survivor. Only then
-- the merge counts, so a log that unmerge replays describes changes that its author
-- really had the right to make. Returns the aliases that it made of their names, and
-- what of the moved rows is a duplicate now.
-- SECURITY DEFINER: see log_merge.
-- The log is never analysed, so a plan may take it for a handful of rows: joins of
-- children go without nested loops, which would take quadratic time.
CREATE FUNCTION pgdedup.finish_merge(merge_id bigint) RETURNS jsonb
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
    v_merge pgdedup.merge_log := pgdedup.working_merge(finish_merge.merge_id, 'open');
    v_child record;
    v_columns text[];
    v_keys text[];
    v_logged bigint;
    v_there bigint;
    v_wrong bigint;
    v_aliases jsonb;
    v_paired jsonb;
BEGIN
    -- From the first DELETE or UPDATE on nobody can add a foreign key.
    IF v_merge.followed <> pgdedup.references_image(v_merge.target) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'serialization_failure',
            MESSAGE = format(
                pgdedup.wording(
                    v_merge.target, 'what refers to %s has changed during the merge',
                    '合并期间，引用 %s 的外键发生了变化'
                ),
                v_merge.target
            ),
            HINT = pgdedup.wording(v_merge.target, 'Try again.', '请重试。');
    END IF;
    EXECUTE format(
        'SELECT count(*) FROM %s AS t WHERE %s',
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', '$1')
    )
    INTO v_wrong USING v_merge.duplicates;
    v_wrong := CASE
        WHEN v_merge.dispose IS NULL THEN v_wrong
        ELSE cardinality(v_merge.duplicates) - v_wrong
    END;
    IF v_wrong > 0 THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege',
            MESSAGE = format(
                CASE
                    WHEN v_merge.dispose IS NULL THEN pgdedup.wording(
                        v_merge.target,
                        '%1$s duplicates in %2$s could not be deleted',
                        '%2$s 中有 %1$s 条重复记录无法删除'
                    )
                    ELSE pgdedup.wording(
                        v_merge.target,
                        '%1$s duplicates in %2$s could not be marked',
                        '%2$s 中有 %1$s 条重复记录无法标记'
                    )
                END,
                v_wrong, v_merge.target
            ),
            HINT = pgdedup.wording(
                v_merge.target,
                'A row-level security policy, a rule or a trigger keeps them; nothing was '
                'changed.',
                '行级安全策略、规则或触发器保留了它们；没有任何改动。'
            );
    END IF;
    EXECUTE format(
        'UPDATE pgdedup.merge_log_rows AS r SET after = %s FROM %s AS t '
        'WHERE r.merge_id = $1 AND r.relation = $2 AND %s AND r.keys = ARRAY[%s] '
        'AND (r.kind = ''survivor'' OR r.kind = ''duplicate'' AND $4)',
        pgdedup.image_expression(v_merge.target, 't'),
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', '$3'),
        pgdedup.key_expression(v_merge.target, 't')
    )
    USING
        finish_merge.merge_id, v_merge.target, v_merge.duplicates || v_merge.survivor,
        v_merge.dispose IS NOT NULL;
    GET DIAGNOSTICS v_wrong = ROW_COUNT;
    IF v_wrong = 0 OR NOT EXISTS (
        SELECT FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = finish_merge.merge_id AND r.kind = 'survivor'
            AND r.after IS NOT NULL
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    v_merge.target,
                    'the survivor %s vanished during the merge',
                    '保留的记录 %s 在合并过程中消失了'
                ),
                v_merge.survivor
            ),
            HINT = format(
                pgdedup.wording(
                    v_merge.target,
                    'Look at the triggers and foreign keys of %s.',
                    '请检查 %s 的触发器和外键。'
                ),
                v_merge.target
            );
    END IF;
    IF v_merge.dispose IS NOT NULL AND EXISTS (
        SELECT FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = finish_merge.merge_id AND r.kind = 'duplicate'
            AND r.before = r.after
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    v_merge.target,
                    'a duplicate of %s is as it was, although it was to be marked (%s)',
                    '%s 的一条重复记录本应标记（%s），却没有变化'
                ),
                v_merge.target, v_merge.dispose
            ),
            HINT = pgdedup.wording(
                v_merge.target,
                'A row-level security policy or a trigger keeps it, or it is marked already.',
                '行级安全策略或触发器保留了它，或它已经标记过。'
            );
    END IF;
    FOR v_child IN
        SELECT
            r.child,
            array_agg(DISTINCT c.name) AS references,
            count(DISTINCT (r.columns, r.condition)) > 1 AS several
        FROM pgdedup.reference_constraints(v_merge.target) AS r
        CROSS JOIN LATERAL unnest(r.columns) AS c (name)
        WHERE r.problem IS NULL
        GROUP BY r.child
    LOOP
        PERFORM pgdedup.check_readable(v_child.child);
        -- Pointing at the survivor says all of a row with one reference.
        v_columns := CASE
            WHEN pgdedup.has_user_triggers(v_child.child) THEN NULL
            WHEN v_child.several OR pgdedup.key_columns(v_child.child) IS NULL
                THEN v_child.references
            ELSE '{}'
        END;
        EXECUTE format(
            'SELECT count(*) FROM %s AS t WHERE %s',
            pgdedup.relation_source(v_child.child),
            pgdedup.reference_condition(v_merge.target, v_child.child, '$1', '$2')
        )
        INTO v_wrong USING v_merge.links[2:], v_merge.links;
        v_keys := ARRAY(
            SELECT r.keys[1]
            FROM pgdedup.merge_log_rows AS r
            WHERE r.merge_id = finish_merge.merge_id
                AND r.relation = v_child.child AND r.kind = 'removed'
                -- A moved row may have taken the key of a removed one.
                AND NOT EXISTS (
                    SELECT FROM pgdedup.merge_log_rows AS m
                    WHERE m.merge_id = r.merge_id AND m.relation = r.relation
                        AND m.kind = 'moved' AND m.keys @> r.keys
                )
        );
        IF v_wrong = 0 AND v_keys <> '{}'
            AND pgdedup.key_columns(v_child.child) IS NOT NULL THEN
            EXECUTE format(
                'SELECT count(*) FROM %s AS t WHERE %s',
                pgdedup.relation_source(v_child.child),
                pgdedup.keys_condition(v_child.child, 't', '$1')
            )
            INTO v_wrong USING v_keys;
        END IF;
        SELECT sum(cardinality(r.keys)) INTO v_logged
        FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = finish_merge.merge_id AND r.relation = v_child.child
            AND r.kind = 'moved';
        v_there := NULL;
        IF v_wrong = 0 AND v_logged > 0 AND v_columns = '{}' THEN
            v_there := pgdedup.count_logged(
                finish_merge.merge_id, v_child.child,
                pgdedup.reference_condition(
                    v_merge.target, v_child.child, '$2[1:1]', '$2'
                ),
                v_merge.links, false
            );
        END IF;
        IF v_there IS NOT NULL THEN
            v_wrong := v_logged - v_there;
        ELSIF v_wrong = 0 AND v_logged > 0 THEN
            -- After a merge the image of a row is what triggers made of it.
            PERFORM set_config('enable_nestloop', 'off', true);
            EXECUTE format(
                'WITH stored AS (%s), logged AS (%s), '
                'rewritten AS ('
                'UPDATE pgdedup.merge_log_rows AS r SET after = s.image '
                'FROM stored AS s WHERE $3 AND r.merge_id = $1 AND r.relation = $2 '
                'AND r.kind = ''moved'' AND r.keys = ARRAY[s.key] AND r.after <> s.image) '
                'SELECT count(*) FROM logged AS l LEFT JOIN stored AS s USING (key, number) '
                'WHERE s.image IS NULL OR CASE WHEN s.image = ''{}'' OR s.image = l.after '
                'THEN false ELSE NOT pgdedup.subtract_image(l.after, s.image) - $6 '
                '= pgdedup.subtract_image(l.after, s.image) END',
                pgdedup.stored_rows(
                    v_child.child, v_columns,
                    pgdedup.reference_condition(
                        v_merge.target, v_child.child, 'ARRAY[$4]', '$5'
                    )
                ),
                pgdedup.logged_moves(v_child.child, 'pgdedup.merge_log_rows')
            )
            INTO v_wrong
            USING
                finish_merge.merge_id, v_child.child, v_columns IS NULL,
                v_merge.links[1], v_merge.links, v_child.references;
            PERFORM set_config('enable_nestloop', 'on', true);
        END IF;
        IF v_wrong > 0 THEN
            RAISE EXCEPTION USING
                ERRCODE = 'object_not_in_prerequisite_state',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        '%1$s rows of %2$s were not moved as logged',
                        '%2$s 的 %1$s 行没有按日志转移'
                    ),
                    v_wrong, pgdedup.relation_label(v_child.child)
                ),
                HINT = CASE
                    WHEN pgdedup.key_columns(v_child.child) IS NULL
                        AND pgdedup.has_user_triggers(v_child.child) THEN pgdedup.wording(
                        v_merge.target,
                        'The table has no primary key and its triggers rewrite rows, which '
                        'then cannot be found again: give it a primary key.',
                        '该表没有主键，其触发器又改写行，之后无法找回：请为它建立主键。'
                    )
                    ELSE pgdedup.wording(
                        v_merge.target,
                        'Its triggers or policies change what the merge does; nothing was '
                        'changed.',
                        '它的触发器或策略改变了合并的结果；没有任何改动。'
                    )
                END;
        END IF;
    END LOOP;
    v_aliases := pgdedup.link_merged_names(finish_merge.merge_id);
    UPDATE pgdedup.merge_log AS l
    SET state = 'merged', pairs = pgdedup.close_pairs(finish_merge.merge_id)
    WHERE l.merge_id = finish_merge.merge_id;
    v_paired := pgdedup.paired_children(finish_merge.merge_id);
    PERFORM pgdedup.write_merge_events(finish_merge.merge_id, 'merged', v_paired);
    RETURN jsonb_build_object('aliases', v_aliases, 'paired', v_paired);
END
$$;
COMMENT ON FUNCTION pgdedup.finish_merge(bigint) IS
'Compares a merge with its log and closes it (private)';
REVOKE ALL ON FUNCTION pgdedup.finish_merge(bigint) FROM PUBLIC;
