-- Turns the hits of the compiled predicates into a verdict. Reads only; the guard,
-- check_record and find_duplicates all judge by this one function.
-- Result: {"verdict", "token", "hits": [{"rule", "action", "position", "key",
-- "score", "witness", "signature", "on_record"}]}, hits in file order, best first.
-- A hit on record (see is_on_record) counts for nothing.
CREATE FUNCTION pgdedup.assess(
    config jsonb, target regclass, key text, hits pgdedup.hit[]
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_hits jsonb;
    v_verdict text;
BEGIN
    IF assess.hits IS NULL THEN
        -- what most records meet, and a form waits for
        RETURN '{"verdict": "clear", "token": null, "hits": []}';
    END IF;
    -- MATERIALIZED: is_on_record is asked once for each hit.
    WITH hits AS MATERIALIZED (
        SELECT
            r.rule ->> 'rule' AS rule,
            r.rule ->> 'action' AS action,
            array_position(
                ARRAY['shadow', 'flag', 'ask', 'block'], r.rule ->> 'action'
            ) AS severity,
            i.rule AS position,
            i.key,
            i.score,
            i.witness,
            s.signature,
            assess.key IS NOT NULL AND pgdedup.is_on_record(
                assess.target, assess.key, i.key, r.rule ->> 'rule', s.signature
            ) AS on_record
        FROM unnest(assess.hits) AS i
        CROSS JOIN LATERAL (
            SELECT assess.config -> 'rules' -> (i.rule - 1) AS rule
        ) AS r
        CROSS JOIN LATERAL (
            SELECT pgdedup.signature(i.witness) AS signature
        ) AS s
    )
    SELECT
        jsonb_agg(
            jsonb_build_object(
                'rule', h.rule, 'action', h.action, 'position', h.position,
                'key', h.key, 'score', h.score, 'witness', to_jsonb(h.witness),
                'signature', h.signature, 'on_record', h.on_record
            )
            ORDER BY h.position, h.score DESC, h.key
        ),
        CASE
            max(h.severity) FILTER (WHERE NOT h.on_record)
            WHEN 4 THEN 'block' WHEN 3 THEN 'ask' WHEN 2 THEN 'flag'
            WHEN 1 THEN 'shadow' ELSE 'clear'
        END
    INTO v_hits, v_verdict
    FROM hits AS h;
    RETURN jsonb_build_object(
        'verdict', coalesce(v_verdict, 'clear'),
        'token', CASE
            WHEN v_verdict = 'ask' THEN pgdedup.ask_token(assess.target, v_hits, '{}')
        END,
        'hits', coalesce(v_hits, '[]')
    );
END
$$;
COMMENT ON FUNCTION pgdedup.assess(jsonb, regclass, text, pgdedup.hit[]) IS
'Verdict over the hits of a record (private)';
REVOKE ALL ON FUNCTION pgdedup.assess(
    jsonb, regclass, text, pgdedup.hit[]
) FROM PUBLIC;
