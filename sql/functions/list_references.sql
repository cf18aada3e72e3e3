-- What a merge of this table would have to move, and where it would be slow: a child
-- column without an index is read whole.
CREATE FUNCTION pgdedup.list_references(target regclass)
RETURNS TABLE (
    constraint_name text, child regclass, columns text[], referenced_columns text[],
    on_delete text, is_deferrable boolean, supported boolean, problem text,
    estimated_rows bigint, has_index boolean, create_index text
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        r.name,
        r.child,
        c.columns,
        ARRAY(
            SELECT a.attname::text
            FROM unnest(r.referenced_columns) WITH ORDINALITY AS k (attnum, place)
            INNER JOIN pg_attribute AS a
                ON a.attrelid = r.referenced AND a.attnum = k.attnum
            ORDER BY k.place
        ),
        r.on_delete,
        r.is_deferrable,
        r.problem IS NULL,
        r.problem,
        -- NULL: never analysed
        (
            SELECT CASE WHEN min(p.reltuples) >= 0 THEN sum(p.reltuples)::bigint END
            FROM pg_class AS p
            WHERE p.relkind = 'r' AND p.oid IN (
                SELECT r.child
                UNION ALL
                SELECT t.relid FROM pg_partition_tree(r.child) AS t
            )
        ),
        i.found,
        CASE
            WHEN NOT i.found THEN format(
                'CREATE INDEX %sON %s (%s);',
                CASE WHEN k.relkind = 'p' THEN '' ELSE 'CONCURRENTLY ' END,
                r.child,
                (
                    SELECT string_agg(quote_ident(n.name), ', ' ORDER BY n.place)
                    FROM unnest(c.columns) WITH ORDINALITY AS n (name, place)
                )
            )
        END
    FROM pgdedup.reference_constraints(list_references.target) AS r
    INNER JOIN pg_class AS k ON k.oid = r.child
    CROSS JOIN LATERAL (
        SELECT ARRAY(
            SELECT a.attname::text
            FROM unnest(r.columns) WITH ORDINALITY AS k (attnum, place)
            INNER JOIN pg_attribute AS a
                ON a.attrelid = r.child AND a.attnum = k.attnum
            ORDER BY k.place
        ) AS columns
    ) AS c
    CROSS JOIN LATERAL (
        -- Partial indexes do not count, save those that leave out only NULLs.
        SELECT EXISTS (
            SELECT FROM pg_index AS x
            INNER JOIN pg_class AS xc ON xc.oid = x.indexrelid
            INNER JOIN pg_am AS m ON m.oid = xc.relam
            WHERE x.indrelid = r.child AND x.indisvalid
                AND m.amname IN ('btree', 'hash')
                AND (x.indkey::smallint[])[0:cardinality(r.columns) - 1] @> r.columns
                AND (
                    x.indpred IS NULL
                    OR pg_get_expr(x.indpred, x.indrelid) = format(
                        '(%I IS NOT NULL)', c.columns[1]
                    )
                )
        ) AS found
    ) AS i;
END
$$;
COMMENT ON FUNCTION pgdedup.list_references(regclass) IS
'Foreign keys that a merge follows: child table, columns, size, supporting index';
REVOKE ALL ON FUNCTION pgdedup.list_references(regclass) FROM PUBLIC;
