-- What records of a table are found by: its primary key, and every other column that
-- a reference names.
CREATE FUNCTION pgdedup.link_columns(target regclass) RETURNS text[]
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN ARRAY(
        SELECT c.name
        FROM pgdedup.row_columns(link_columns.target) AS c
        WHERE c.name = ANY (pgdedup.key_columns(link_columns.target))
            OR c.name IN (
                SELECT unnest(r.referenced_columns)
                FROM pgdedup.reference_constraints(link_columns.target) AS r
                WHERE r.problem IS NULL
            )
        ORDER BY c.position
    );
END
$$;
COMMENT ON FUNCTION pgdedup.link_columns(regclass) IS
'Primary key and all other columns that are referred to (private)';
REVOKE ALL ON FUNCTION pgdedup.link_columns(regclass) FROM PUBLIC;
