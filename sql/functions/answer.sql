-- What the finder tells: an assessment of all rows, cut down to what the caller may
-- see. check_record gets the object of a refused write (detail). Rules of 0.1.0 ask
-- here for find_duplicates, too, and get what later ones get from shown_matches.
CREATE FUNCTION pgdedup.answer(
    config jsonb, assessment jsonb, kind text, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_keys CONSTANT text[] := ARRAY(
        SELECT DISTINCT h ->> 'key'
        FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
        WHERE h ->> 'action' <> 'shadow'
    );
    v_visible jsonb := '{}';
    v_hidden text[];
    v_detail jsonb;
BEGIN
    IF answer.kind <> 'write' AND v_keys = '{}' THEN
        RETURN '[]';
    END IF;
    IF v_keys <> '{}' THEN
        v_visible := pgdedup.visible_records(
            answer.config, (answer.assessment ->> 'target')::oid::regclass, v_keys
        );
    END IF;
    IF answer.kind <> 'write' THEN
        RETURN pgdedup.shown_matches(
            answer.config,
            (
                SELECT jsonb_agg(
                    m.strongest || jsonb_build_object(
                        'score', m.score,
                        'strength', m.strength,
                        'evidence', jsonb_path_query_array(m.evidence, '$[*][*]'),
                        'owner', answer.assessment -> 'owners' -> m.key
                    )
                )
                FROM (
                    SELECT
                        h ->> 'key' AS key,
                        (array_agg(h ORDER BY s.strength DESC))[1] AS strongest,
                        max(s.strength) AS strength,
                        max((h ->> 'score')::double precision) AS score,
                        jsonb_agg(
                            h -> 'evidence' ORDER BY (h ->> 'position')::integer
                        ) AS evidence
                    FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
                    CROSS JOIN LATERAL (
                        SELECT ARRAY[
                            array_position(ARRAY['flag', 'ask', 'block'], h ->> 'action'),
                            -(h ->> 'position')::integer
                        ] AS strength
                    ) AS s
                    WHERE h ->> 'action' <> 'shadow'
                    GROUP BY h ->> 'key'
                ) AS m
            ),
            v_visible,
            answer.assessment ->> 'key',
            answer.max_results
        );
    END IF;
    v_hidden := ARRAY(
        SELECT k.key FROM unnest(v_keys) AS k (key)
        WHERE NOT v_visible ? k.key
        ORDER BY k.key
        LIMIT (answer.config ->> 'limit')::integer
    );
    IF v_hidden <> '{}' THEN
        PERFORM pgdedup.log_attempt(
            'hidden', answer.config, answer.assessment, v_hidden
        );
    END IF;
    v_detail := pgdedup.detail(answer.config, answer.assessment);
    -- What a shadow rule thinks is nobody's business but the administrator's.
    RETURN CASE v_detail ->> 'verdict'
        WHEN 'shadow' THEN v_detail || '{"verdict": "clear"}'
        ELSE v_detail
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) IS
'An assessment as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) TO PUBLIC;
