-- Inserts the deleted rows of one table again, byte for byte, identity columns
-- included. Records that stayed, the survivor and marked duplicates, get their old
-- values in the same statement: a unique value may go back to a duplicate, and a
-- reference to a duplicate may come back.
CREATE FUNCTION pgdedup.restore_rows(
    merge_id bigint, target regclass, relation regclass, kind text,
    record_columns text[], links text[], path text
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_insert text;
    v_update text;
    v_in_use text;
    v_constraint text;
    v_table text;
    v_schema text;
    v_other bigint;
BEGIN
    IF pgdedup.key_columns(restore_rows.relation) IS NOT NULL THEN
        v_in_use := pgdedup.read_value(
            format(
                'SELECT pg_catalog.to_jsonb(%s) FROM %s AS t WHERE %s LIMIT 1',
                pgdedup.key_expression(restore_rows.relation, 't'),
                pgdedup.relation_source(restore_rows.relation),
                pgdedup.keys_condition(
                    restore_rows.relation, 't',
                    format(
                        'ARRAY(SELECT i.keys[1] FROM pgdedup.merge_images AS i '
                        'WHERE i.merge_id OPERATOR(pg_catalog.=) $2::pg_catalog.int8 '
                        'AND i.relation OPERATOR(pg_catalog.=) %L::pg_catalog.regclass '
                        'AND i.kind OPERATOR(pg_catalog.=) %L AND i.after IS NULL)',
                        restore_rows.relation, restore_rows.kind
                    )
                )
            ),
            restore_rows.path, NULL, restore_rows.merge_id::text
        ) #>> '{}';
        IF v_in_use IS NOT NULL THEN
            RAISE EXCEPTION USING
                ERRCODE = 'object_not_in_prerequisite_state',
                MESSAGE = format(
                    pgdedup.wording(
                        restore_rows.target,
                        'merge %1$s cannot be undone: key %2$s of %3$s is in use again',
                        '合并 %1$s 无法撤销：%3$s 的键 %2$s 已被重新使用'
                    ),
                    restore_rows.merge_id, v_in_use,
                    pgdedup.relation_label(restore_rows.relation)
                ),
                HINT = pgdedup.wording(
                    restore_rows.target,
                    'Give that record another key first.', '请先给该记录换一个键。'
                );
        END IF;
    END IF;
    SELECT format(
        'INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE '
        'SELECT %3$s FROM (SELECT %4$s AS pgdedup_row FROM pgdedup.merge_images AS i '
        'WHERE i.merge_id OPERATOR(pg_catalog.=) $3 '
        'AND i.relation OPERATOR(pg_catalog.=) %1$L::pg_catalog.regclass '
        'AND i.kind OPERATOR(pg_catalog.=) %5$L AND i.after IS NULL '
        'ORDER BY i.row_id OFFSET 0) AS r',
        restore_rows.relation,
        string_agg(quote_ident(c.name), ', ' ORDER BY c.position),
        string_agg(format('(r.pgdedup_row).%I', c.name), ', ' ORDER BY c.position),
        pgdedup.image_row(restore_rows.relation, 'i.before'),
        restore_rows.kind
    )
    INTO v_insert
    FROM pgdedup.row_columns(restore_rows.relation) AS c
    WHERE c.name = ANY (
        pgdedup.logged_columns(restore_rows.merge_id, restore_rows.relation)
    );
    SELECT format(
        'UPDATE %1$s AS t SET %2$s FROM (SELECT i.keys[1] AS key, '
        'pgdedup.restorable_columns(i.before, i.after, i.found) AS restore '
        'FROM pgdedup.merge_images AS i WHERE i.merge_id OPERATOR(pg_catalog.=) $3 '
        'AND i.kind OPERATOR(pg_catalog.=) ANY (''{survivor,duplicate}'') '
        'AND i.after IS NOT NULL) AS f '
        'WHERE %3$s AND f.restore OPERATOR(pg_catalog.<>) ''{}''',
        pgdedup.relation_source(restore_rows.target),
        string_agg(
            format(
                '%1$I = CASE WHEN f.restore OPERATOR(pg_catalog.?) %2$L '
                'THEN (f.restore OPERATOR(pg_catalog.->>) %2$L)::%3$s ELSE t.%1$I END',
                c.name, c.name, c.type
            ),
            ', ' ORDER BY c.position
        ),
        pgdedup.keys_condition(restore_rows.target, 't', 'ARRAY[f.key]')
    )
    INTO v_update
    FROM pgdedup.row_columns(restore_rows.target) AS c
    WHERE restore_rows.kind = 'duplicate'
        AND c.name = ANY (restore_rows.record_columns)
    HAVING count(*) > 0;
    IF v_update IS NOT NULL THEN
        v_insert := format(
            'WITH pgdedup_stayed AS (%s RETURNING 1) %s '
            'WHERE (SELECT pg_catalog.count(*) FROM pgdedup_stayed) '
            'OPERATOR(pg_catalog.>) 0',
            v_update, v_insert
        );
    END IF;
    RETURN pgdedup.change_rows(
        v_insert, restore_rows.path, restore_rows.links[2:], restore_rows.links[1],
        restore_rows.merge_id
    );
EXCEPTION WHEN foreign_key_violation THEN
    -- What a row referred to may have been merged away since.
    GET STACKED DIAGNOSTICS
        v_constraint = CONSTRAINT_NAME, v_table = TABLE_NAME, v_schema = SCHEMA_NAME;
    SELECT max(m.merge_id) INTO v_other
    FROM pg_constraint AS c
    INNER JOIN pgdedup.merges AS m ON m.target = c.confrelid
    WHERE c.conname = v_constraint
        AND c.conrelid = to_regclass(format('%I.%I', v_schema, v_table))
        AND m.merge_id > restore_rows.merge_id AND m.undone_at IS NULL;
    IF v_other IS NULL THEN
        RAISE;
    END IF;
    PERFORM pgdedup.refuse_unmerge(
        restore_rows.merge_id, v_other,
        format(
            pgdedup.wording(
                restore_rows.target,
                'since constraint "%s" needs a record that was merged meanwhile',
                '约束 "%s" 需要的记录其间被合并了'
            ),
            v_constraint
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.restore_rows(
    bigint, regclass, regclass, text, text[], text[], text
) IS 'Restores the deleted rows of one table, and the survivor (private)';
REVOKE ALL ON FUNCTION pgdedup.restore_rows(
    bigint, regclass, regclass, text, text[], text[], text
) FROM PUBLIC;
