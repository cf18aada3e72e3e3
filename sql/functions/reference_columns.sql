-- The columns a merge must rewrite, each once, however many constraints it carries.
CREATE FUNCTION pgdedup.reference_columns(target regclass)
RETURNS TABLE (
    child regclass, "position" integer, name text, type text, nullable boolean,
    operator text
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT DISTINCT ON (r.child::text COLLATE "C", c.position)
        r.child, c.position, c.name, c.type, c.nullable, r.operator
    FROM pgdedup.reference_constraints(reference_columns.target) AS r
    CROSS JOIN LATERAL pgdedup.row_columns(r.child) AS c
    WHERE r.problem IS NULL AND c.position = r.columns[1]
    ORDER BY r.child::text COLLATE "C", c.position;
END
$$;
COMMENT ON FUNCTION pgdedup.reference_columns(regclass) IS
'Columns of other tables that hold keys of a table (private)';
REVOKE ALL ON FUNCTION pgdedup.reference_columns(regclass) FROM PUBLIC;
