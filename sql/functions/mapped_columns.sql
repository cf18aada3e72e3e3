-- The columns of a child table that a merge rewrites, with the SQL of their new
-- values over the alias t: $1 links of the duplicates, $2 link of the survivor.
-- `moved_only`: the SQL is for rows that point at a duplicate, so that with a single
-- reference nothing is left to ask.
CREATE FUNCTION pgdedup.mapped_columns(
    target regclass, child regclass, moved_only boolean
) RETURNS TABLE ("position" integer, name text, expression text)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    WITH found AS MATERIALIZED (
        SELECT r.*
        FROM pgdedup.reference_constraints(mapped_columns.target) AS r
        WHERE r.child = mapped_columns.child AND r.problem IS NULL
    ),

    refs AS (
        SELECT
            p.name AS column_name,
            pgdedup.link_condition(
                r.columns, r.referenced_columns, r.operators, r.types, r.condition, '$1'
            ) AS condition,
            format(
                '($2::pg_catalog.jsonb OPERATOR(pg_catalog.->>) %L)::%s', p.target, p.type
            ) AS value,
            row_number() OVER (PARTITION BY p.name ORDER BY r.columns, r.name) AS rank,
            (SELECT count(DISTINCT (x.columns, x.condition)) = 1 FROM found AS x) AS alone
        FROM found AS r
        CROSS JOIN LATERAL unnest(r.columns, r.referenced_columns, r.types)
            AS p (name, target, type)
    )
    SELECT
        c.position,
        c.name,
        CASE
            WHEN bool_and(r.alone) AND mapped_columns.moved_only
                THEN format('(%s)::%s', min(r.value) FILTER (WHERE r.rank = 1), c.type)
            ELSE format(
                'CASE %s ELSE t.%I END',
                string_agg(
                    format('WHEN %s THEN (%s)::%s', r.condition, r.value, c.type),
                    ' ' ORDER BY r.rank
                ),
                c.name
            )
        END
    FROM refs AS r
    INNER JOIN pgdedup.row_columns(mapped_columns.child) AS c ON c.name = r.column_name
    GROUP BY c.position, c.name, c.type
    ORDER BY c.position;
END
$$;
COMMENT ON FUNCTION pgdedup.mapped_columns(regclass, regclass, boolean) IS
'New values of the references of a child table, as SQL (private)';
REVOKE ALL ON FUNCTION pgdedup.mapped_columns(regclass, regclass, boolean) FROM PUBLIC;
