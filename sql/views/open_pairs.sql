-- Candidate pairs that wait for a decision, one row per pair and rule. What shadow
-- rules saw is left out: they tell nobody. `unsure` waits for somebody who knows more,
-- `waiting` for the steward it is assigned to.
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
    p.application_name,
    p.assigned_to,
    p.reason
FROM pgdedup.pairs AS p
-- LEFT: a pair that a steward named need not be one of any rule.
LEFT JOIN LATERAL pg_catalog.jsonb_each(p.matches) AS m (rule, entry) ON true
WHERE p.state IN ('open', 'waiting', 'unsure')
    AND m.entry ->> 'action' IS DISTINCT FROM 'shadow';
COMMENT ON VIEW pgdedup.open_pairs IS
'Candidate pairs that wait for a decision, one row per pair and rule';
