-- Disposes of the duplicates (deletes them, or marks them by the assignment of the
-- rule file), then gives the survivor its new values: the guard finds nothing of the
-- merged set beside it, but still checks it against all others. If the survivor itself
-- refers to a duplicate, both happen in one statement, or deleting the duplicate would
-- cascade onto the survivor.
CREATE FUNCTION pgdedup.update_survivor(
    merge_id bigint, target regclass, keys text[], "values" jsonb, dispose text,
    path text
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_dispose text := format(
        CASE
            WHEN update_survivor.dispose IS NULL THEN 'DELETE FROM %s AS t WHERE %s'
            ELSE 'UPDATE %s AS t SET ' || replace(update_survivor.dispose, '%', '%%')
                || ' WHERE %s'
        END,
        pgdedup.relation_source(update_survivor.target),
        pgdedup.keys_condition(update_survivor.target, 't', '$1')
    );
    v_update text;
    v_count bigint;
    v_tied boolean;
BEGIN
    -- Rows that moved may have taken their own keys along, and by ON UPDATE CASCADE those
    -- of the duplicates: they would stay, under names that nobody has logged.
    v_count := pgdedup.read_value(
        format(
            'SELECT pg_catalog.to_jsonb(pg_catalog.count(*)) FROM %s AS t WHERE %s',
            pgdedup.relation_source(update_survivor.target),
            pgdedup.keys_condition(update_survivor.target, 't', '$1')
        ),
        update_survivor.path, update_survivor.keys, NULL
    );
    IF v_count < cardinality(update_survivor.keys) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    update_survivor.target,
                    'moving rows has changed the keys of %s records of this merge of %s',
                    '移动行改变了本次合并中 %s 条记录的键（%s）'
                ),
                cardinality(update_survivor.keys) - v_count, update_survivor.target
            ),
            HINT = pgdedup.wording(
                update_survivor.target,
                'A foreign key ON UPDATE CASCADE or a trigger did it; nothing was changed. '
                'Change the rows that refer to these records by hand first.',
                '由 ON UPDATE CASCADE 外键或触发器引起；没有任何改动。请先手工修改引用这些记录的行。'
            );
    END IF;
    SELECT
        format(
            'UPDATE %s AS t SET %s WHERE %s',
            pgdedup.relation_source(update_survivor.target),
            string_agg(
                format(
                    '%I = ($4 OPERATOR(pg_catalog.->>) %L)::%s', c.name, c.name, c.type
                ),
                ', ' ORDER BY c.position
            ),
            pgdedup.keys_condition(update_survivor.target, 't', 'ARRAY[$2]')
        ),
        bool_or(
            c.name IN (
                SELECT r.name
                FROM pgdedup.reference_columns(update_survivor.target) AS r
                WHERE r.child = update_survivor.target
            )
        )
    INTO v_update, v_tied
    FROM pgdedup.row_columns(update_survivor.target) AS c
    WHERE update_survivor."values" ? c.name
    HAVING count(*) > 0;
    IF v_tied THEN
        v_update := format(
            'WITH pgdedup_gone AS (%s RETURNING 1) %s '
            'AND (SELECT pg_catalog.count(*) FROM pgdedup_gone) OPERATOR(pg_catalog.>) 0',
            v_dispose, v_update
        );
    ELSE
        PERFORM pgdedup.change_rows(
            v_dispose, update_survivor.path, update_survivor.keys[2:],
            update_survivor.keys[1], update_survivor.merge_id
        );
    END IF;
    IF v_update IS NOT NULL THEN
        v_count := pgdedup.change_rows(
            v_update, update_survivor.path, update_survivor.keys[2:],
            update_survivor.keys[1], update_survivor.merge_id,
            update_survivor."values"
        );
        IF v_count <> 1 THEN
            RAISE EXCEPTION USING
                ERRCODE = 'insufficient_privilege',
                MESSAGE = format(
                    pgdedup.wording(
                        update_survivor.target,
                        'the survivor %s of %s could not be changed',
                        '保留的记录 %s（%s）无法修改'
                    ),
                    update_survivor.keys[1], update_survivor.target
                ),
                HINT = pgdedup.wording(
                    update_survivor.target,
                    'A row-level security policy or a trigger prevents it; nothing was '
                    'changed.',
                    '行级安全策略或触发器阻止了修改；没有任何改动。'
                );
        END IF;
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.update_survivor(
    bigint, regclass, text[], jsonb, text, text
) IS 'Disposes of the duplicates of a merge and updates its survivor (private)';
REVOKE ALL ON FUNCTION pgdedup.update_survivor(
    bigint, regclass, text[], jsonb, text, text
) FROM PUBLIC;
