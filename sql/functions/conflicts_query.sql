-- SQL of the child rows that cannot be moved because a unique index or an exclusion
-- constraint would then be broken. Index expressions and predicates are read over the
-- mapped rows. The row that comes first stays: the survivor's before those of
-- duplicates (or after them), then by key. NULL: no constraint is concerned.
CREATE FUNCTION pgdedup.conflicts_query(
    target regclass, child regclass, losers_first boolean
) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_moved smallint[];
    v_rows text;
    v_order text := format(
        'pgdedup_moved%s, pgdedup_key COLLATE pg_catalog."C"',
        CASE WHEN conflicts_query.losers_first THEN ' DESC' ELSE '' END
    );
BEGIN
    v_moved := ARRAY(
        SELECT r.position::smallint
        FROM pgdedup.reference_columns(conflicts_query.target) AS r
        WHERE r.child = conflicts_query.child
    );
    IF NOT EXISTS (
        SELECT FROM pg_index AS i
        WHERE i.indrelid = conflicts_query.child
            AND (i.indisunique OR i.indisexclusion) AND i.indisvalid
            AND (i.indexprs IS NOT NULL OR i.indkey::smallint[] && v_moved)
    ) THEN
        RETURN NULL;
    END IF;
    v_rows := pgdedup.mapped_rows(
        conflicts_query.target, conflicts_query.child,
        'pg_catalog.array_append($1, $2)', false
    );
    RETURN (
        SELECT string_agg(
            CASE
                WHEN i.indisexclusion THEN format(
                    '(WITH pgdedup_r AS MATERIALIZED (SELECT pgdedup_table, pgdedup_place, '
                    'pgdedup_key, pg_catalog.row_number() OVER (ORDER BY %s) AS pgdedup_number, '
                    '%s FROM (%s) AS pgdedup_m WHERE (%s)) '
                    'SELECT DISTINCT ON (a.pgdedup_table, a.pgdedup_place) a.pgdedup_table, '
                    'a.pgdedup_place, a.pgdedup_key, b.pgdedup_key, %L::pg_catalog.text '
                    'FROM pgdedup_r AS a INNER JOIN pgdedup_r AS b '
                    'ON b.pgdedup_number OPERATOR(pg_catalog.<) a.pgdedup_number AND %s '
                    'ORDER BY a.pgdedup_table, a.pgdedup_place, b.pgdedup_number)',
                    v_order, e.named, v_rows, p.predicate, c.relname, x.excluded
                )
                ELSE format(
                    'SELECT pgdedup_table, pgdedup_place, pgdedup_key, pgdedup_kept, '
                    '%1$L::pg_catalog.text FROM (SELECT *, '
                    'pg_catalog.first_value(pgdedup_key) OVER pgdedup_w AS pgdedup_kept, '
                    'pg_catalog.row_number() OVER pgdedup_w AS pgdedup_number '
                    'FROM (%2$s) AS pgdedup_m WHERE (%3$s)%4$s WINDOW pgdedup_w AS ('
                    'PARTITION BY %5$s ORDER BY %6$s)) AS pgdedup_r '
                    'WHERE pgdedup_number OPERATOR(pg_catalog.>) 1',
                    c.relname, v_rows, p.predicate,
                    CASE
                        WHEN i.indnullsnotdistinct THEN ''
                        ELSE format(
                            ' AND pg_catalog.num_nulls(%s) OPERATOR(pg_catalog.=) 0',
                            e.listed
                        )
                    END,
                    e.listed, v_order
                )
            END,
            ' UNION ALL ' ORDER BY c.relname
        )
        FROM pg_index AS i
        INNER JOIN pg_class AS c ON c.oid = i.indexrelid
        CROSS JOIN LATERAL (
            SELECT coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS predicate
        ) AS p
        CROSS JOIN LATERAL (
            SELECT
                string_agg(d.expression, ', ' ORDER BY d.place) AS listed,
                string_agg(
                    format('%s AS pgdedup_e%s', d.expression, d.place), ', '
                    ORDER BY d.place
                ) AS named
            FROM (
                SELECT
                    g.place,
                    '(' || pg_get_indexdef(i.indexrelid, g.place, false) || ')' AS expression
                FROM generate_series(1, i.indnkeyatts) AS g (place)
            ) AS d
        ) AS e
        LEFT JOIN LATERAL (
            SELECT string_agg(
                format(
                    'a.pgdedup_e%1$s OPERATOR(%2$I.%3$s) b.pgdedup_e%1$s',
                    o.place, n.nspname, r.oprname
                ),
                ' AND ' ORDER BY o.place
            ) AS excluded
            FROM pg_constraint AS k
            CROSS JOIN LATERAL unnest(k.conexclop) WITH ORDINALITY AS o (operator, place)
            INNER JOIN pg_operator AS r ON r.oid = o.operator
            INNER JOIN pg_namespace AS n ON n.oid = r.oprnamespace
            WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid
                AND k.contype IN ('x', 'u', 'p')
        ) AS x ON i.indisexclusion
        WHERE i.indrelid = conflicts_query.child
            AND (i.indisunique OR i.indisexclusion) AND i.indisvalid
            AND (i.indexprs IS NOT NULL OR i.indkey::smallint[] && v_moved)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.conflicts_query(regclass, regclass, boolean) IS
'SQL of the child rows that a merge cannot move (private)';
REVOKE ALL ON FUNCTION pgdedup.conflicts_query(regclass, regclass, boolean)
FROM PUBLIC;
