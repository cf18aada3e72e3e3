-- SQL expression of the newest value that the rows of a child table hold for a row of
-- `target`, as `show: {label: {latest: …}}` was compiled. NULL if the caller may not
-- read it, or if what the rules named is gone: showing less never breaks a write.
CREATE FUNCTION pgdedup.latest_expression(target regclass, alias text, shown jsonb)
RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_child oid;
    v_readable boolean;
BEGIN
    -- By name, not through regclass, which raises for schemas that are not to be used.
    SELECT c.oid, has_schema_privilege(n.oid, 'USAGE')
    INTO v_child, v_readable
    FROM pg_class AS c
    INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = latest_expression.shown ->> 'schema'
        AND c.relname = latest_expression.shown ->> 'table'
        AND c.relkind IN ('r', 'p', 'v', 'm', 'f');
    IF v_readable IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    SELECT bool_and(coalesce(has_column_privilege(w.relation, a.attnum, 'SELECT'), false))
    INTO v_readable
    FROM (
        SELECT v_child AS relation, latest_expression.shown ->> 'latest' AS name
        UNION ALL
        SELECT v_child, b.child
        FROM jsonb_each_text(latest_expression.shown -> 'by') AS b (child, parent)
        UNION ALL
        SELECT latest_expression.target, b.parent
        FROM jsonb_each_text(latest_expression.shown -> 'by') AS b (child, parent)
    ) AS w
    LEFT JOIN pg_attribute AS a
        ON a.attrelid = w.relation AND a.attname = w.name AND NOT a.attisdropped;
    IF v_readable IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT format(
            '(SELECT c.%1$I FROM %2$I.%3$I AS c WHERE %4$s AND c.%1$I IS NOT NULL '
            'ORDER BY c.%1$I DESC LIMIT 1)',
            latest_expression.shown ->> 'latest',
            latest_expression.shown ->> 'schema',
            latest_expression.shown ->> 'table',
            string_agg(
                format('c.%I = %s.%I', b.child, latest_expression.alias, b.parent),
                ' AND ' ORDER BY b.child
            )
        )
        FROM jsonb_each_text(latest_expression.shown -> 'by') AS b (child, parent)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.latest_expression(regclass, text, jsonb) IS
'SQL expression of the newest value of a child table (private)';
GRANT EXECUTE ON FUNCTION pgdedup.latest_expression(regclass, text, jsonb) TO PUBLIC;
