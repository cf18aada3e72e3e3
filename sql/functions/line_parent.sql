-- The row that a line names as its parent (`related_by`), by its key: the two are of
-- one tree, related and never duplicates. NULL without one, or if the caller sees none.
CREATE FUNCTION pgdedup.line_parent(target regclass, config jsonb, record jsonb)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_own CONSTANT text := line_parent.config -> 'related' ->> 'key';
    v_parent CONSTANT text := line_parent.config -> 'related' ->> 'parent';
    v_key text;
BEGIN
    IF line_parent.record ->> v_parent IS NULL THEN
        RETURN NULL;
    END IF;
    EXECUTE format(
        'SELECT %s FROM %s AS t, jsonb_populate_record(NULL::%s, $1) AS r WHERE %s',
        pgdedup.key_expression(line_parent.target, 't'), line_parent.target,
        line_parent.target,
        -- The other columns of the key are of the scope, which a tree shares.
        (
            SELECT string_agg(
                format(
                    't.%I = r.%I', k.name,
                    CASE WHEN k.name = v_own THEN v_parent ELSE k.name END
                ),
                ' AND '
            )
            FROM unnest(pgdedup.key_columns(line_parent.target)) AS k (name)
        )
    )
    INTO v_key USING line_parent.record;
    RETURN v_key;
END
$$;
COMMENT ON FUNCTION pgdedup.line_parent(regclass, jsonb, jsonb) IS
'Key of the row that a line names as its parent (private)';
GRANT EXECUTE ON FUNCTION pgdedup.line_parent(regclass, jsonb, jsonb) TO PUBLIC;
