-- What find_duplicates tells of the rows that were found: `matches` has one for each,
-- {"key", "rule", "action", "score", "strength", "evidence", "owner"}, `visible` those
-- that the caller sees (visible_records). Best first. Of a hidden row it says that it
-- exists, and its owner under `reveal: owner`; nothing under `reveal: nothing`. Of
-- `config` it reads `table`, `reveal`, `owner` and `limit`.
CREATE FUNCTION pgdedup.shown_matches(
    config jsonb, matches jsonb, visible jsonb, key text, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_reveal CONSTANT text := shown_matches.config ->> 'reveal';
    v_hidden CONSTANT text[] := ARRAY(
        SELECT f.entry ->> 'key'
        FROM jsonb_array_elements(shown_matches.matches) AS f (entry)
        WHERE NOT shown_matches.visible ? (f.entry ->> 'key')
        ORDER BY 1
        LIMIT (shown_matches.config ->> 'limit')::integer
    );
BEGIN
    IF v_hidden <> '{}' THEN
        PERFORM pgdedup.log_attempt(
            'hidden',
            shown_matches.config,
            (
                SELECT jsonb_build_object(
                    'verdict', (
                        array_agg(f.entry -> 'action' ORDER BY f.entry -> 'strength' DESC)
                    )[1],
                    'key', shown_matches.key,
                    'hits', jsonb_agg(
                        jsonb_build_object('rule', e.rule, 'action', '', 'on_record', false)
                    )
                )
                FROM jsonb_array_elements(shown_matches.matches) AS f (entry)
                CROSS JOIN LATERAL jsonb_path_query(
                    f.entry, '$.evidence[*].rule'
                ) AS e (rule)
            ),
            v_hidden
        );
    END IF;
    IF v_reveal = 'nothing' THEN
        RETURN '[]';
    END IF;
    RETURN (
        SELECT coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'key', m.key,
                    'rule', m.entry -> 'rule',
                    'action', m.entry -> 'action',
                    'score', m.entry -> 'score',
                    'evidence', CASE
                        WHEN m.key IS NOT NULL THEN m.entry -> 'evidence'
                        -- Which column of a hidden row holds the value is its own affair.
                        ELSE (
                            SELECT jsonb_agg(e.entry - 'other_column' ORDER BY e.place)
                            FROM jsonb_array_elements(m.entry -> 'evidence')
                                WITH ORDINALITY AS e (entry, place)
                        )
                    END,
                    'record', CASE
                        WHEN m.key IS NOT NULL
                            THEN nullif(shown_matches.visible -> m.key, '{}')
                        WHEN v_reveal = 'owner' THEN jsonb_build_object(
                            shown_matches.config ->> 'owner', m.entry -> 'owner'
                        )
                    END
                )
                ORDER BY m.number
            ) FILTER (
                WHERE shown_matches.max_results IS NULL
                OR m.number <= shown_matches.max_results
            ),
            '[]'
        )
        FROM (
            SELECT
                f.entry,
                v.key,
                -- Hidden rows come last, in no order that tells their keys.
                row_number() OVER (
                    ORDER BY f.entry -> 'score' DESC, f.entry -> 'strength' DESC, v.key
                ) AS number
            FROM jsonb_array_elements(shown_matches.matches) AS f (entry)
            CROSS JOIN LATERAL (
                SELECT CASE
                    WHEN shown_matches.visible ? (f.entry ->> 'key') THEN f.entry ->> 'key'
                END AS key
            ) AS v
        ) AS m
    );
END
$$;
COMMENT ON FUNCTION pgdedup.shown_matches(jsonb, jsonb, jsonb, text, integer) IS
'What was found, as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.shown_matches(
    jsonb, jsonb, jsonb, text, integer
) TO PUBLIC;
