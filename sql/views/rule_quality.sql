-- How right each rule was: what people said of the pairs that it found. A merge counts
-- as a confirmation; `accepted` is what writers insisted on, which no steward has seen.
-- `refused` counts the writes that it stopped, as far as applications told of them.
CREATE VIEW pgdedup.rule_quality AS
SELECT
    q.target,
    q.rule,
    q.pairs,
    q.confirmed,
    q.rejected,
    q.related,
    q.accepted,
    q.undecided,
    pg_catalog.round(
        q.confirmed::numeric / nullif(q.confirmed + q.rejected + q.related, 0), 4
    ) AS share_confirmed,
    q.refused
FROM (
    SELECT
        f.target,
        f.rule,
        count(*) FILTER (WHERE f.state <> 'refused') AS pairs,
        count(*) FILTER (WHERE f.state IN ('confirmed', 'merged')) AS confirmed,
        count(*) FILTER (WHERE f.state = 'distinct') AS rejected,
        count(*) FILTER (WHERE f.state = 'related') AS related,
        count(*) FILTER (WHERE f.state = 'accepted') AS accepted,
        count(*) FILTER (WHERE f.state IN ('open', 'waiting', 'unsure')) AS undecided,
        count(*) FILTER (WHERE f.state = 'refused') AS refused
    FROM (
        SELECT p.target, m.rule, p.state
        FROM pgdedup.pairs AS p
        CROSS JOIN LATERAL pg_catalog.jsonb_each(p.matches) AS m (rule, entry)
        UNION ALL
        SELECT a.target, r.rule, 'refused' AS state
        FROM pgdedup.attempts AS a
        CROSS JOIN LATERAL pg_catalog.unnest(a.rules) AS r (rule)
    ) AS f
    GROUP BY f.target, f.rule
) AS q;
COMMENT ON VIEW pgdedup.rule_quality IS
'Per rule, how many of its pairs stewards confirmed and rejected, and writes refused';
REVOKE ALL ON pgdedup.rule_quality FROM PUBLIC;
