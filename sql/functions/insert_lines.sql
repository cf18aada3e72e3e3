-- Lines as rows of the target, in one statement, with the columns that the lines have.
-- Returns the keys of the new rows. With the caller's rights.
CREATE FUNCTION pgdedup.insert_lines(target regclass, records jsonb[]) RETURNS text[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns text;
    v_values text;
    v_keys text[];
BEGIN
    SELECT string_agg(quote_ident(c.name), ', '), string_agg(format('r.%I', c.name), ', ')
    INTO v_columns, v_values
    FROM jsonb_object_keys(insert_lines.records[1]) AS c (name);
    EXECUTE format(
        'WITH added AS ('
        'INSERT INTO %s AS t (%s) SELECT %s FROM unnest($1) WITH ORDINALITY AS l (record, '
        'place) CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, l.record) AS r '
        'ORDER BY l.place RETURNING %s AS key) SELECT array_agg(key) FROM added',
        insert_lines.target, v_columns, v_values, insert_lines.target,
        pgdedup.key_expression(insert_lines.target, 't')
    )
    INTO v_keys
    USING insert_lines.records;
    RETURN v_keys;
END
$$;
COMMENT ON FUNCTION pgdedup.insert_lines(regclass, jsonb[]) IS
'Inserts JSON records into a table and returns their keys (private)';
GRANT EXECUTE ON FUNCTION pgdedup.insert_lines(regclass, jsonb[]) TO PUBLIC;
