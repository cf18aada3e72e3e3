-- The columns of the survivor that a merge changes, as an image: choices of the
-- caller, less those that change nothing. No record becomes its own parent because
-- its parent was merged into it: such a reference is emptied.
CREATE FUNCTION pgdedup.chosen_values(
    target regclass, keys text[], choices jsonb, path text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_current jsonb;
    v_values jsonb := '{}';
    v_choice record;
    v_from text;
    v_image text := pgdedup.image_expression(chosen_values.target, 't');
    v_row text := format(
        'SELECT %s FROM %s AS t WHERE %s',
        v_image,
        pgdedup.relation_source(chosen_values.target),
        pgdedup.keys_condition(chosen_values.target, 't', '$1')
    );
BEGIN
    v_current := pgdedup.read_value(
        v_row, chosen_values.path, chosen_values.keys[:1], NULL
    );
    FOR v_choice IN
        SELECT f.key AS name, f.value AS choice
        FROM jsonb_each(chosen_values.choices -> 'fields') AS f
    LOOP
        IF v_choice.choice ? 'value' THEN
            v_values := v_values || jsonb_build_object(
                v_choice.name,
                pgdedup.read_value(
                    format(
                        'SELECT %s FROM pg_catalog.jsonb_populate_record('
                        'NULL::%s, $2::pg_catalog.jsonb) AS t',
                        v_image, chosen_values.target
                    ),
                    chosen_values.path, NULL,
                    jsonb_build_object(
                        v_choice.name, v_choice.choice -> 'value'
                    )::text
                ) -> v_choice.name
            );
            CONTINUE;
        END IF;
        v_from := pgdedup.find_key(
            chosen_values.target, v_choice.choice ->> 'from', chosen_values.path
        );
        IF v_from IS NULL OR v_from <> ALL (chosen_values.keys) THEN
            RAISE EXCEPTION 'column "%" cannot come from record %: it is not among those merged',
                v_choice.name, v_choice.choice ->> 'from'
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = format('Allowed: %s.', array_to_string(chosen_values.keys, ', '));
        END IF;
        v_values := v_values || jsonb_build_object(
            v_choice.name,
            pgdedup.read_value(v_row, chosen_values.path, ARRAY[v_from], NULL)
            -> v_choice.name
        );
    END LOOP;
    SELECT v_values || coalesce(
        jsonb_object_agg(
            r.name, CASE WHEN NOT r.nullable THEN chosen_values.keys[1] END
        ),
        '{}'
    )
    INTO v_values
    FROM pgdedup.reference_columns(chosen_values.target) AS r
    CROSS JOIN LATERAL (
        SELECT (v_current || v_values) ->> r.name AS parent
    ) AS p
    WHERE r.child = chosen_values.target
        AND p.parent = ANY (chosen_values.keys)
        AND (p.parent <> chosen_values.keys[1] OR v_values ? r.name);
    RETURN pgdedup.subtract_image(v_values, v_current);
END
$$;
COMMENT ON FUNCTION pgdedup.chosen_values(regclass, text[], jsonb, text) IS
'New values of the survivor of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.chosen_values(regclass, text[], jsonb, text) FROM PUBLIC;
