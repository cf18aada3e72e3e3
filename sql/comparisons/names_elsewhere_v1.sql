-- Whether two company names say themselves that they are two: of different provinces or
-- cities, of different branches, or head office and branch. For vetoes.
-- COST, so that the planner asks it last: it takes longer than any score, and most
-- rows that a key finds fail by their score.
CREATE FUNCTION pgdedup.names_elsewhere_v1(a text, b text) RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 20000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_a text;
    v_b text;
BEGIN
    IF names_elsewhere_v1.a = names_elsewhere_v1.b COLLATE "C" THEN
        RETURN false;
    END IF;
    IF pgdedup.branch_v1(names_elsewhere_v1.a)
        IS DISTINCT FROM pgdedup.branch_v1(names_elsewhere_v1.b)
    THEN
        RETURN true;
    END IF;
    v_a := pgdedup.company_region_v1(names_elsewhere_v1.a);
    v_b := pgdedup.company_region_v1(names_elsewhere_v1.b);
    RETURN coalesce(pgdedup.regions_differ_v1(v_a, v_b), false);
END
$$;

COMMENT ON FUNCTION pgdedup.names_elsewhere_v1(text, text) IS
'Whether two normal forms of company_name_v1 name different regions or branches.';
REVOKE ALL ON FUNCTION pgdedup.names_elsewhere_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.names_elsewhere_v1(text, text) TO PUBLIC;
