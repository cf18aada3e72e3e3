-- SQL that names a row: its key, or its whole image in a table without primary key
-- (rows that are equal in every column are interchangeable).
CREATE FUNCTION pgdedup.row_key_expression(relation regclass, alias text)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF pgdedup.key_columns(row_key_expression.relation) IS NOT NULL THEN
        RETURN pgdedup.key_expression(
            row_key_expression.relation, row_key_expression.alias
        );
    END IF;
    RETURN pgdedup.image_expression(
        row_key_expression.relation, row_key_expression.alias
    ) || '::pg_catalog.text';
END
$$;
COMMENT ON FUNCTION pgdedup.row_key_expression(regclass, text) IS
'SQL expression that names a row of a table with or without key (private)';
REVOKE ALL ON FUNCTION pgdedup.row_key_expression(regclass, text) FROM PUBLIC;
