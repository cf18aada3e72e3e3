-- The column of a field that holds a witnessed value in one record. Dynamic SQL, but
-- only when a write is refused or a query answered. Rules that 0.1.0 compiled have no
-- `origin`, which is a plan that lasts.
CREATE FUNCTION pgdedup.column_of(
    config jsonb, field text, record jsonb, witness text
) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns jsonb := column_of.config -> 'fields' -> column_of.field -> 'columns';
    v_column text;
BEGIN
    IF jsonb_array_length(v_columns) = 1 THEN
        RETURN v_columns ->> 0;
    END IF;
    EXECUTE format(
        CASE
            WHEN column_of.config -> 'functions' ? 'origin' THEN 'SELECT %s($1, $2, $3)'
            ELSE 'SELECT o.column_name FROM %s($1) AS o '
                'WHERE o.field = $2 AND o.value = ANY ($3) ORDER BY o.ordinal LIMIT 1'
        END,
        coalesce(
            column_of.config -> 'functions' ->> 'origin',
            column_of.config -> 'functions' ->> 'origins'
        )
    )
    INTO v_column
    USING
        column_of.record, column_of.field,
        string_to_array(column_of.witness, E'\x1f');
    RETURN v_column;
END
$$;
COMMENT ON FUNCTION pgdedup.column_of(jsonb, text, jsonb, text) IS
'Column of a multi-column field that holds a value (private)';
GRANT EXECUTE ON FUNCTION pgdedup.column_of(jsonb, text, jsonb, text) TO PUBLIC;
