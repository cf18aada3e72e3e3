-- What would become of every line of an import. One row for each line and match:
-- `new`, `duplicate` of a row (key) or of an earlier line (other_line), `invalid`;
-- `related`: no duplicate, but in the tree of a row (key) that it names as its parent,
-- or a branch of the company that a row is.
-- Nothing is written but temporary tables.
CREATE FUNCTION pgdedup.check_import(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, rule text, key text, other_line bigint, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    WITH found AS MATERIALIZED (
        SELECT f.* FROM pgdedup.check_lines(
            check_import.target, check_import.staging
        ) AS f
        UNION ALL
        SELECT p.* FROM pgdedup.check_line_pairs(
            check_import.target, check_import.staging
        ) AS p
    )
    SELECT
        l.line,
        coalesce(f.verdict, 'new'),
        f.rule,
        f.key,
        f.other_line,
        coalesce(f.evidence, '[]')
    FROM pgdedup.import_lines(check_import.target, check_import.staging) AS l
    LEFT JOIN found AS f ON f.line = l.line
    ORDER BY
        l.line, array_position('{block,ask,flag}', f.action), f.score DESC, f.key,
        f.other_line;
END
$$;
COMMENT ON FUNCTION pgdedup.check_import(regclass, regclass) IS
'Verdict on every line of a staging table: new, duplicate, related or invalid';
GRANT EXECUTE ON FUNCTION pgdedup.check_import(regclass, regclass) TO PUBLIC;
