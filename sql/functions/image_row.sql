-- SQL that turns an image back into a row of the table's type. It goes through the
-- text form of the whole row, so that each column is read by its type's input
-- function, exactly as it was written.
CREATE FUNCTION pgdedup.image_row(relation regclass, image_sql text) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT format(
            'pg_catalog.textin(pg_catalog.record_out(ROW(%s)))::%s',
            string_agg(
                CASE
                    WHEN c.is_generated THEN 'NULL::pg_catalog.text'
                    ELSE format(
                        '(%s) OPERATOR(pg_catalog.->>) %L', image_row.image_sql, c.name
                    )
                END,
                ', ' ORDER BY c.position
            ),
            image_row.relation
        )
        FROM pgdedup.row_columns(image_row.relation) AS c
    );
END
$$;
COMMENT ON FUNCTION pgdedup.image_row(regclass, text) IS
'SQL expression of the row that an image describes (private)';
REVOKE ALL ON FUNCTION pgdedup.image_row(regclass, text) FROM PUBLIC;
