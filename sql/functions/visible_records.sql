-- What the caller may see of other rows: key -> {label: value}. Read with the
-- caller's own privileges and row-level security, limited to `show` and by `reveal`.
-- A row that is hidden from the caller is missing from the result.
CREATE FUNCTION pgdedup.visible_records(config jsonb, target regclass, keys text[])
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_reveal text := visible_records.config ->> 'reveal';
    v_shown text;
    v_records jsonb;
BEGIN
    IF visible_records.keys IS NULL OR v_reveal IN ('nothing', 'exists') OR NOT (
        SELECT
            bool_and(has_column_privilege(visible_records.target, c.name, 'SELECT'))
            AND has_schema_privilege((
                SELECT r.relnamespace FROM pg_class AS r
                WHERE r.oid = visible_records.target
            ), 'USAGE')
        FROM unnest(pgdedup.key_columns(visible_records.target)) AS c (name)
    ) THEN
        RETURN '{}';
    END IF;
    SELECT string_agg(
        format(
            CASE v_reveal
                WHEN 'masked' THEN '%L, pgdedup.mask((%s)::text)'
                ELSE '%L, %s'
            END,
            s.entry ->> 'label', v.value
        ),
        ', ' ORDER BY s.position
    )
    INTO v_shown
    FROM jsonb_array_elements(
        CASE v_reveal
            WHEN 'owner' THEN jsonb_build_array(
                jsonb_build_object(
                    'label', visible_records.config -> 'owner',
                    'column', visible_records.config -> 'owner'
                )
            )
            ELSE visible_records.config -> 'show'
        END
    ) WITH ORDINALITY AS s (entry, position)
    CROSS JOIN LATERAL (
        SELECT CASE
            WHEN s.entry ? 'latest'
                THEN pgdedup.latest_expression(visible_records.target, 't', s.entry)
            ELSE (
                SELECT format('t.%I', a.attname)
                FROM pg_attribute AS a
                WHERE a.attrelid = visible_records.target
                    AND a.attname = s.entry ->> 'column'
                    AND NOT a.attisdropped
                    AND has_column_privilege(
                        visible_records.target, a.attnum, 'SELECT'
                    )
            )
        END AS value
    ) AS v
    WHERE v.value IS NOT NULL;
    EXECUTE format(
        'SELECT jsonb_object_agg(k.key, jsonb_build_object(%s)) '
        'FROM unnest($1) AS k (key) INNER JOIN %s AS t ON %s',
        coalesce(v_shown, ''),
        visible_records.target,
        pgdedup.key_condition(visible_records.target, 't', 'k.key')
    )
    INTO v_records
    USING visible_records.keys;
    RETURN coalesce(v_records, '{}');
END
$$;
COMMENT ON FUNCTION pgdedup.visible_records(jsonb, regclass, text[]) IS
'What the caller may see of other rows (private)';
GRANT EXECUTE ON FUNCTION pgdedup.visible_records(jsonb, regclass, text[]) TO PUBLIC;
