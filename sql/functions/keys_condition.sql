-- SQL condition that finds the rows of many keys (a text[] expression) by the primary
-- key's index; its operators are those of that index, written with their schema,
-- since merges run statements under the caller's search_path.
CREATE FUNCTION pgdedup.keys_condition(target regclass, alias text, keys_sql text)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_single boolean := cardinality(pgdedup.key_columns(keys_condition.target)) = 1;
    v_terms text;
BEGIN
    SELECT string_agg(
        CASE
            WHEN v_single THEN format(
                '%s.%I OPERATOR(%I.%s) ANY ((%s)::%s[])',
                keys_condition.alias, a.attname, n.nspname, o.oprname,
                keys_condition.keys_sql, format_type(a.atttypid, -1)
            )
            ELSE format(
                '%s.%I OPERATOR(%I.%s) '
                '(pgdedup_k.key::pg_catalog.jsonb OPERATOR(pg_catalog.->>) %L)::%s',
                keys_condition.alias, a.attname, n.nspname, o.oprname, a.attname,
                format_type(a.atttypid, -1)
            )
        END,
        ' AND ' ORDER BY k.position
    )
    INTO v_terms
    FROM pg_index AS i
    CROSS JOIN LATERAL unnest(i.indkey::smallint[], i.indclass::oid[])
        WITH ORDINALITY AS k (attnum, class, position)
    INNER JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    INNER JOIN pg_opclass AS c ON c.oid = k.class
    INNER JOIN pg_amop AS m
        ON m.amopfamily = c.opcfamily AND m.amopstrategy = 3
            AND m.amoplefttype = c.opcintype AND m.amoprighttype = c.opcintype
    INNER JOIN pg_operator AS o ON o.oid = m.amopopr
    INNER JOIN pg_namespace AS n ON n.oid = o.oprnamespace
    WHERE i.indrelid = keys_condition.target AND i.indisprimary
        AND k.position <= i.indnkeyatts;
    RETURN CASE
        WHEN v_single THEN v_terms
        ELSE format(
            'EXISTS (SELECT FROM pg_catalog.unnest(%s) AS pgdedup_k (key) WHERE %s)',
            keys_condition.keys_sql, v_terms
        )
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.keys_condition(regclass, text, text) IS
'SQL condition "row of one of these keys" over a table alias (private)';
REVOKE ALL ON FUNCTION pgdedup.keys_condition(regclass, text, text) FROM PUBLIC;
