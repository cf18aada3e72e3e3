-- The look-up ends at so many matches of a rule. Where all of these are on record, a
-- new one may stand behind them: the checker then looks once more, past the evidence
-- named here, one 'rule:witness' for each. NULL in the ordinary case.
-- It is for the checker alone, which knows the values: no hash is needed.
CREATE FUNCTION pgdedup.heavy_evidence(
    config jsonb, target regclass, key text, hits pgdedup.hit[], max_hits integer
) RETURNS text[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT array_agg(DISTINCT h.rule || ':' || h.witness)
        FROM (
            SELECT
                i.rule,
                array_to_string(i.witness, E'\x1e') AS witness,
                count(*) OVER rules AS found,
                bool_and(pgdedup.is_on_record(
                    heavy_evidence.target, heavy_evidence.key, i.key,
                    r.rule ->> 'rule', pgdedup.signature(i.witness)
                )) OVER rules AS known
            FROM unnest(heavy_evidence.hits) AS i
            CROSS JOIN LATERAL (
                SELECT heavy_evidence.config -> 'rules' -> (i.rule - 1) AS rule
            ) AS r
            WHERE r.rule ->> 'action' IN ('ask', 'block')
            WINDOW rules AS (PARTITION BY i.rule)
        ) AS h
        WHERE h.known AND h.found >= heavy_evidence.max_hits
    );
END
$$;
COMMENT ON FUNCTION pgdedup.heavy_evidence(
    jsonb, regclass, text, pgdedup.hit[], integer
) IS 'Evidence on record that fills the look-up of a rule (private)';
REVOKE ALL ON FUNCTION pgdedup.heavy_evidence(
    jsonb, regclass, text, pgdedup.hit[], integer
) FROM PUBLIC;
