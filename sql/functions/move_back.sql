-- Gives the moved rows of one child table their old references again.
CREATE FUNCTION pgdedup.move_back(
    merge_id bigint, target regclass, relation regclass, columns text[], links text[],
    path text
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_seqscan CONSTANT text := current_setting('enable_seqscan');
    v_count bigint := 0;
    v_line record;
BEGIN
    -- Rows that nobody has changed since are found by their keys, a line of the log at a
    -- time, and never by reading the whole table for one; see count_logged.
    IF pgdedup.key_columns(move_back.relation) IS NOT NULL AND (
        SELECT
            bool_and(i.kind = 'moved')
            AND count(*) <= 10 + sum(cardinality(i.keys)) / 1000
        FROM pgdedup.merge_images AS i
        WHERE i.merge_id = move_back.merge_id AND i.relation = move_back.relation
            AND i.kind IN ('moved', 'kept')
    ) THEN
        PERFORM set_config('enable_seqscan', 'off', true);
        FOR v_line IN
            SELECT
                i.keys,
                pgdedup.restorable_columns(i.before, i.after, NULL) AS restore
            FROM pgdedup.merge_images AS i
            WHERE i.merge_id = move_back.merge_id AND i.relation = move_back.relation
                AND i.kind = 'moved'
            ORDER BY i.row_id
        LOOP
            CONTINUE WHEN v_line.restore = '{}';
            v_count := v_count + pgdedup.change_rows(
                format(
                    'UPDATE %s AS t SET %s WHERE %s AND (%s) IS TRUE',
                    pgdedup.relation_source(move_back.relation),
                    (
                        SELECT string_agg(
                            format(
                                '%I = ($4 OPERATOR(pg_catalog.->>) %L)::%s',
                                c.name, c.name, c.type
                            ),
                            ', ' ORDER BY c.position
                        )
                        FROM pgdedup.row_columns(move_back.relation) AS c
                        WHERE v_line.restore ? c.name
                    ),
                    pgdedup.keys_condition(move_back.relation, 't', '$1'),
                    pgdedup.reference_condition(
                        move_back.target, move_back.relation, 'ARRAY[$2]',
                        format('%L::pg_catalog.text[]', move_back.links)
                    )
                ),
                move_back.path, v_line.keys, move_back.links[1], move_back.merge_id,
                v_line.restore
            );
        END LOOP;
        PERFORM set_config('enable_seqscan', v_seqscan, true);
        RETURN v_count;
    END IF;
    RETURN pgdedup.change_rows(
        (
            SELECT format(
                'UPDATE %1$s AS t SET %2$s '
                'FROM pgdedup.find_logged_rows($3, %3$L, %4$L, $1) AS f '
                'WHERE t.tableoid OPERATOR(pg_catalog.=) f.row_table '
                'AND t.ctid OPERATOR(pg_catalog.=) f.row_place',
                pgdedup.relation_source(move_back.relation),
                string_agg(
                    format(
                        '%1$I = CASE WHEN f.restore OPERATOR(pg_catalog.?) %2$L '
                        'THEN (f.restore OPERATOR(pg_catalog.->>) %2$L)::%3$s '
                        'ELSE t.%1$I END',
                        c.name, c.name, c.type
                    ),
                    ', ' ORDER BY c.position
                ),
                move_back.target,
                move_back.relation
            )
            FROM pgdedup.row_columns(move_back.relation) AS c
            WHERE c.name = ANY (move_back.columns)
        ),
        move_back.path, move_back.links, NULL, move_back.merge_id
    );
END
$$;
COMMENT ON FUNCTION pgdedup.move_back(bigint, regclass, regclass, text[], text[], text)
IS 'Moves the rows of one child table back to the duplicates (private)';
REVOKE ALL ON FUNCTION pgdedup.move_back(
    bigint, regclass, regclass, text[], text[], text
) FROM PUBLIC;
