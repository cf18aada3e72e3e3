-- SQL of the child rows that cannot be moved because a unique index would then hold
-- two equal entries. Index expressions and predicates are read over the mapped rows.
-- The survivor's row stays; among rows of duplicates the first by key. NULL: no
-- unique index is concerned.
CREATE FUNCTION pgdedup.conflicts_query(target regclass, child regclass)
RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_rows text := pgdedup.mapped_rows(
        conflicts_query.target, conflicts_query.child,
        'pg_catalog.array_append($1, $2)', false
    );
BEGIN
    RETURN (
        SELECT string_agg(
            format(
                'SELECT pgdedup_table, pgdedup_place, pgdedup_key, pgdedup_kept, '
                '%1$L::pg_catalog.text FROM (SELECT *, '
                'pg_catalog.first_value(pgdedup_key) OVER pgdedup_w AS pgdedup_kept, '
                'pg_catalog.row_number() OVER pgdedup_w AS pgdedup_number '
                'FROM (%2$s) AS pgdedup_m WHERE (%3$s)%4$s WINDOW pgdedup_w AS ('
                'PARTITION BY %5$s '
                'ORDER BY pgdedup_moved, pgdedup_key COLLATE pg_catalog."C")) AS pgdedup_r '
                'WHERE pgdedup_number OPERATOR(pg_catalog.>) 1 AND pgdedup_moved',
                c.relname,
                v_rows,
                coalesce(pg_get_expr(i.indpred, i.indrelid), 'true'),
                CASE
                    WHEN i.indnullsnotdistinct THEN ''
                    ELSE format(
                        ' AND pg_catalog.num_nulls(%s) OPERATOR(pg_catalog.=) 0',
                        e.expressions
                    )
                END,
                e.expressions
            ),
            ' UNION ALL ' ORDER BY c.relname
        )
        FROM pg_index AS i
        INNER JOIN pg_class AS c ON c.oid = i.indexrelid
        CROSS JOIN LATERAL (
            SELECT string_agg(
                '(' || pg_get_indexdef(i.indexrelid, p.place, false) || ')', ', '
            ) AS expressions
            FROM generate_series(1, i.indnkeyatts) AS p (place)
        ) AS e
        WHERE i.indrelid = conflicts_query.child
            AND i.indisunique AND i.indisvalid
            AND (
                i.indexprs IS NOT NULL
                OR i.indkey::smallint[] && ARRAY(
                    SELECT r.position::smallint
                    FROM pgdedup.reference_columns(conflicts_query.target) AS r
                    WHERE r.child = conflicts_query.child
                )
            )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.conflicts_query(regclass, regclass) IS
'SQL of the child rows that a merge cannot move (private)';
REVOKE ALL ON FUNCTION pgdedup.conflicts_query(regclass, regclass) FROM PUBLIC;
