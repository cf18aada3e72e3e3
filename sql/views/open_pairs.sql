-- Candidate pairs that wait for a decision, one row per pair and rule. What shadow
-- rules saw is left out: they tell nobody.
CREATE VIEW pgdedup.open_pairs AS
SELECT
    p.pair_id,
    p.target,
    p.key_l,
    p.key_r,
    m.rule,
    (m.entry ->> 'score')::double precision AS score,
    m.entry -> 'evidence' AS evidence,
    p.state,
    p.first_seen,
    p.last_seen,
    p.actor,
    p.session_role,
    p.application_name
FROM pgdedup.pairs AS p
CROSS JOIN LATERAL pg_catalog.jsonb_each(p.matches) AS m (rule, entry)
WHERE p.state = 'open' AND m.entry ->> 'action' <> 'shadow';
COMMENT ON VIEW pgdedup.open_pairs IS
'Candidate pairs that wait for a decision, one row per pair and rule';
