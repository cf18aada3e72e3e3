-- Moves the rows of one child table, all its references at once, in one UPDATE.
-- The log has counted them with the owner's eyes: a difference means rows that the
-- caller cannot see or change, and deleting the duplicates would cascade onto them.
CREATE FUNCTION pgdedup.move_references(
    merge_id bigint, target regclass, child regclass, links text[], path text
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_logged bigint;
    v_moved bigint;
BEGIN
    v_logged := pgdedup.log_moved(move_references.merge_id, move_references.child);
    IF v_logged = 0 THEN
        RETURN 0;
    END IF;
    v_moved := pgdedup.change_rows(
        format(
            'UPDATE %s AS t SET %s WHERE %s',
            pgdedup.relation_source(move_references.child),
            (
                SELECT string_agg(
                    format('%I = %s', m.name, m.expression), ', ' ORDER BY m.position
                )
                FROM pgdedup.mapped_columns(
                    move_references.target, move_references.child, true
                ) AS m
            ),
            pgdedup.reference_condition(
                move_references.target, move_references.child, '$1',
                'pg_catalog.array_append($1, $2)'
            )
        ),
        move_references.path, move_references.links[2:], move_references.links[1],
        move_references.merge_id
    );
    IF v_moved <> v_logged THEN
        RAISE EXCEPTION USING
            ERRCODE = CASE
                WHEN row_security_active(move_references.child)
                    THEN 'insufficient_privilege'
                ELSE 'serialization_failure'
            END,
            MESSAGE = format(
                pgdedup.wording(
                    move_references.target,
                    '%1$s of %2$s rows of %3$s that refer to the duplicates cannot be '
                    'moved by %4$s',
                    '%3$s 中引用重复记录的 %2$s 行有 %1$s 行 %4$s 无法转移'
                ),
                v_logged - v_moved, v_logged,
                pgdedup.relation_label(move_references.child), current_user
            ),
            HINT = CASE
                WHEN row_security_active(move_references.child) THEN pgdedup.wording(
                    move_references.target,
                    'Row-level security hides them: merge as a role that sees every row.',
                    '行级安全策略隐藏了它们：请用能看到所有行的角色合并。'
                )
                ELSE pgdedup.wording(
                    move_references.target,
                    'Another transaction or a trigger changed them meanwhile: try again.',
                    '其他事务或触发器同时修改了它们：请重试。'
                )
            END;
    END IF;
    RETURN v_moved;
END
$$;
COMMENT ON FUNCTION pgdedup.move_references(bigint, regclass, regclass, text[], text) IS
'Moves the rows of one child table to the survivor (private)';
REVOKE ALL ON FUNCTION pgdedup.move_references(bigint, regclass, regclass, text[], text)
FROM PUBLIC;
