-- SQL text of a row's key as pgdedup writes it everywhere: the text of a one-column
-- primary key, the jsonb text of a composite one.
CREATE FUNCTION pgdedup.key_expression(target regclass, alias text) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns text[] := pgdedup.key_columns(key_expression.target);
BEGIN
    IF v_columns IS NULL THEN
        RAISE EXCEPTION '% has no primary key', key_expression.target
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Give the table a primary key; records are named by it.';
    END IF;
    IF cardinality(v_columns) = 1 THEN
        RETURN format('%s.%I::text', key_expression.alias, v_columns[1]);
    END IF;
    RETURN (
        SELECT 'pg_catalog.jsonb_build_object('
            || string_agg(
                format('%L, %s.%I', c.name, key_expression.alias, c.name),
                ', ' ORDER BY c.position
            )
            || ')::text'
        FROM unnest(v_columns) WITH ORDINALITY AS c (name, position)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.key_expression(regclass, text) IS
'SQL expression of the key of a row, over a table alias (private)';
GRANT EXECUTE ON FUNCTION pgdedup.key_expression(regclass, text) TO PUBLIC;
