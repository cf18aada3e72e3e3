-- SQL of find_logged_rows: $1 merge id, $2 child table, $3 links, survivor first, $4
-- keys of moved rows that no longer point at the survivor.
CREATE FUNCTION pgdedup.logged_rows_query(target regclass, relation regclass)
RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_points text := pgdedup.reference_condition(
        logged_rows_query.target, logged_rows_query.relation, '$3[1:1]', '$3'
    );
    v_stored text := pgdedup.stored_rows(
        logged_rows_query.relation, '{}', v_points
    );
BEGIN
    IF pgdedup.key_columns(logged_rows_query.relation) IS NOT NULL THEN
        v_stored := format(
            '%s UNION ALL %s', v_stored,
            pgdedup.stored_rows(
                logged_rows_query.relation, '{}',
                format(
                    '%s AND (%s) IS NOT TRUE',
                    pgdedup.keys_condition(logged_rows_query.relation, 't', '$4'), v_points
                )
            )
        );
    END IF;
    RETURN format(
        'SELECT s.row_table, s.row_place, CASE WHEN k.found IS NULL THEN l.restore '
        'ELSE pgdedup.restorable_columns(l.before, l.after, k.found) END '
        'FROM (%s) AS l INNER JOIN (%s) AS s ON s.key OPERATOR(pg_catalog.=) l.key '
        'AND s.number OPERATOR(pg_catalog.=) l.number '
        'LEFT JOIN (SELECT i.keys[1] AS key, i.number, i.found '
        'FROM pgdedup.merge_images AS i WHERE i.merge_id OPERATOR(pg_catalog.=) $1 '
        'AND i.relation OPERATOR(pg_catalog.=) $2 '
        'AND i.kind OPERATOR(pg_catalog.=) ''kept'') AS k '
        'ON k.key OPERATOR(pg_catalog.=) l.key '
        'AND k.number OPERATOR(pg_catalog.=) l.number '
        'WHERE CASE WHEN k.found IS NULL THEN l.restore '
        'ELSE pgdedup.restorable_columns(l.before, l.after, k.found) END '
        'OPERATOR(pg_catalog.<>) ''{}''',
        pgdedup.logged_moves(logged_rows_query.relation, 'pgdedup.merge_images'), v_stored
    );
END
$$;
COMMENT ON FUNCTION pgdedup.logged_rows_query(regclass, regclass) IS
'SQL of the rows that unmerge moves back (private)';
REVOKE ALL ON FUNCTION pgdedup.logged_rows_query(regclass, regclass) FROM PUBLIC;
