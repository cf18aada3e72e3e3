-- A field of several columns after a merge: the survivor's values stay where they are,
-- its free columns take those of the duplicates that it does not have yet, compared by
-- the normal form of the field, `form` over v.value. Returns
-- {"values": {column: text}, "left": [text]}.
CREATE FUNCTION pgdedup.collected_values(
    rows_sql text, columns text[], form text, keys text[], path text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_found jsonb;
    v_value jsonb;
    v_seen text[] := '{}';
    v_free text[] := collected_values.columns;
    v_values jsonb := '{}';
    v_left jsonb := '[]';
BEGIN
    v_found := pgdedup.read_value(
        format(
            'WITH pgdedup_m AS MATERIALIZED (%s) '
            'SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('
            '''rank'', m.pgdedup_rank, ''name'', v.name, ''value'', v.value, '
            '''form'', coalesce(nullif(nullif(pg_catalog.format(''%%s'', %s), ''''), ''{}''), v.value)) '
            'ORDER BY m.pgdedup_rank, v.place) FROM pgdedup_m AS m '
            'CROSS JOIN LATERAL (VALUES %s) AS v (place, name, value) '
            'WHERE pg_catalog.btrim(v.value) OPERATOR(pg_catalog.<>) ''''',
            collected_values.rows_sql,
            collected_values.form,
            (
                SELECT string_agg(
                    format(
                        '(%s, %L, CASE WHEN pg_catalog.num_nulls(m.%I) '
                        'OPERATOR(pg_catalog.=) 0 THEN pg_catalog.format(''%%s'', m.%3$I) END)',
                        c.place, c.name, c.name
                    ),
                    ', ' ORDER BY c.place
                )
                FROM unnest(collected_values.columns) WITH ORDINALITY AS c (name, place)
            )
        ),
        collected_values.path, collected_values.keys, NULL
    );
    FOR v_value IN SELECT f.value FROM jsonb_array_elements(v_found) AS f LOOP
        IF v_value ->> 'rank' = '1' THEN
            v_free := array_remove(v_free, v_value ->> 'name');
        ELSIF v_value ->> 'form' = ANY (v_seen) THEN
            CONTINUE;
        ELSIF v_free = '{}' THEN
            v_left := v_left || jsonb_build_array(v_value -> 'value');
        ELSE
            v_values := v_values || jsonb_build_object(v_free[1], v_value -> 'value');
            v_free := v_free[2:];
        END IF;
        v_seen := v_seen || (v_value ->> 'form');
    END LOOP;
    RETURN jsonb_build_object('values', v_values, 'left', v_left);
END
$$;
COMMENT ON FUNCTION pgdedup.collected_values(text, text[], text, text[], text) IS
'Values of a field of several columns after a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.collected_values(text, text[], text, text[], text)
FROM PUBLIC;
