-- What a merge makes of the survivor: {"values", "left"}. `values` are the columns
-- that change, as an image: choices of the caller before the strategies of the rule
-- file, less what changes nothing; `left` are values that found no room. No record
-- becomes its own parent because its parent was merged into it: such a reference is
-- emptied. `part`: a child row that merge_child merges; without rules of its own its
-- blanks are filled.
CREATE FUNCTION pgdedup.chosen_values(
    target regclass, keys text[], links text[], choices jsonb, part boolean, path text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_current jsonb;
    v_values jsonb := '{}';
    v_left jsonb := '{}';
    v_choice record;
    v_from text;
    v_config jsonb := pgdedup.merge_config(chosen_values.target);
    v_strategies jsonb := coalesce(v_config -> 'fields', '[]');
    v_fixed text[] := pgdedup.link_columns(chosen_values.target);
    v_image text := pgdedup.image_expression(chosen_values.target, 't');
    v_row text := format(
        'SELECT %s FROM %s AS t WHERE %s',
        v_image,
        pgdedup.relation_source(chosen_values.target),
        pgdedup.keys_condition(chosen_values.target, 't', '$1')
    );
    v_rows text := format(
        'SELECT t.*, pg_catalog.array_position($1, %s) AS pgdedup_rank FROM %s AS t WHERE %s',
        pgdedup.key_expression(chosen_values.target, 't'),
        pgdedup.relation_source(chosen_values.target),
        pgdedup.keys_condition(chosen_values.target, 't', '$1')
    );
BEGIN
    v_current := pgdedup.read_value(
        v_row, chosen_values.path, chosen_values.keys[:1], NULL
    );
    IF chosen_values.part AND v_config = '{}' THEN
        SELECT coalesce(
            jsonb_agg(jsonb_build_object('column', c.name, 'strategy', 'first')), '[]'
        )
        INTO v_strategies
        FROM pgdedup.row_columns(chosen_values.target) AS c
        WHERE c.nullable AND v_current ->> c.name IS NULL;
    END IF;
    FOR v_choice IN
        SELECT s.value AS strategy
        FROM jsonb_array_elements(v_strategies) AS s
        WHERE s.value ->> 'strategy' = 'collect'
    LOOP
        v_choice.strategy := v_choice.strategy || pgdedup.collected_values(
            v_rows,
            ARRAY(SELECT jsonb_array_elements_text(v_choice.strategy -> 'columns')),
            v_choice.strategy ->> 'form', chosen_values.keys, chosen_values.path
        );
        v_values := v_values || (v_choice.strategy -> 'values');
        IF v_choice.strategy -> 'left' <> '[]' THEN
            v_left := v_left || jsonb_build_object(
                v_choice.strategy ->> 'field', v_choice.strategy -> 'left'
            );
        END IF;
    END LOOP;
    SELECT
        string_agg(
            format(
                '(%s)::%s AS %I',
                pgdedup.survivorship(chosen_values.target, c.name, s.value), c.type, c.name
            ),
            ', ' ORDER BY c.position
        ) AS expressions,
        array_agg(c.name) AS names
    INTO v_choice
    FROM jsonb_array_elements(v_strategies) AS s
    INNER JOIN pgdedup.row_columns(chosen_values.target) AS c
        ON c.name = s.value ->> 'column'
    WHERE s.value ->> 'strategy' NOT IN ('collect', 'survivor')
        AND NOT c.is_generated AND c.name <> ALL (v_fixed);
    IF v_choice.expressions IS NOT NULL THEN
        v_values := v_values || jsonb_strip_nulls(
            pgdedup.read_value(
                format(
                    'WITH pgdedup_m AS MATERIALIZED (%s) SELECT %s FROM (SELECT %s) AS v',
                    v_rows,
                    pgdedup.image_expression(chosen_values.target, 'v', v_choice.names),
                    v_choice.expressions
                ),
                chosen_values.path, chosen_values.keys, NULL
            )
        );
    END IF;
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
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        chosen_values.target,
                        'column "%s" cannot come from record %s: it is not among those merged',
                        '列 "%s" 不能取自记录 %s：它不在合并之列'
                    ),
                    v_choice.name, v_choice.choice ->> 'from'
                ),
                HINT = format(
                    pgdedup.wording(chosen_values.target, 'Allowed: %s.', '可用：%s。'),
                    array_to_string(chosen_values.keys, ', ')
                );
        END IF;
        v_values := v_values || jsonb_build_object(
            v_choice.name,
            pgdedup.read_value(v_row, chosen_values.path, ARRAY[v_from], NULL)
            -> v_choice.name
        );
    END LOOP;
    -- References of the survivor to the merged records themselves.
    FOR v_choice IN
        SELECT r.columns, r.referenced_columns, l.link::jsonb AS link
        FROM pgdedup.reference_constraints(chosen_values.target) AS r
        CROSS JOIN LATERAL unnest(chosen_values.links)
            WITH ORDINALITY AS l (link, place)
        WHERE r.child = chosen_values.target AND r.problem IS NULL
            AND (v_current || v_values) @> coalesce(r.constants, '{}')
            AND (l.place > 1 OR v_values ?| r.columns)
    LOOP
        CONTINUE WHEN EXISTS (
            SELECT FROM unnest(v_choice.columns, v_choice.referenced_columns)
                AS p (name, target)
            WHERE (v_current || v_values) ->> p.name
                IS DISTINCT FROM (v_choice.link ->> p.target)
        );
        SELECT v_values || CASE
            WHEN bool_or(c.nullable) THEN jsonb_object_agg(c.name, NULL) FILTER (
                WHERE c.nullable
            )
            ELSE jsonb_object_agg(c.name, chosen_values.links[1]::jsonb -> p.target)
        END
        INTO v_values
        FROM unnest(v_choice.columns, v_choice.referenced_columns) AS p (name, target)
        INNER JOIN pgdedup.row_columns(chosen_values.target) AS c ON c.name = p.name;
    END LOOP;
    RETURN jsonb_build_object(
        'values', pgdedup.subtract_image(v_values, v_current), 'left', v_left
    );
END
$$;
COMMENT ON FUNCTION pgdedup.chosen_values(
    regclass, text[], text[], jsonb, boolean, text
) IS 'New values of the survivor of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.chosen_values(
    regclass, text[], text[], jsonb, boolean, text
) FROM PUBLIC;
