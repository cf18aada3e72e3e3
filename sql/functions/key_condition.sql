-- SQL condition that finds the row of a key by the primary key's index: the key text
-- is cast to the column types, never the columns to text.
CREATE FUNCTION pgdedup.key_condition(target regclass, alias text, key_sql text)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns text[] := pgdedup.key_columns(key_condition.target);
BEGIN
    RETURN (
        SELECT string_agg(
            format(
                '%s.%I = (%s)::%s',
                key_condition.alias,
                c.name,
                CASE
                    WHEN cardinality(v_columns) = 1 THEN key_condition.key_sql
                    ELSE format('(%s)::jsonb ->> %L', key_condition.key_sql, c.name)
                END,
                format_type(a.atttypid, a.atttypmod)
            ),
            ' AND ' ORDER BY c.position
        )
        FROM unnest(v_columns) WITH ORDINALITY AS c (name, position)
        INNER JOIN pg_attribute AS a
            ON a.attrelid = key_condition.target AND a.attname = c.name
    );
END
$$;
COMMENT ON FUNCTION pgdedup.key_condition(regclass, text, text) IS
'SQL condition "row of this key" over a table alias (private)';
GRANT EXECUTE ON FUNCTION pgdedup.key_condition(regclass, text, text) TO PUBLIC;
