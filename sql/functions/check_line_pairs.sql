-- Lines of an import against one another, all rules in one call. A caller that tells
-- how far it is calls the parts.
CREATE FUNCTION pgdedup.check_line_pairs(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_rules CONSTANT integer := pgdedup.begin_line_pairs(check_line_pairs.target);
BEGIN
    PERFORM pgdedup.read_line_values(check_line_pairs.target, check_line_pairs.staging);
    FOR v_rule IN 1..v_rules LOOP
        PERFORM pgdedup.relate_line_pairs(check_line_pairs.target, v_rule);
    END LOOP;
    RETURN QUERY SELECT p.* FROM pgdedup.end_line_pairs(check_line_pairs.target) AS p;
END
$$;
COMMENT ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) IS
'Lines of a staging table that duplicate an earlier one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) TO PUBLIC;
