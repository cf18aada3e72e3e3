-- What the finder tells: an assessment of all rows, cut down to what the caller may
-- see. check_record gets the object of a refused write (detail); find_duplicates an
-- array of matches, best first, one for each row: its strongest rule and the evidence
-- of all. Of a hidden row it says that it exists, and its owner under `reveal: owner`;
-- nothing under `reveal: nothing`.
CREATE FUNCTION pgdedup.answer(
    config jsonb, assessment jsonb, kind text, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_reveal CONSTANT text := answer.config ->> 'reveal';
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
    END IF;
    IF answer.kind = 'write' THEN
        v_detail := pgdedup.detail(answer.config, answer.assessment);
        -- What a shadow rule thinks is nobody's business but the administrator's.
        RETURN CASE v_detail ->> 'verdict'
            WHEN 'shadow' THEN v_detail || '{"verdict": "clear"}'
            ELSE v_detail
        END;
    END IF;
    RETURN (
        SELECT coalesce(jsonb_agg(
            jsonb_build_object(
                'key', CASE WHEN v_visible ? m.key THEN m.key END,
                'rule', m.rule,
                'action', m.action,
                'score', m.score,
                'evidence', m.evidence,
                'record', CASE
                    WHEN v_visible ? m.key THEN nullif(v_visible -> m.key, '{}')
                    WHEN v_reveal = 'owner' THEN jsonb_build_object(
                        answer.config ->> 'owner',
                        answer.assessment -> 'owners' -> m.key
                    )
                END
            )
            ORDER BY m.score DESC, m.strength DESC, m.place
        ), '[]')
        FROM (
            SELECT
                h ->> 'key' AS key,
                (array_agg(h ->> 'rule' ORDER BY s.strength DESC))[1] AS rule,
                (array_agg(h ->> 'action' ORDER BY s.strength DESC))[1] AS action,
                max(s.strength) AS strength,
                max((h ->> 'score')::double precision) AS score,
                -- Which column of a hidden row holds the value is its own affair.
                jsonb_path_query_array(
                    jsonb_agg(
                        CASE
                            WHEN v_visible ? (h ->> 'key') THEN h -> 'evidence'
                            ELSE (
                                SELECT jsonb_agg(e.entry - 'other_column' ORDER BY e.place)
                                FROM jsonb_array_elements(h -> 'evidence')
                                    WITH ORDINALITY AS e (entry, place)
                            )
                        END
                        ORDER BY (h ->> 'position')::integer
                    ),
                    '$[*][*]'
                ) AS evidence,
                -- Hidden rows come last, in no order that tells their keys.
                CASE WHEN v_visible ? (h ->> 'key') THEN h ->> 'key' END AS place,
                row_number() OVER (
                    ORDER BY
                        max((h ->> 'score')::double precision) DESC,
                        max(s.strength) DESC,
                        CASE WHEN v_visible ? (h ->> 'key') THEN h ->> 'key' END
                ) AS number
            FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
            CROSS JOIN LATERAL (
                SELECT ARRAY[
                    array_position(
                        ARRAY['shadow', 'flag', 'ask', 'block'], h ->> 'action'
                    ),
                    -(h ->> 'position')::integer
                ] AS strength
            ) AS s
            WHERE h ->> 'action' <> 'shadow'
                AND (v_reveal <> 'nothing')
            GROUP BY h ->> 'key'
        ) AS m
        WHERE answer.max_results IS NULL OR m.number <= answer.max_results
    );
END
$$;
COMMENT ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) IS
'An assessment as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) TO PUBLIC;
