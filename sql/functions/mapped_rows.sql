-- SQL of the child rows of a merge as they will look afterwards: $1 duplicates,
-- $2 survivor. `keys_sql` chooses the rows: those that point at one of these keys.
-- Beside the columns: where the row is stored, its name and image before, and
-- whether the merge moves it. Rows of the merged set itself are left out of a self
-- reference; the merge treats them apart.
CREATE FUNCTION pgdedup.mapped_rows(
    target regclass, child regclass, keys_sql text, whole_rows boolean
) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_type text;
    v_columns text;
    v_names text[];
BEGIN
    SELECT c.type INTO v_type
    FROM pgdedup.row_columns(mapped_rows.target) AS c
    WHERE c.name = (pgdedup.key_columns(mapped_rows.target))[1];
    v_names := ARRAY(
        SELECT r.name
        FROM pgdedup.reference_columns(mapped_rows.target) AS r
        WHERE r.child = mapped_rows.child
    );
    SELECT string_agg(
        CASE
            WHEN r.name IS NULL THEN format('t.%I', c.name)
            ELSE format(
                'CASE WHEN t.%1$I %2$s ANY ($1::%3$s[]) '
                'THEN ($2::%3$s)::%4$s ELSE t.%1$I END AS %1$I',
                c.name, r.operator, v_type, c.type
            )
        END,
        ', ' ORDER BY c.position
    )
    INTO v_columns
    FROM pgdedup.row_columns(mapped_rows.child) AS c
    LEFT JOIN pgdedup.reference_columns(mapped_rows.target) AS r
        ON r.child = mapped_rows.child AND r.name = c.name;
    RETURN format(
        'SELECT t.tableoid AS pgdedup_table, t.ctid AS pgdedup_place, '
        '%s AS pgdedup_key, %s AS pgdedup_before, coalesce(%s, false) AS pgdedup_moved, '
        '%s FROM %s AS t WHERE %s%s',
        pgdedup.row_key_expression(mapped_rows.child, 't'),
        pgdedup.image_expression(
            mapped_rows.child, 't', CASE WHEN NOT mapped_rows.whole_rows THEN v_names END
        ),
        pgdedup.reference_condition(mapped_rows.target, mapped_rows.child, '$1'),
        v_columns,
        pgdedup.relation_source(mapped_rows.child),
        pgdedup.reference_condition(
            mapped_rows.target, mapped_rows.child, mapped_rows.keys_sql
        ),
        CASE
            WHEN mapped_rows.child = mapped_rows.target THEN format(
                ' AND NOT (%s)',
                pgdedup.keys_condition(
                    mapped_rows.child, 't',
                    'pg_catalog.array_append($1, $2)'
                )
            )
            ELSE ''
        END
    );
END
$$;
COMMENT ON FUNCTION pgdedup.mapped_rows(regclass, regclass, text, boolean) IS
'SQL of the child rows of a merge as they will look afterwards (private)';
REVOKE ALL ON FUNCTION pgdedup.mapped_rows(regclass, regclass, text, boolean)
FROM PUBLIC;
