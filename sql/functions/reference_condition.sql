-- SQL condition "points at one of these links" (an SQL expression of type text[]) over
-- a child table. Rows of the merged set itself, all links that the merge knows
-- (`merged_sql`), are left out of a self reference: the merge treats them apart.
CREATE FUNCTION pgdedup.reference_condition(
    target regclass, child regclass, links_sql text, merged_sql text
) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT format(
            '(%s)%s',
            string_agg(
                '(' || pgdedup.link_condition(
                    r.columns, r.referenced_columns, r.operators, r.types, r.condition,
                    reference_condition.links_sql
                ) || ')',
                ' OR ' ORDER BY r.columns, r.name
            ),
            CASE
                WHEN reference_condition.child = reference_condition.target THEN format(
                    ' AND NOT (%s)',
                    pgdedup.keys_condition(
                        reference_condition.child, 't',
                        pgdedup.link_keys(
                            reference_condition.target, reference_condition.merged_sql
                        )
                    )
                )
                ELSE ''
            END
        )
        FROM pgdedup.reference_constraints(reference_condition.target) AS r
        WHERE r.child = reference_condition.child AND r.problem IS NULL
    );
END
$$;
COMMENT ON FUNCTION pgdedup.reference_condition(regclass, regclass, text, text) IS
'SQL condition "row of a child that points at these links" over the alias t (private)';
REVOKE ALL ON FUNCTION pgdedup.reference_condition(regclass, regclass, text, text)
FROM PUBLIC;
