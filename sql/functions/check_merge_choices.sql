-- Refuses choices that are misspelt, before anything is touched.
CREATE FUNCTION pgdedup.check_merge_choices(target regclass, choices jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text[] := pgdedup.link_columns(check_merge_choices.target);
    v_entry record;
    v_allowed text;
BEGIN
    FOR v_entry IN
        SELECT c.key AS name, jsonb_typeof(c.value) AS type, c.value #>> '{}' AS value
        FROM jsonb_each(check_merge_choices.choices) AS c
    LOOP
        IF v_entry.name NOT IN ('fields', 'references', 'dispose')
            OR (v_entry.name <> 'dispose' AND v_entry.type <> 'object') THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        'choices of a merge: "%s" is not understood',
                        '合并选项 "%s" 无法识别'
                    ),
                    v_entry.name
                ),
                HINT = pgdedup.wording(
                    check_merge_choices.target, 'Allowed: ', '可用：'
                ) || '{"fields": {column: {"from": key} or {"value": ...}}, '
                '"references": {"schema.table": policy}, "dispose": "delete" or "mark"}.';
        END IF;
        IF v_entry.name = 'dispose' AND (
            v_entry.value IS NULL OR v_entry.value NOT IN ('delete', 'mark')
        ) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        'way to dispose of duplicates "%s" is not understood',
                        '处置被合并记录的方式 "%s" 无法识别'
                    ),
                    v_entry.value
                ),
                HINT = pgdedup.wording(
                    check_merge_choices.target,
                    'Allowed: "delete", "mark".', '可用："delete"、"mark"。'
                );
        END IF;
        IF v_entry.name = 'dispose' AND v_entry.value = 'mark' AND pgdedup.merge_config(
            check_merge_choices.target
        ) ->> 'dispose' IS NULL THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        'nothing says how duplicates in %s are marked',
                        '没有说明 %s 中被合并的记录如何标记'
                    ),
                    check_merge_choices.target
                ),
                HINT = pgdedup.wording(
                    check_merge_choices.target,
                    'Say it in the rule file, for example: ', '请写入规则文件，例如：'
                ) || 'merge: {dispose: "deleted_at = now()"}.';
        END IF;
    END LOOP;
    FOR v_entry IN
        SELECT f.key AS name, f.value, c.is_generated
        FROM jsonb_each(check_merge_choices.choices -> 'fields') AS f
        LEFT JOIN pgdedup.row_columns(check_merge_choices.target) AS c ON c.name = f.key
    LOOP
        IF v_entry.is_generated IS NULL THEN
            RAISE EXCEPTION USING
                ERRCODE = 'undefined_column',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        '%s has no column "%s"', '%s 没有列 "%s"'
                    ),
                    check_merge_choices.target, v_entry.name
                ),
                HINT = pgdedup.wording(
                    check_merge_choices.target,
                    'Fields of a merge are named by their columns.',
                    '合并时以列名指定字段。'
                );
        END IF;
        IF v_entry.is_generated OR v_entry.name = ANY (v_key) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    CASE
                        WHEN v_entry.is_generated THEN pgdedup.wording(
                            check_merge_choices.target,
                            'column "%1$s" of %2$s cannot be chosen: it is generated',
                            '%2$s 的列 "%1$s" 不能选择：它是生成列'
                        )
                        ELSE pgdedup.wording(
                            check_merge_choices.target,
                            'column "%1$s" of %2$s cannot be chosen: it is part of the key',
                            '%2$s 的列 "%1$s" 不能选择：它属于键'
                        )
                    END,
                    v_entry.name, check_merge_choices.target
                ),
                HINT = CASE
                    WHEN v_entry.is_generated THEN pgdedup.wording(
                        check_merge_choices.target,
                        'Choose the columns that it is computed from.',
                        '请选择生成它所用的列。'
                    )
                    ELSE pgdedup.wording(
                        check_merge_choices.target,
                        'Choose another survivor instead.', '请另选保留的记录。'
                    )
                END;
        END IF;
        IF jsonb_typeof(v_entry.value) <> 'object'
            OR (SELECT count(*) FROM jsonb_object_keys(v_entry.value)) <> 1
            OR NOT v_entry.value ?| ARRAY['from', 'value'] THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        'choice for column "%s" is not understood',
                        '列 "%s" 的选择无法识别'
                    ),
                    v_entry.name
                ),
                HINT = pgdedup.wording(
                    check_merge_choices.target,
                    'Allowed: {"from": key of a merged record} or {"value": ...}.',
                    '可用：{"from": 参与合并的记录的键} 或 {"value": ...}。'
                );
        END IF;
    END LOOP;
    FOR v_entry IN
        SELECT p.key AS name, p.value #>> '{}' AS value
        FROM jsonb_each(check_merge_choices.choices -> 'references') AS p
    LOOP
        -- Tables below the children too: merge_child may come to them.
        WITH RECURSIVE reached (child) AS (
            SELECT r.child
            FROM pgdedup.reference_columns(check_merge_choices.target) AS r
            UNION
            SELECT r.child
            FROM reached AS p
            CROSS JOIN LATERAL pgdedup.reference_columns(p.child) AS r
        )
        SELECT
            CASE
                WHEN NOT coalesce(bool_or(l.label = v_entry.name), false)
                    THEN coalesce(string_agg(l.label, ', ' ORDER BY l.label), 'none')
            END
        INTO v_allowed
        FROM reached AS r
        CROSS JOIN LATERAL pgdedup.relation_label(r.child) AS l (label);
        IF v_allowed IS NOT NULL THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        '%s is not a table that refers to %s', '%s 没有引用 %s'
                    ),
                    v_entry.name, check_merge_choices.target
                ),
                HINT = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        'Tables that do: %s.', '引用它的表：%s。'
                    ),
                    v_allowed
                );
        END IF;
        IF v_entry.value IS NULL OR v_entry.value NOT IN (
            'fail', 'keep_survivors', 'keep_losers', 'merge_child'
        ) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        check_merge_choices.target,
                        'policy "%1$s" of %2$s is not understood',
                        '%2$s 的策略 "%1$s" 无法识别'
                    ),
                    v_entry.value, v_entry.name
                ),
                HINT = pgdedup.wording(
                    check_merge_choices.target, 'Allowed: ', '可用：'
                ) || 'fail, keep_survivors, keep_losers, merge_child.';
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.check_merge_choices(regclass, jsonb) IS
'Refuses choices of a merge that are not understood (private)';
REVOKE ALL ON FUNCTION pgdedup.check_merge_choices(regclass, jsonb) FROM PUBLIC;
