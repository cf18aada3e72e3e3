-- How right each rule was: what people said of the pairs that it found. A merge counts
-- as a confirmation; `accepted` is what writers insisted on, which no steward has seen.
CREATE VIEW pgdedup.rule_quality AS
SELECT
    p.target,
    m.rule,
    count(*) AS pairs,
    count(*) FILTER (WHERE p.state IN ('confirmed', 'merged')) AS confirmed,
    count(*) FILTER (WHERE p.state = 'distinct') AS rejected,
    count(*) FILTER (WHERE p.state = 'related') AS related,
    count(*) FILTER (WHERE p.state = 'accepted') AS accepted,
    count(*) FILTER (
        WHERE p.state IN ('open', 'waiting', 'unsure')
    ) AS undecided,
    pg_catalog.round(
        count(*) FILTER (WHERE p.state IN ('confirmed', 'merged'))::numeric
        / nullif(
            count(*) FILTER (
                WHERE p.state IN ('confirmed', 'merged', 'distinct', 'related')
            ),
            0
        ),
        4
    ) AS share_confirmed
FROM pgdedup.pairs AS p
CROSS JOIN LATERAL pg_catalog.jsonb_each(p.matches) AS m (rule, entry)
GROUP BY p.target, m.rule;
COMMENT ON VIEW pgdedup.rule_quality IS
'Per rule, how many of its pairs stewards confirmed and rejected';
REVOKE ALL ON pgdedup.rule_quality FROM PUBLIC;
