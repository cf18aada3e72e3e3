-- The key of the row that a text names, as that row spells it; NULL without a row.
CREATE FUNCTION pgdedup.find_key(target regclass, key text, path text)
RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text := pgdedup.canonical_key(find_key.target, find_key.key);
BEGIN
    IF v_key IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN pgdedup.read_value(
        format(
            'SELECT pg_catalog.to_jsonb(%s) FROM %s AS t WHERE %s',
            pgdedup.key_expression(find_key.target, 't'),
            pgdedup.relation_source(find_key.target),
            pgdedup.keys_condition(find_key.target, 't', '$1')
        ),
        find_key.path, ARRAY[v_key], NULL
    ) #>> '{}';
END
$$;
COMMENT ON FUNCTION pgdedup.find_key(regclass, text, text) IS
'Key of an existing row that the caller may see, or NULL (private)';
REVOKE ALL ON FUNCTION pgdedup.find_key(regclass, text, text) FROM PUBLIC;
