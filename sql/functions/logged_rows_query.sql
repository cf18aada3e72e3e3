-- SQL of find_logged_rows: $1 merge id, $2 child table, $3 survivor.
CREATE FUNCTION pgdedup.logged_rows_query(target regclass, relation regclass)
RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN format(
        'SELECT s.row_table, s.row_place, l.restore FROM ('
        'SELECT i.key, %1$s AS number, '
        'pgdedup.restorable_columns(i.before, i.after, i.found) AS restore '
        'FROM pgdedup.merge_images AS i '
        'WHERE i.merge_id OPERATOR(pg_catalog.=) $1 '
        'AND i.relation OPERATOR(pg_catalog.=) $2 '
        'AND i.kind OPERATOR(pg_catalog.=) ''moved'') AS l '
        'INNER JOIN (%2$s) AS s ON s.key OPERATOR(pg_catalog.=) l.key '
        'AND s.number OPERATOR(pg_catalog.=) l.number '
        'WHERE l.restore OPERATOR(pg_catalog.<>) ''{}''',
        CASE
            WHEN pgdedup.key_columns(logged_rows_query.relation) IS NOT NULL
                THEN '1::pg_catalog.int8'
            ELSE 'pg_catalog.row_number() OVER (PARTITION BY i.key ORDER BY i.row_id)'
        END,
        pgdedup.stored_rows(
            logged_rows_query.relation,
            '{}',
            pgdedup.reference_condition(
                logged_rows_query.target, logged_rows_query.relation, 'ARRAY[$3]'
            )
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.logged_rows_query(regclass, regclass) IS
'SQL of the rows that unmerge moves back (private)';
REVOKE ALL ON FUNCTION pgdedup.logged_rows_query(regclass, regclass) FROM PUBLIC;
