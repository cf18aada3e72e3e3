-- Columns of the primary key, in key order; not those that its index holds besides
-- (INCLUDE). By look-ups alone, without a join: find_duplicates asks three times.
CREATE FUNCTION pgdedup.key_columns(target regclass) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT ARRAY(
            SELECT (
                SELECT a.attname::text FROM pg_attribute AS a
                WHERE a.attrelid = i.indrelid AND a.attnum = k.attnum
            )
            FROM unnest((i.indkey::smallint[])[0:i.indnkeyatts - 1]) AS k (attnum)
        )
        FROM pg_index AS i
        WHERE i.indrelid = key_columns.target AND i.indisprimary
    );
END
$$;
COMMENT ON FUNCTION pgdedup.key_columns(regclass) IS
'Primary key columns of a table, NULL without one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.key_columns(regclass) TO PUBLIC;
