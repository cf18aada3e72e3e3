-- What a merge of this table would have to move, and where it would be slow: a child
-- column without an index is read whole. The first columns of an index must be those
-- of the reference, in any order.
CREATE FUNCTION pgdedup.list_references(target regclass)
RETURNS TABLE (
    constraint_name text, child regclass, columns text[], referenced_columns text[],
    constants jsonb, on_delete text, on_update text, is_deferrable boolean,
    is_validated boolean, supported boolean, problem text, estimated_rows bigint,
    has_index boolean, create_index text
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        r.name,
        r.child,
        r.columns,
        r.referenced_columns,
        r.constants,
        r.on_delete,
        r.on_update,
        r.is_deferrable,
        r.is_validated,
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
            WHEN NOT i.found AND k.oid IS NOT NULL THEN format(
                'CREATE INDEX %sON %s (%s);',
                CASE WHEN k.relkind = 'p' THEN '' ELSE 'CONCURRENTLY ' END,
                r.child,
                (
                    SELECT string_agg(quote_ident(n.name), ', ' ORDER BY n.place)
                    FROM unnest(r.columns) WITH ORDINALITY AS n (name, place)
                )
            )
        END
    FROM pgdedup.reference_constraints(list_references.target) AS r
    LEFT JOIN pg_class AS k ON k.oid = r.child
    CROSS JOIN LATERAL (
        -- Partial indexes do not count, save those that leave out only NULLs.
        SELECT EXISTS (
            SELECT FROM pg_index AS x
            INNER JOIN pg_class AS xc ON xc.oid = x.indexrelid
            INNER JOIN pg_am AS m ON m.oid = xc.relam
            CROSS JOIN LATERAL (
                SELECT array_agg(a.attname::text) AS leading
                FROM unnest(x.indkey::smallint[]) WITH ORDINALITY AS n (attnum, place)
                INNER JOIN pg_attribute AS a
                    ON a.attrelid = x.indrelid AND a.attnum = n.attnum
                WHERE n.place <= cardinality(r.columns) + (
                    SELECT count(*) FROM jsonb_object_keys(r.constants)
                )
            ) AS c
            WHERE x.indrelid = r.child AND x.indisvalid
                AND m.amname IN ('btree', 'hash')
                AND c.leading @> r.columns
                AND (
                    x.indpred IS NULL
                    OR pg_get_expr(x.indpred, x.indrelid) = format(
                        '(%I IS NOT NULL)', r.columns[1]
                    )
                )
        ) AS found
    ) AS i;
END
$$;
COMMENT ON FUNCTION pgdedup.list_references(regclass) IS
'What a merge follows: foreign keys and references of the rule file, with indexes';
REVOKE ALL ON FUNCTION pgdedup.list_references(regclass) FROM PUBLIC;
