-- The columns a merge must rewrite, each once, however many constraints it carries.
CREATE FUNCTION pgdedup.reference_columns(target regclass)
RETURNS TABLE (
    child regclass, "position" integer, name text, type text, nullable boolean
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT DISTINCT r.child, c.position, c.name, c.type, c.nullable
    FROM pgdedup.reference_constraints(reference_columns.target) AS r
    CROSS JOIN LATERAL pgdedup.row_columns(r.child) AS c
    WHERE r.problem IS NULL AND c.name = ANY (r.columns)
    ORDER BY r.child, c.position;
END
$$;
COMMENT ON FUNCTION pgdedup.reference_columns(regclass) IS
'Columns of other tables that hold keys of a table (private)';
REVOKE ALL ON FUNCTION pgdedup.reference_columns(regclass) FROM PUBLIC;
