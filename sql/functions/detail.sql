-- The DETAIL object of a refused write, and the answer of check_record: built with
-- the caller's eyes. Of a hidden row it says that it exists, and its owner where
-- `reveal: owner` grants that; nothing at all under `reveal: nothing`.
CREATE FUNCTION pgdedup.detail(config jsonb, assessment jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_limit CONSTANT integer := (detail.config ->> 'limit')::integer;
    -- A shadow rule tells nobody, and what is on record counts for nothing.
    v_hits CONSTANT jsonb := jsonb_path_query_array(
        detail.assessment, '$.hits[*] ? (@.action != "shadow" && @.on_record == false)'
    );
    v_keys text[];
    v_visible jsonb;
    v_matches jsonb;
    v_columns jsonb;
    v_rules jsonb;
BEGIN
    IF v_hits = '[]' THEN
        -- what most records meet, and a form waits for
        RETURN jsonb_build_object(
            'pgdedup', 1,
            'verdict', detail.assessment -> 'verdict',
            'token', detail.assessment -> 'token',
            'rules', '[]'::jsonb,
            'row', jsonb_build_object(
                'key', detail.assessment -> 'key', 'columns', '[]'::jsonb
            ),
            'matches', '[]'::jsonb,
            'more', 0
        );
    END IF;
    -- Best first: what refuses before what is flagged, then the higher score.
    SELECT array_agg(k.key ORDER BY k.severity DESC, k.score DESC, k.key)
    INTO v_keys
    FROM (
        SELECT
            h ->> 'key' AS key,
            max(array_position(
                ARRAY['shadow', 'flag', 'ask', 'block'], h ->> 'action'
            )) AS severity,
            max((h ->> 'score')::double precision) AS score
        FROM jsonb_array_elements(v_hits) AS h
        GROUP BY h ->> 'key'
    ) AS k;
    v_visible := pgdedup.visible_records(
        detail.config, (detail.assessment ->> 'target')::oid::regclass, v_keys[1:v_limit]
    );
    SELECT
        jsonb_agg(DISTINCT e.entry -> 'column')
        FILTER (WHERE e.entry ->> 'column' IS NOT NULL),
        (
            SELECT jsonb_agg(r.rule ORDER BY r.position)
            FROM (
                SELECT h ->> 'rule' AS rule, min((h ->> 'position')::integer) AS position
                FROM jsonb_array_elements(v_hits) AS h
                GROUP BY h ->> 'rule'
            ) AS r
        )
    INTO v_columns, v_rules
    FROM jsonb_array_elements(v_hits) AS h
    CROSS JOIN LATERAL jsonb_array_elements(h -> 'evidence') AS e (entry);
    SELECT jsonb_agg(
        jsonb_strip_nulls(jsonb_build_object(
            'key', CASE WHEN v_visible ? k.key THEN k.key END,
            'hidden', CASE WHEN (v_visible ? k.key) IS NOT TRUE THEN true END,
            'score', m.score,
            'rules', m.rules,
            'evidence', m.evidence
        )) || CASE
            WHEN v_visible -> k.key <> '{}' THEN
                jsonb_build_object('record', v_visible -> k.key)
            WHEN detail.config ->> 'reveal' = 'owner'
            THEN jsonb_build_object('record', jsonb_build_object(
                detail.config ->> 'owner', detail.assessment -> 'owners' -> k.key
            ))
            ELSE '{}'
        END
        ORDER BY k.position
    )
    INTO v_matches
    FROM unnest(v_keys[1:v_limit]) WITH ORDINALITY AS k (key, position)
    CROSS JOIN LATERAL (
        SELECT
            max((h ->> 'score')::double precision) AS score,
            jsonb_agg(h -> 'rule' ORDER BY (h ->> 'position')::integer) AS rules,
            (
                -- Which column of a hidden row holds the value is its own affair.
                SELECT jsonb_agg(
                    CASE
                        WHEN v_visible ? k.key THEN e.entry - 'rule'
                        ELSE e.entry - '{rule,other_column}'::text[]
                    END
                    ORDER BY e.position
                )
                FROM (
                    SELECT DISTINCT ON (x.entry - 'rule')
                        x.entry, (g ->> 'position')::integer * 100 + x.position AS position
                    FROM jsonb_array_elements(v_hits) AS g
                    CROSS JOIN LATERAL jsonb_array_elements(g -> 'evidence')
                        WITH ORDINALITY AS x (entry, position)
                    WHERE g ->> 'key' = k.key
                    ORDER BY x.entry - 'rule', 2
                ) AS e
            ) AS evidence
        FROM jsonb_array_elements(v_hits) AS h
        WHERE h ->> 'key' = k.key
    ) AS m
    WHERE detail.config ->> 'reveal' <> 'nothing';
    RETURN jsonb_build_object(
        'pgdedup', 1,
        'verdict', detail.assessment -> 'verdict',
        'token', detail.assessment -> 'token',
        'rules', coalesce(v_rules, '[]'),
        'row', jsonb_build_object(
            'key', detail.assessment -> 'key', 'columns', coalesce(v_columns, '[]')
        ),
        'matches', coalesce(v_matches, '[]'),
        'more', CASE
            WHEN detail.config ->> 'reveal' = 'nothing' THEN 0
            ELSE greatest(coalesce(cardinality(v_keys), 0) - v_limit, 0)
        END
    );
END
$$;
COMMENT ON FUNCTION pgdedup.detail(jsonb, jsonb) IS
'DETAIL of a refused write as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.detail(jsonb, jsonb) TO PUBLIC;
