-- Stores the child rows of one table that a merge is about to move, and counts them
-- with the owner's eyes: the caller must move exactly as many. Their references
-- suffice, and rows that change alike share a line, unless triggers of the user may
-- rewrite more. SECURITY DEFINER: see log_merge.
CREATE FUNCTION pgdedup.log_moved(merge_id bigint, child regclass) RETURNS bigint
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
    v_merge pgdedup.merge_log := pgdedup.working_merge(log_moved.merge_id, 'open');
    v_whole_rows boolean := pgdedup.has_user_triggers(log_moved.child);
    v_rows text;
    v_key text := pgdedup.row_key_expression(log_moved.child, 'm');
    v_names text[];
    v_before text;
    v_grouped text;
    v_key_moves boolean;
    v_count bigint;
    v_reference record;
BEGIN
    PERFORM pgdedup.check_readable(log_moved.child);
    PERFORM pgdedup.log_table(log_moved.merge_id, log_moved.child);
    FOR v_reference IN
        SELECT
            array_to_string(r.referenced_columns, ', ') AS columns,
            pgdedup.link_condition(
                r.columns, r.referenced_columns, r.operators, r.types, r.condition, '$1'
            ) AS condition
        FROM pgdedup.reference_constraints(v_merge.target) AS r
        WHERE r.child = log_moved.child AND EXISTS (
            SELECT FROM unnest(r.referenced_columns) AS c (name)
            WHERE v_merge.links[1]::jsonb ->> c.name IS NULL
        )
    LOOP
        EXECUTE format(
            'SELECT count(*) FROM %s AS t WHERE %s',
            pgdedup.relation_source(log_moved.child), v_reference.condition
        )
        INTO v_count USING v_merge.links[2:];
        IF v_count > 0 THEN
            RAISE EXCEPTION USING
                ERRCODE = 'object_not_in_prerequisite_state',
                MESSAGE = format(
                    pgdedup.wording(
                        v_merge.target,
                        '%1$s rows of %2$s refer to column %3$s of %4$s, which the survivor '
                        '%5$s has not filled',
                        '%2$s 的 %1$s 行引用 %4$s 的列 %3$s，而保留的记录 %5$s 没有填写'
                    ),
                    v_count, pgdedup.relation_label(log_moved.child), v_reference.columns,
                    v_merge.target, v_merge.survivor
                ),
                HINT = pgdedup.wording(
                    v_merge.target,
                    'Give the survivor a value there, or let the record that has one '
                    'survive.',
                    '请为保留的记录填写该列，或保留已填写的记录。'
                );
        END IF;
    END LOOP;
    v_rows := pgdedup.mapped_rows(v_merge.target, log_moved.child, '$1', v_whole_rows);
    IF v_whole_rows THEN
        EXECUTE format(
            'INSERT INTO pgdedup.merge_log_rows '
            '(merge_id, kind, relation, keys, old_keys, before, after) '
            'SELECT $3, ''moved'', $4, ARRAY[%1$s], '
            'CASE WHEN m.pgdedup_key <> %1$s THEN ARRAY[m.pgdedup_key] END, '
            'm.pgdedup_before, %2$s FROM (%3$s) AS m',
            v_key,
            pgdedup.image_expression(log_moved.child, 'm'),
            v_rows
        )
        USING v_merge.links[2:], v_merge.links[1], log_moved.merge_id, log_moved.child;
        GET DIAGNOSTICS v_count = ROW_COUNT;
        RETURN v_count;
    END IF;
    SELECT
        array_agg(r.name),
        string_agg(format('g.pgdedup_before_%s AS %I', r.position, r.name), ', '),
        string_agg(format('m.pgdedup_before_%s, m.%I', r.position, r.name), ', '),
        coalesce(
            bool_or(r.name = ANY (pgdedup.key_columns(log_moved.child))),
            true
        )
    INTO v_names, v_before, v_grouped, v_key_moves
    FROM pgdedup.reference_columns(v_merge.target) AS r
    WHERE r.child = log_moved.child;
    EXECUTE format(
        'WITH logged AS (INSERT INTO pgdedup.merge_log_rows '
        '(merge_id, kind, relation, keys, old_keys, before, after) '
        'SELECT $3, ''moved'', $4, g.pgdedup_keys, %1$s, %2$s, %3$s FROM ('
        'SELECT array_agg(%4$s) AS pgdedup_keys, '
        'array_agg(m.pgdedup_key) AS pgdedup_old_keys, %5$s '
        'FROM (SELECT *, row_number() OVER () / 10000 AS pgdedup_part FROM (%6$s) AS r) '
        'AS m GROUP BY m.pgdedup_part, %5$s) AS g '
        'CROSS JOIN LATERAL (SELECT %7$s) AS b RETURNING cardinality(keys) AS rows) '
        'SELECT coalesce(sum(l.rows), 0) FROM logged AS l',
        CASE WHEN v_key_moves THEN 'g.pgdedup_old_keys' ELSE 'NULL' END,
        pgdedup.image_expression(log_moved.child, 'b', v_names),
        pgdedup.image_expression(log_moved.child, 'g', v_names),
        v_key, v_grouped, v_rows, v_before
    )
    INTO v_count
    USING v_merge.links[2:], v_merge.links[1], log_moved.merge_id, log_moved.child;
    RETURN v_count;
END
$$;
COMMENT ON FUNCTION pgdedup.log_moved(bigint, regclass) IS
'Logs child rows that a merge moves (private)';
REVOKE ALL ON FUNCTION pgdedup.log_moved(bigint, regclass) FROM PUBLIC;
