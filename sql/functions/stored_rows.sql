-- SQL of the rows of a table as (row_table, row_place, key, number, image), for a join
-- with the log. `number` tells equal rows of a table without primary key apart.
CREATE FUNCTION pgdedup.stored_rows(relation regclass, columns text[], condition text)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text := pgdedup.row_key_expression(stored_rows.relation, 't');
BEGIN
    RETURN format(
        'SELECT t.tableoid AS row_table, t.ctid AS row_place, %1$s AS key, '
        '%2$s AS number, %3$s AS image FROM %4$s AS t WHERE %5$s',
        v_key,
        CASE
            WHEN pgdedup.key_columns(stored_rows.relation) IS NOT NULL THEN '1::pg_catalog.int8'
            ELSE format('pg_catalog.row_number() OVER (PARTITION BY %s)', v_key)
        END,
        pgdedup.image_expression(stored_rows.relation, 't', stored_rows.columns),
        pgdedup.relation_source(stored_rows.relation),
        stored_rows.condition
    );
END
$$;
COMMENT ON FUNCTION pgdedup.stored_rows(regclass, text[], text) IS
'SQL of the rows of a table with their keys and images (private)';
REVOKE ALL ON FUNCTION pgdedup.stored_rows(regclass, text[], text) FROM PUBLIC;
