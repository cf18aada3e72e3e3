-- Conflicts of one child table: none, or an error that names them, or what the policy
-- says: rows of the duplicates (keep_survivors) or of the survivor (keep_losers) are
-- logged and removed, or merged into those they conflict with (merge_child), which is
-- a merge of its own, part of this one. Returns {"conflicts", "policy", "blocked"}; a
-- preview is told instead of stopped.
CREATE FUNCTION pgdedup.settle_conflicts(
    merge_id bigint, target regclass, child regclass, links text[], policy text,
    choices jsonb, preview boolean, path text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_label text := pgdedup.relation_label(settle_conflicts.child);
    v_losers_first boolean := settle_conflicts.policy = 'keep_losers';
    v_conflicts jsonb;
    v_count bigint := 0;
    v_obstacle text;
    v_group record;
    v_part jsonb;
BEGIN
    LOOP
        v_conflicts := pgdedup.read_value(
            format(
                'SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(f)) '
                'FROM pgdedup.find_conflicts(%L, %L, $1, $2, %L, %L) AS f',
                settle_conflicts.target, settle_conflicts.child, v_losers_first,
                settle_conflicts.policy <> 'fail'
            ),
            settle_conflicts.path, settle_conflicts.links[2:],
            settle_conflicts.links[1]
        );
        EXIT WHEN v_conflicts IS NULL;
        v_count := v_count + (
            SELECT count(DISTINCT c.value ->> 'key')
            FROM jsonb_array_elements(v_conflicts) AS c
        );
        IF settle_conflicts.policy = 'fail' THEN
            v_obstacle := format(
                pgdedup.wording(
                    settle_conflicts.target,
                    '%1$s rows of %2$s cannot be moved: constraint "%3$s" allows one',
                    '%2$s 的 %1$s 行无法转移：约束 "%3$s" 只允许一行'
                ),
                v_count, v_label, v_conflicts -> 0 ->> 'constraint_name'
            );
            EXIT WHEN settle_conflicts.preview;
            RAISE EXCEPTION USING
                ERRCODE = 'unique_violation',
                MESSAGE = v_obstacle,
                DETAIL = (
                    SELECT string_agg(
                        format(
                            pgdedup.wording(
                                settle_conflicts.target,
                                'row %s conflicts with row %s', '%s 行与 %s 行冲突'
                            ),
                            c.key, c.kept
                        ),
                        '; '
                    )
                    FROM (
                        SELECT v.value ->> 'key' AS key, v.value ->> 'kept_key' AS kept
                        FROM jsonb_array_elements(v_conflicts) AS v
                        LIMIT 20
                    ) AS c
                ),
                HINT = format(
                    pgdedup.wording(
                        settle_conflicts.target,
                        'Change or delete these rows, or choose what becomes of them '
                        '(undoable): {"references": {"%s": "keep_survivors"}}, '
                        '"keep_losers" or "merge_child".',
                        '请修改或删除这些行，或选择处理方式（可撤销）：'
                        '{"references": {"%s": "keep_survivors"}}、"keep_losers" '
                        '或 "merge_child"。'
                    ),
                    v_label
                ),
                SCHEMA = split_part(v_label, '.', 1),
                TABLE = substr(v_label, strpos(v_label, '.') + 1),
                CONSTRAINT = v_conflicts -> 0 ->> 'constraint_name';
        ELSIF settle_conflicts.policy = 'merge_child' THEN
            FOR v_group IN
                SELECT
                    c.value ->> 'kept_key' AS kept,
                    array_agg(
                        c.value ->> 'key' ORDER BY (c.value ->> 'key') COLLATE "C"
                    ) AS keys
                FROM jsonb_array_elements(v_conflicts) AS c
                GROUP BY 1
                ORDER BY 1
            LOOP
                v_part := pgdedup.run_merge(
                    settle_conflicts.child, v_group.kept, v_group.keys,
                    jsonb_strip_nulls(
                        jsonb_build_object(
                            'references', settle_conflicts.choices -> 'references',
                            'dispose', 'delete'
                        )
                    ),
                    format('part of merge %s', settle_conflicts.merge_id),
                    settle_conflicts.preview, settle_conflicts.path,
                    settle_conflicts.merge_id
                );
                v_obstacle := coalesce(v_obstacle, v_part ->> 'blocked');
            END LOOP;
            EXIT WHEN v_obstacle IS NOT NULL;
        ELSE
            IF settle_conflicts.child = settle_conflicts.target THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'feature_not_supported',
                    MESSAGE = format(
                        pgdedup.wording(
                            settle_conflicts.target,
                            'records of %s cannot be removed by a policy of their own merge',
                            '%s 的记录不能由自身合并的策略删除'
                        ),
                        v_label
                    ),
                    HINT = format(
                        pgdedup.wording(
                            settle_conflicts.target, 'Merge them: %s.', '请将其合并：%s。'
                        ),
                        format('{"references": {"%s": "merge_child"}}', v_label)
                    );
            END IF;
            PERFORM pgdedup.log_removed(
                settle_conflicts.merge_id,
                settle_conflicts.child,
                ARRAY(
                    SELECT c.value ->> 'key' FROM jsonb_array_elements(v_conflicts) AS c
                )
            );
            v_part := to_jsonb(
                pgdedup.change_rows(
                    format(
                        'DELETE FROM %s AS t '
                        'USING pgdedup.find_conflicts(%L, %L, $1, $2, %L, true) AS f '
                        'WHERE t.tableoid OPERATOR(pg_catalog.=) f.row_table '
                        'AND t.ctid OPERATOR(pg_catalog.=) f.row_place',
                        pgdedup.relation_source(settle_conflicts.child),
                        settle_conflicts.target, settle_conflicts.child, v_losers_first
                    ),
                    settle_conflicts.path, settle_conflicts.links[2:],
                    settle_conflicts.links[1], settle_conflicts.merge_id
                )
            );
            IF v_part <> to_jsonb(jsonb_array_length(v_conflicts)) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'insufficient_privilege',
                    MESSAGE = format(
                        pgdedup.wording(
                            settle_conflicts.target,
                            '%1$s of %2$s conflicting rows of %3$s could not be removed by %4$s',
                            '%3$s 的 %2$s 条冲突行中有 %1$s 条 %4$s 无法删除'
                        ),
                        jsonb_array_length(v_conflicts) - v_part::bigint,
                        jsonb_array_length(v_conflicts), v_label, current_user
                    ),
                    HINT = pgdedup.wording(
                        settle_conflicts.target,
                        'A row-level security policy or a trigger keeps them: merge as a '
                        'role that may delete them, or choose another policy.',
                        '行级安全策略或触发器保留了它们：请用有权删除的角色合并，或另选策略。'
                    );
            END IF;
        END IF;
    END LOOP;
    RETURN jsonb_build_object(
        'conflicts', v_count, 'policy', settle_conflicts.policy, 'blocked', v_obstacle
    );
END
$$;
COMMENT ON FUNCTION pgdedup.settle_conflicts(
    bigint, regclass, regclass, text[], text, jsonb, boolean, text
) IS 'Applies the policy for conflicts of one child table (private)';
REVOKE ALL ON FUNCTION pgdedup.settle_conflicts(
    bigint, regclass, regclass, text[], text, jsonb, boolean, text
) FROM PUBLIC;
