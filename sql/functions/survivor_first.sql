-- The keys of a merge whose caller names no survivor, the survivor first, which the
-- rule file chooses. Ties go to the lowest key.
CREATE FUNCTION pgdedup.survivor_first(
    target regclass, duplicates text[], path text
) RETURNS text[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_choice jsonb := coalesce(
        pgdedup.merge_config(survivor_first.target) -> 'survivor',
        '{"by": "explicit"}'
    );
    v_by text := v_choice ->> 'by';
    v_key text := pgdedup.age_order(survivor_first.target, 't', NULL, 'ASC');
    v_order text;
    v_survivor text;
BEGIN
    IF v_by = 'explicit' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'null_value_not_allowed',
            MESSAGE = format(
                pgdedup.wording(
                    survivor_first.target,
                    'a merge in %s needs a survivor', '合并 %s 的记录需要指定保留者'
                ),
                survivor_first.target
            ),
            HINT = pgdedup.wording(
                survivor_first.target,
                'Name it, or say in the rule file how to choose: ',
                '请指定，或在规则文件中说明如何选择：'
            ) || 'merge: {survivor: '
            'most_complete | oldest | newest | most_children | source_priority}.';
    END IF;
    v_order := CASE v_by
        WHEN 'most_complete' THEN format(
            'pg_catalog.num_nonnulls(VARIADIC ARRAY[%s]::pg_catalog.text[]) DESC',
            (
                SELECT string_agg(
                    format(
                        'CASE WHEN pg_catalog.num_nulls(t.%1$I) OPERATOR(pg_catalog.=) 0 '
                        'THEN nullif(pg_catalog.btrim(pg_catalog.format(''%%s'', t.%1$I)), '''') END',
                        c.name
                    ),
                    ', '
                )
                FROM pgdedup.row_columns(survivor_first.target) AS c
                WHERE NOT c.is_generated
            )
        )
        WHEN 'oldest' THEN pgdedup.age_order(
            survivor_first.target, 't', v_choice ->> 'column', 'ASC'
        )
        WHEN 'newest' THEN pgdedup.age_order(
            survivor_first.target, 't', v_choice ->> 'column', 'DESC'
        )
        WHEN 'source_priority' THEN format(
            'pg_catalog.array_position(%L::pg_catalog.text[], pg_catalog.format(''%%s'', t.%I))',
            ARRAY(SELECT jsonb_array_elements_text(v_choice -> 'order')),
            v_choice ->> 'column'
        )
        WHEN 'most_children' THEN coalesce(
            (
                SELECT string_agg(
                    format(
                        '(SELECT pg_catalog.count(*) FROM %s AS t WHERE %s)',
                        pgdedup.relation_source(r.child),
                        pgdedup.link_condition(
                            r.columns, r.referenced_columns, r.operators, r.types,
                            r.condition, 'ARRAY[pgdedup_s.link::pg_catalog.text]'
                        )
                    ),
                    ' OPERATOR(pg_catalog.+) '
                )
                FROM pgdedup.reference_constraints(survivor_first.target) AS r
                WHERE r.problem IS NULL
            ),
            '0'
        ) || ' DESC'
    END;
    v_survivor := pgdedup.read_value(
        format(
            'SELECT pg_catalog.to_jsonb(%s) FROM %s AS t CROSS JOIN LATERAL ('
            'SELECT %s AS link) AS pgdedup_s WHERE %s ORDER BY %s NULLS LAST, %s LIMIT 1',
            pgdedup.key_expression(survivor_first.target, 't'),
            pgdedup.relation_source(survivor_first.target),
            pgdedup.image_expression(
                survivor_first.target, 't', pgdedup.link_columns(survivor_first.target)
            ),
            pgdedup.keys_condition(survivor_first.target, 't', '$1'),
            v_order, v_key
        ),
        survivor_first.path,
        ARRAY(
            SELECT k.key
            FROM unnest(survivor_first.duplicates) AS d (key)
            CROSS JOIN LATERAL pgdedup.canonical_key(survivor_first.target, d.key) AS k (key)
            WHERE k.key IS NOT NULL
        ),
        NULL
    ) #>> '{}';
    -- Whoever is missing is reported by lock_merged_rows.
    RETURN coalesce(v_survivor, survivor_first.duplicates[1]) || array_remove(
        ARRAY(
            SELECT coalesce(k.key, d.key)
            FROM unnest(survivor_first.duplicates) AS d (key)
            CROSS JOIN LATERAL pgdedup.canonical_key(survivor_first.target, d.key) AS k (key)
        ),
        v_survivor
    );
END
$$;
COMMENT ON FUNCTION pgdedup.survivor_first(regclass, text[], text) IS
'Keys of a merge, the survivor first, by the rule file (private)';
REVOKE ALL ON FUNCTION pgdedup.survivor_first(regclass, text[], text) FROM PUBLIC;
