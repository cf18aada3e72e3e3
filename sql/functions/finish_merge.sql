-- Looks, with the owner's eyes, whether the log tells what happened: duplicates and
-- removed rows are gone, moved rows point at the survivor. Only then the merge counts,
-- so a log that unmerge replays describes changes that its author really had the right
-- to make. SECURITY DEFINER: see log_merge.
-- The log is never analysed, so a plan may take it for a handful of rows: joins of
-- children go without nested loops, which would take quadratic time.
CREATE FUNCTION pgdedup.finish_merge(merge_id bigint) RETURNS void
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
    v_child regclass;
    v_references text[];
    v_columns text[];
    v_wrong bigint;
    v_pairs jsonb;
BEGIN
    EXECUTE format(
        'SELECT count(*) FROM %s AS t WHERE %s',
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', '$1')
    )
    INTO v_wrong USING v_merge.duplicates;
    IF v_wrong > 0 THEN
        RAISE EXCEPTION '% duplicates in % could not be deleted', v_wrong, v_merge.target
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'A row-level security policy, a rule or a trigger keeps them; nothing was changed.';
    END IF;
    EXECUTE format(
        'UPDATE pgdedup.merge_log_rows AS r SET after = %s FROM %s AS t '
        'WHERE r.merge_id = $1 AND r.relation = $2 AND r.kind = ''survivor'' AND %s',
        pgdedup.image_expression(v_merge.target, 't'),
        pgdedup.relation_source(v_merge.target),
        pgdedup.keys_condition(v_merge.target, 't', 'ARRAY[$3]')
    )
    USING finish_merge.merge_id, v_merge.target, v_merge.survivor;
    GET DIAGNOSTICS v_wrong = ROW_COUNT;
    IF v_wrong <> 1 THEN
        RAISE EXCEPTION 'the survivor % vanished during the merge', v_merge.survivor
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = format('Look at the triggers and foreign keys of %s.', v_merge.target);
    END IF;
    FOR v_child IN
        SELECT DISTINCT r.child FROM pgdedup.reference_columns(v_merge.target) AS r
    LOOP
        PERFORM pgdedup.check_readable(v_child);
        v_references := ARRAY(
            SELECT r.name
            FROM pgdedup.reference_columns(v_merge.target) AS r
            WHERE r.child = v_child
        );
        v_columns := CASE WHEN NOT pgdedup.has_user_triggers(v_child) THEN v_references END;
        EXECUTE format(
            'SELECT count(*) FROM %s AS t WHERE %s',
            pgdedup.relation_source(v_child),
            pgdedup.reference_condition(v_merge.target, v_child, '$1')
        )
        INTO v_wrong USING v_merge.duplicates;
        IF v_wrong = 0 AND pgdedup.key_columns(v_child) IS NOT NULL THEN
            EXECUTE format(
                'SELECT count(*) FROM %s AS t WHERE %s',
                pgdedup.relation_source(v_child),
                pgdedup.keys_condition(v_child, 't', '$1')
            )
            INTO v_wrong
            USING ARRAY(
                SELECT r.key
                FROM pgdedup.merge_log_rows AS r
                WHERE r.merge_id = finish_merge.merge_id AND r.relation = v_child
                    AND r.kind = 'removed'
            );
        END IF;
        IF v_wrong = 0 THEN
            -- After a merge the image of a row is what triggers made of it.
            PERFORM set_config('enable_nestloop', 'off', true);
            EXECUTE format(
                'WITH stored AS (%s), logged AS ('
                'SELECT r.row_id, r.after, r.key, %s AS number '
                'FROM pgdedup.merge_log_rows AS r '
                'WHERE r.merge_id = $2 AND r.relation = $3 AND r.kind = ''moved''), '
                'rewritten AS ('
                'UPDATE pgdedup.merge_log_rows AS r SET after = s.image '
                'FROM logged AS l INNER JOIN stored AS s USING (key, number) '
                'WHERE r.row_id = l.row_id AND l.after <> s.image) '
                'SELECT count(*) FROM logged AS l LEFT JOIN stored AS s USING (key, number) '
                'WHERE s.image IS NULL '
                'OR NOT pgdedup.subtract_image(l.after, s.image) - $4 '
                '= pgdedup.subtract_image(l.after, s.image)',
                pgdedup.stored_rows(
                    v_child, v_columns,
                    pgdedup.reference_condition(v_merge.target, v_child, 'ARRAY[$1]')
                ),
                CASE
                    WHEN pgdedup.key_columns(v_child) IS NOT NULL THEN '1::bigint'
                    ELSE 'row_number() OVER (PARTITION BY r.key ORDER BY r.row_id)'
                END
            )
            INTO v_wrong
            USING v_merge.survivor, finish_merge.merge_id, v_child, v_references;
            PERFORM set_config('enable_nestloop', 'on', true);
        END IF;
        IF v_wrong > 0 THEN
            RAISE EXCEPTION '% rows of % were not moved as logged',
                v_wrong, pgdedup.relation_label(v_child)
                USING ERRCODE = 'object_not_in_prerequisite_state',
                    HINT = CASE
                        WHEN pgdedup.key_columns(v_child) IS NULL
                            AND pgdedup.has_user_triggers(v_child)
                            THEN 'The table has no primary key and its triggers rewrite rows, which then '
                            'cannot be found again: give it a primary key.'
                        ELSE 'Its triggers or policies change what the merge does; nothing was changed.'
                    END;
        END IF;
    END LOOP;
    WITH closed AS (
        SELECT p.pair_id, p.state
        FROM pgdedup.pairs AS p
        WHERE p.target = v_merge.target
            AND p.key_l = ANY (v_merge.duplicates || v_merge.survivor)
            AND p.key_r = ANY (v_merge.duplicates || v_merge.survivor)
            AND p.state <> 'merged'
        ORDER BY p.pair_id
        FOR UPDATE
    ),
    changed AS (
        UPDATE pgdedup.pairs AS p SET state = 'merged'
        FROM closed AS c
        WHERE p.pair_id = c.pair_id
    )
    SELECT coalesce(jsonb_object_agg(c.pair_id, c.state), '{}') INTO v_pairs
    FROM closed AS c;
    UPDATE pgdedup.merge_log AS l
    SET state = 'merged', pairs = v_pairs
    WHERE l.merge_id = finish_merge.merge_id;
    PERFORM pgdedup.write_merge_events(finish_merge.merge_id, 'merged');
END
$$;
COMMENT ON FUNCTION pgdedup.finish_merge(bigint) IS
'Compares a merge with its log and closes it (private)';
REVOKE ALL ON FUNCTION pgdedup.finish_merge(bigint) FROM PUBLIC;
