-- SQL of the logged child rows of one table, one line per row, from the log or from
-- what the caller may see of it ("source"): $1 merge id, $2 child table. `number`
-- tells equal rows of a table without primary key apart; `restore` is what unmerge
-- puts back, computed once for all rows that changed alike, unless the row is `kept`.
CREATE FUNCTION pgdedup.logged_moves(relation regclass, source text) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN format(
        'SELECT k.key, coalesce(k.old_key, k.key) AS old_key, %1$s AS number, '
        'r.before, r.after, r.restore FROM (SELECT r.row_id, r.keys, r.old_keys, '
        'r.before, r.after, '
        'pgdedup.restorable_columns(r.before, r.after, NULL) AS restore FROM %2$s AS r '
        'WHERE r.merge_id OPERATOR(pg_catalog.=) $1 '
        'AND r.relation OPERATOR(pg_catalog.=) $2 '
        'AND r.kind OPERATOR(pg_catalog.=) ''moved'' OFFSET 0) AS r '
        'CROSS JOIN LATERAL ROWS FROM ('
        'pg_catalog.unnest(r.keys), pg_catalog.unnest(r.old_keys)) '
        'WITH ORDINALITY AS k (key, old_key, place)',
        CASE
            WHEN pgdedup.key_columns(logged_moves.relation) IS NOT NULL
                THEN '1::pg_catalog.int8'
            ELSE 'pg_catalog.row_number() OVER ('
            'PARTITION BY k.key ORDER BY r.row_id, k.place)'
        END,
        logged_moves.source
    );
END
$$;
COMMENT ON FUNCTION pgdedup.logged_moves(regclass, text) IS
'SQL of the logged child rows of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.logged_moves(regclass, text) FROM PUBLIC;
