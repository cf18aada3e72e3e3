-- Columns of the primary key, in key order.
CREATE FUNCTION pgdedup.key_columns(target regclass) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT array_agg(a.attname::text ORDER BY k.position)
        FROM pg_index AS i
        CROSS JOIN LATERAL unnest(i.indkey::smallint[])
            WITH ORDINALITY AS k (attnum, position)
        INNER JOIN pg_attribute AS a
            ON a.attrelid = i.indrelid AND a.attnum = k.attnum
        WHERE i.indrelid = key_columns.target AND i.indisprimary
    );
END
$$;
COMMENT ON FUNCTION pgdedup.key_columns(regclass) IS
'Primary key columns of a table, NULL without one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.key_columns(regclass) TO PUBLIC;
