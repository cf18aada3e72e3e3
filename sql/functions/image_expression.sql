-- SQL of a row's image: a JSON object column -> text over the columns that are not
-- generated (or those named). format('%s') calls the output function of the type
-- itself, where a cast to text could run a cast function of the user's; num_nulls
-- because a composite value whose fields are all NULL is not NULL.
CREATE FUNCTION pgdedup.image_expression(
    relation regclass, alias text, columns text[] DEFAULT NULL
) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT format(
            'pg_catalog.jsonb_object(ARRAY[%s]::pg_catalog.text[], ARRAY[%s]::pg_catalog.text[])',
            string_agg(quote_literal(c.name), ', ' ORDER BY c.position),
            string_agg(
                format(
                    'CASE WHEN pg_catalog.num_nulls(%1$s.%2$I) OPERATOR(pg_catalog.=) 0 '
                    'THEN pg_catalog.format(''%%s'', %1$s.%2$I) END',
                    image_expression.alias, c.name
                ),
                ', ' ORDER BY c.position
            )
        )
        FROM pgdedup.row_columns(image_expression.relation) AS c
        WHERE NOT c.is_generated
            AND (
                image_expression.columns IS NULL
                OR c.name = ANY (image_expression.columns)
            )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.image_expression(regclass, text, text[]) IS
'SQL expression of the image of a row, over a table alias (private)';
REVOKE ALL ON FUNCTION pgdedup.image_expression(regclass, text, text[]) FROM PUBLIC;
