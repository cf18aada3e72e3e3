-- What each rule found, day by day: pairs by the day on which they came on record, by a
-- write or by a scan. `accepted`: writers insisted on them. Days without hits are left
-- out.
CREATE VIEW pgdedup.rule_hits AS
SELECT
    p.target,
    m.rule,
    pg_catalog.date_trunc('day', p.first_seen)::date AS day,
    count(*) AS hits,
    count(*) FILTER (WHERE p.state = 'accepted') AS accepted
FROM pgdedup.pairs AS p
CROSS JOIN LATERAL pg_catalog.jsonb_each(p.matches) AS m (rule, entry)
GROUP BY p.target, m.rule, pg_catalog.date_trunc('day', p.first_seen)::date;
COMMENT ON VIEW pgdedup.rule_hits IS
'Pairs that each rule found, by the day on which they came on record';
REVOKE ALL ON pgdedup.rule_hits FROM PUBLIC;
