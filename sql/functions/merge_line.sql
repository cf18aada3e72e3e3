-- A held line is a row that is there: what the row lacks is taken from the line, what
-- it has stays. Returns the columns that were filled.
CREATE FUNCTION pgdedup.merge_line(
    line_id bigint, key text, reason text
) RETURNS text[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_line CONSTANT pgdedup.held_lines := pgdedup.held_line(merge_line.line_id);
    v_record jsonb;
    v_filled text[];
BEGIN
    EXECUTE format(
        'SELECT to_jsonb(t) FROM %s AS t WHERE %s FOR UPDATE',
        v_line.target, pgdedup.key_condition(v_line.target, 't', '$1')
    )
    INTO v_record
    USING merge_line.key;
    IF v_record IS NULL THEN
        RAISE EXCEPTION '% has no row with key %', v_line.target, merge_line.key
            USING ERRCODE = 'no_data_found';
    END IF;
    SELECT array_agg(c.name ORDER BY c.name) INTO v_filled
    FROM jsonb_each_text(v_line.record) AS c (name, value)
    WHERE nullif(btrim(c.value), '') IS NOT NULL
        AND nullif(btrim(v_record ->> c.name), '') IS NULL;
    IF v_filled IS NOT NULL THEN
        EXECUTE (
            SELECT format(
                'UPDATE %s AS t SET %s FROM jsonb_populate_record(NULL::%s, $2) AS r '
                'WHERE %s',
                v_line.target,
                string_agg(format('%I = r.%I', c.name, c.name), ', '),
                v_line.target,
                pgdedup.key_condition(v_line.target, 't', '$1')
            )
            FROM unnest(v_filled) AS c (name)
        )
        USING merge_line.key, v_line.record;
    END IF;
    PERFORM pgdedup.close_line(
        merge_line.line_id, 'merged', merge_line.key, merge_line.reason
    );
    RETURN coalesce(v_filled, '{}');
END
$$;
COMMENT ON FUNCTION pgdedup.merge_line(bigint, text, text) IS
'Fills the blanks of an existing row from a held line; returns the columns';
REVOKE ALL ON FUNCTION pgdedup.merge_line(bigint, text, text) FROM PUBLIC;
