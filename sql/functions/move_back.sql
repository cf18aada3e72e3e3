-- Gives the moved rows of one child table their old references again, in one UPDATE.
CREATE FUNCTION pgdedup.move_back(
    merge_id bigint, target regclass, relation regclass, columns text[], links text[],
    path text
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN pgdedup.change_rows(
        (
            SELECT format(
                'UPDATE %1$s AS t SET %2$s '
                'FROM pgdedup.find_logged_rows($3, %3$L, %4$L, $1) AS f '
                'WHERE t.tableoid OPERATOR(pg_catalog.=) f.row_table '
                'AND t.ctid OPERATOR(pg_catalog.=) f.row_place',
                pgdedup.relation_source(move_back.relation),
                string_agg(
                    format(
                        '%1$I = CASE WHEN f.restore OPERATOR(pg_catalog.?) %2$L '
                        'THEN (f.restore OPERATOR(pg_catalog.->>) %2$L)::%3$s '
                        'ELSE t.%1$I END',
                        c.name, c.name, c.type
                    ),
                    ', ' ORDER BY c.position
                ),
                move_back.target,
                move_back.relation
            )
            FROM pgdedup.row_columns(move_back.relation) AS c
            WHERE c.name = ANY (move_back.columns)
        ),
        move_back.path, move_back.links, NULL, move_back.merge_id
    );
END
$$;
COMMENT ON FUNCTION pgdedup.move_back(bigint, regclass, regclass, text[], text[], text)
IS 'Moves the rows of one child table back to the duplicates (private)';
REVOKE ALL ON FUNCTION pgdedup.move_back(
    bigint, regclass, regclass, text[], text[], text
) FROM PUBLIC;
