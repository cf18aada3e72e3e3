-- SQL of a column's value after a merge, over pgdedup_m, the merged rows with their
-- pgdedup_rank (the survivor's is 1). Blank values count as none. Orders and sums are
-- those of the column's type; ties go to the survivor, then to the duplicates in the
-- order in which they were named.
CREATE FUNCTION pgdedup.survivorship(
    target regclass, column_name text, strategy jsonb
) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_strategy text := survivorship.strategy ->> 'strategy';
    v_rank CONSTANT text := 'm.pgdedup_rank';
    v_text text := format('pg_catalog.format(''%%s'', m.%I)', survivorship.column_name);
    v_rows text := format(
        'FROM pgdedup_m AS m WHERE pg_catalog.num_nulls(m.%I) OPERATOR(pg_catalog.=) 0 '
        'AND pg_catalog.btrim(%s) OPERATOR(pg_catalog.<>) ''''',
        survivorship.column_name, v_text
    );
    v_order text;
BEGIN
    IF v_strategy = 'sum' THEN
        RETURN format('SELECT pg_catalog.sum(m.%I) %s', survivorship.column_name, v_rows);
    ELSIF v_strategy = 'concat' THEN
        RETURN format(
            'SELECT pg_catalog.string_agg(v.value, %L ORDER BY v.rank) FROM ('
            'SELECT %s AS value, pg_catalog.min(%s) AS rank %s GROUP BY 1) AS v',
            coalesce(survivorship.strategy ->> 'argument', ', '), v_text, v_rank, v_rows
        );
    ELSIF v_strategy = 'most_frequent' THEN
        RETURN format(
            'SELECT (pg_catalog.array_agg(m.%I ORDER BY %s))[1] %s GROUP BY %s '
            'ORDER BY pg_catalog.count(*) DESC, pg_catalog.min(%2$s) LIMIT 1',
            survivorship.column_name, v_rank, v_rows, v_text
        );
    ELSIF v_strategy = 'sql' THEN
        RETURN format(
            'SELECT (%s) FROM pgdedup_m', survivorship.strategy ->> 'argument'
        );
    END IF;
    v_order := CASE v_strategy
        WHEN 'first' THEN v_rank
        WHEN 'min' THEN format('m.%I', survivorship.column_name)
        WHEN 'max' THEN format('m.%I DESC', survivorship.column_name)
        WHEN 'longest' THEN format('pg_catalog.length(%s) DESC', v_text)
        WHEN 'source_priority' THEN format(
            'pg_catalog.array_position(%L::pg_catalog.text[], pg_catalog.format(''%%s'', m.%I))',
            ARRAY(SELECT jsonb_array_elements_text(survivorship.strategy -> 'order')),
            survivorship.strategy ->> 'source'
        )
        WHEN 'newest' THEN pgdedup.age_order(
            survivorship.target, 'm', survivorship.strategy ->> 'argument', 'DESC'
        )
        WHEN 'oldest' THEN pgdedup.age_order(
            survivorship.target, 'm', survivorship.strategy ->> 'argument', 'ASC'
        )
    END;
    IF v_order IS NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_parameter_value',
            MESSAGE = format(
                pgdedup.wording(
                    survivorship.target,
                    'unknown strategy %1$s of column %2$s', '列 %2$s 的策略 %1$s 无法识别'
                ),
                v_strategy, survivorship.column_name
            ),
            HINT = pgdedup.wording(
                survivorship.target,
                'Apply the rule file again with this version of pgdedup.',
                '请用当前版本的 pgdedup 重新应用规则文件。'
            );
    END IF;
    RETURN format(
        'SELECT m.%I %s ORDER BY %s NULLS LAST, %s LIMIT 1',
        survivorship.column_name, v_rows, v_order, v_rank
    );
END
$$;
COMMENT ON FUNCTION pgdedup.survivorship(regclass, text, jsonb) IS
'SQL of the value of a column that survives a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.survivorship(regclass, text, jsonb) FROM PUBLIC;
