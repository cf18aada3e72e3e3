-- Whether two company names say themselves that they are two: of different provinces or
-- cities, of different branches, or head office and branch. For vetoes.
-- COST, so that the planner asks the index and other conditions first.
CREATE FUNCTION pgdedup.names_elsewhere_v1(a text, b text) RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF names_elsewhere_v1.a = names_elsewhere_v1.b COLLATE "C" THEN
        RETURN false;
    END IF;
    RETURN pgdedup.branch_v1(names_elsewhere_v1.a)
        IS DISTINCT FROM pgdedup.branch_v1(names_elsewhere_v1.b)
        OR coalesce(pgdedup.regions_differ_v1(
            pgdedup.company_region_v1(names_elsewhere_v1.a),
            pgdedup.company_region_v1(names_elsewhere_v1.b)
        ), false);
END
$$;

COMMENT ON FUNCTION pgdedup.names_elsewhere_v1(text, text) IS
'Whether two normal forms of company_name_v1 name different regions or branches.';
REVOKE ALL ON FUNCTION pgdedup.names_elsewhere_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.names_elsewhere_v1(text, text) TO PUBLIC;
