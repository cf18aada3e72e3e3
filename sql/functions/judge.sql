-- The guard's decision on a write that has hits: NULL lets it through, with pairs and
-- events on record; otherwise the assessment, with evidence, that `refuse` turns into
-- the error. Runs with the checker's rights.
CREATE FUNCTION pgdedup.judge(
    config jsonb, target regclass, key text, hits pgdedup.hit[], records jsonb
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_assessment jsonb := pgdedup.assess(
        judge.config, judge.target, judge.key, judge.hits
    );
    v_fresh text[];
    v_reason text;
BEGIN
    IF v_assessment ->> 'verdict' = 'ask' THEN
        v_fresh := pgdedup.fresh_keys(
            judge.target, ARRAY(SELECT DISTINCT h.key FROM unnest(judge.hits) AS h)
        );
        IF v_fresh <> '{}' THEN
            v_assessment := v_assessment || jsonb_build_object(
                'token',
                pgdedup.ask_token(judge.target, v_assessment -> 'hits', v_fresh)
            );
        END IF;
        v_reason := nullif(current_setting('pgdedup.confirmed', true), '')::jsonb
        ->> (v_assessment ->> 'token');
    END IF;
    IF v_assessment ->> 'verdict' IN ('ask', 'block') AND v_reason IS NULL THEN
        IF pgdedup.restoring(judge.target, judge.key) THEN
            RETURN NULL;
        END IF;
        RETURN pgdedup.with_evidence(
            judge.config, judge.target, judge.key, v_assessment,
            judge.records -> judge.key, judge.records
        );
    END IF;
    PERFORM pgdedup.record_pairs(
        judge.config, judge.target, judge.key, v_assessment -> 'hits', judge.records,
        v_reason
    );
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.judge(jsonb, regclass, text, pgdedup.hit[], jsonb) IS
'Lets a write through, on record, or returns why not (private)';
REVOKE ALL ON FUNCTION pgdedup.judge(
    jsonb, regclass, text, pgdedup.hit[], jsonb
) FROM PUBLIC;
