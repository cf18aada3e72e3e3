-- SQL of the child rows of a merge as they will look afterwards: $1 links of the
-- duplicates, $2 link of the survivor. `links_sql` chooses the rows: those that point
-- at one of these. Beside the columns: where the row is stored, its name before,
-- whether the merge moves it, and its image before, whole or as pgdedup_before_N,
-- the references alone.
CREATE FUNCTION pgdedup.mapped_rows(
    target regclass, child regclass, links_sql text, whole_rows boolean
) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merged CONSTANT text := 'pg_catalog.array_append($1, $2)';
    v_columns text;
    v_before text;
BEGIN
    SELECT
        string_agg(
            CASE
                WHEN m.name IS NULL THEN format('t.%I', c.name)
                ELSE format('%s AS %I', m.expression, c.name)
            END,
            ', ' ORDER BY c.position
        ),
        string_agg(
            format('t.%I AS pgdedup_before_%s', c.name, c.position), ', '
            ORDER BY c.position
        ) FILTER (WHERE m.name IS NOT NULL)
    INTO v_columns, v_before
    FROM pgdedup.row_columns(mapped_rows.child) AS c
    LEFT JOIN pgdedup.mapped_columns(
        mapped_rows.target, mapped_rows.child, mapped_rows.links_sql = '$1'
    ) AS m ON m.name = c.name;
    RETURN format(
        'SELECT t.tableoid AS pgdedup_table, t.ctid AS pgdedup_place, '
        '%s AS pgdedup_key, %s, %s AS pgdedup_moved, %s FROM %s AS t WHERE %s',
        pgdedup.row_key_expression(mapped_rows.child, 't'),
        CASE
            WHEN mapped_rows.whole_rows
                THEN pgdedup.image_expression(mapped_rows.child, 't') || ' AS pgdedup_before'
            ELSE v_before
        END,
        CASE
            WHEN mapped_rows.links_sql = '$1' THEN 'true'
            ELSE format(
                'coalesce(%s, false)',
                pgdedup.reference_condition(
                    mapped_rows.target, mapped_rows.child, '$1', v_merged
                )
            )
        END,
        v_columns,
        pgdedup.relation_source(mapped_rows.child),
        pgdedup.reference_condition(
            mapped_rows.target, mapped_rows.child, mapped_rows.links_sql, v_merged
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.mapped_rows(regclass, regclass, text, boolean) IS
'SQL of the child rows of a merge as they will look afterwards (private)';
REVOKE ALL ON FUNCTION pgdedup.mapped_rows(regclass, regclass, text, boolean)
FROM PUBLIC;
