-- SQL condition "points at one of these keys" (a text[] expression) over a child table.
CREATE FUNCTION pgdedup.reference_condition(
    target regclass, child regclass, keys_sql text
) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT '(' || string_agg(
            format(
                't.%I %s ANY ((%s)::%s[])',
                r.name, r.operator, reference_condition.keys_sql, k.type
            ),
            ' OR ' ORDER BY r.position
        ) || ')'
        FROM pgdedup.reference_columns(reference_condition.target) AS r
        CROSS JOIN pgdedup.row_columns(reference_condition.target) AS k
        WHERE r.child = reference_condition.child
            AND k.name = (pgdedup.key_columns(reference_condition.target))[1]
    );
END
$$;
COMMENT ON FUNCTION pgdedup.reference_condition(regclass, regclass, text) IS
'SQL condition "row of a child that points at these keys" over the alias t (private)';
REVOKE ALL ON FUNCTION pgdedup.reference_condition(regclass, regclass, text)
FROM PUBLIC;
