-- The key of a record given as a JSON object: NULL unless it holds all key columns.
-- Through the row type: a key is known by any spelling of its values.
CREATE FUNCTION pgdedup.record_key(target regclass, record jsonb) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET datestyle = iso, ymd
SET timezone = utc
SET intervalstyle = postgres
SET bytea_output = hex
SET extra_float_digits = 1
AS $$
DECLARE
    v_key text;
BEGIN
    IF EXISTS (
        SELECT FROM unnest(pgdedup.key_columns(record_key.target)) AS c (name)
        WHERE record_key.record ->> c.name IS NULL
    ) THEN
        RETURN NULL;
    END IF;
    EXECUTE format(
        'SELECT %s FROM jsonb_populate_record(NULL::%s, $1) AS t',
        pgdedup.key_expression(record_key.target, 't'), record_key.target
    )
    INTO v_key
    USING record_key.record;
    RETURN v_key;
END
$$;
COMMENT ON FUNCTION pgdedup.record_key(regclass, jsonb) IS
'Key text of a record given as JSON, NULL if it has none (private)';
GRANT EXECUTE ON FUNCTION pgdedup.record_key(regclass, jsonb) TO PUBLIC;
