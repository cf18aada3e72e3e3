-- Columns of a table in order. Types are written without modifier, so that a cast
-- never cuts a value short.
CREATE FUNCTION pgdedup.row_columns(relation regclass)
RETURNS TABLE (
    "position" integer, name text, type text, is_generated boolean, nullable boolean
)
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        a.attnum::integer,
        a.attname::text,
        format_type(a.atttypid, -1),
        a.attgenerated <> '',
        NOT a.attnotnull
    FROM pg_attribute AS a
    WHERE a.attrelid = row_columns.relation AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attnum;
END
$$;
COMMENT ON FUNCTION pgdedup.row_columns(regclass) IS
'Columns of a table with their types (private)';
REVOKE ALL ON FUNCTION pgdedup.row_columns(regclass) FROM PUBLIC;
