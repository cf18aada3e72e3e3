-- Moves the rows of one child table, all its references at once, in one UPDATE.
-- The log has counted them with the owner's eyes: a difference means rows that the
-- caller cannot see or change, and deleting the duplicates would cascade onto them.
CREATE FUNCTION pgdedup.move_references(
    merge_id bigint, target regclass, child regclass, keys text[], path text
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_logged bigint;
    v_moved bigint;
    v_set text;
BEGIN
    v_logged := pgdedup.log_moved(move_references.merge_id, move_references.child);
    IF v_logged = 0 THEN
        RETURN 0;
    END IF;
    SELECT string_agg(
        format(
            '%1$I = CASE WHEN t.%1$I %2$s ANY ($1::%3$s[]) THEN $2::%3$s ELSE t.%1$I END',
            r.name, r.operator, k.type
        ),
        ', ' ORDER BY r.position
    )
    INTO v_set
    FROM pgdedup.reference_columns(move_references.target) AS r
    CROSS JOIN pgdedup.row_columns(move_references.target) AS k
    WHERE r.child = move_references.child
        AND k.name = (pgdedup.key_columns(move_references.target))[1];
    v_moved := pgdedup.change_rows(
        format(
            'UPDATE %s AS t SET %s WHERE %s%s',
            pgdedup.relation_source(move_references.child),
            v_set,
            pgdedup.reference_condition(
                move_references.target, move_references.child, '$1'
            ),
            CASE
                WHEN move_references.child = move_references.target THEN format(
                    ' AND NOT (%s)',
                    pgdedup.keys_condition(
                        move_references.child, 't', 'pg_catalog.array_append($1, $2)'
                    )
                )
                ELSE ''
            END
        ),
        move_references.path, move_references.keys[2:], move_references.keys[1],
        move_references.merge_id
    );
    IF v_moved <> v_logged THEN
        RAISE EXCEPTION '% of % rows of % that refer to the duplicates cannot be moved by %',
            v_logged - v_moved, v_logged, pgdedup.relation_label(move_references.child),
            current_user
            USING
                ERRCODE = CASE
                    WHEN row_security_active(move_references.child)
                        THEN 'insufficient_privilege'
                    ELSE 'serialization_failure'
                END,
                HINT = CASE
                    WHEN row_security_active(move_references.child)
                        THEN 'Row-level security hides them: merge as a role that sees every row.'
                    ELSE 'Another transaction or a trigger changed them meanwhile: try again.'
                END;
    END IF;
    RETURN v_moved;
END
$$;
COMMENT ON FUNCTION pgdedup.move_references(bigint, regclass, regclass, text[], text) IS
'Moves the rows of one child table to the survivor (private)';
REVOKE ALL ON FUNCTION pgdedup.move_references(bigint, regclass, regclass, text[], text)
FROM PUBLIC;
