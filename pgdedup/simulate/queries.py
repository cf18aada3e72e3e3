"""The SQL of a simulation, and the settings under which it runs."""

#: As apply runs statements; a copy that row-level security thins out is refused, and
#: nobody queues behind us for a table that an ALTER TABLE waits for.
SETTINGS = {
    "search_path": "pg_catalog, pg_temp",
    "standard_conforming_strings": "on",
    "row_security": "off",
    "lock_timeout": "5s",
}
#: How keys are written (DESIGN A3).
KEY_STYLES = {
    "datestyle": "ISO, YMD",
    "timezone": "UTC",
    "intervalstyle": "postgres",
    "bytea_output": "hex",
    "extra_float_digits": "1",
}

OWNER = """
SELECT pg_catalog.pg_get_userbyid(p.proowner) FROM pg_catalog.pg_proc AS p
WHERE p.pronamespace = 'pgdedup'::regnamespace AND p.proname = 'begin_scan'
"""

GENERATED = """
SELECT a.attname,
    pg_catalog.format(
        'CAST(%%s AS %%s)%%s',
        pg_catalog.pg_get_expr(d.adbin, d.adrelid),
        pg_catalog.format_type(a.atttypid, a.atttypmod),
        CASE
            WHEN a.attcollation <> 0
                THEN pg_catalog.format(' COLLATE %%s', a.attcollation::regcollation)
        END
    )
FROM pg_catalog.pg_attribute AS a
INNER JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = %s::regclass AND a.attgenerated = 's'
ORDER BY a.attnum
"""

# Not pgdedup.pairs: what is rolled back there would be dead weight for all others.
FINDINGS = """
CREATE UNLOGGED TABLE {findings} (
    key_l text COLLATE "C", key_r text COLLATE "C", rule integer, score float8,
    signature text
)
"""

# Two units of one rule may both have found a pair.
FOUND = """
CREATE TEMP TABLE {table} ON COMMIT DROP AS
SELECT DISTINCT ON (f.key_l, f.key_r, f.rule)
    f.key_l, f.key_r, r.position, r.rule ->> 'rule' AS rule,
    r.rule ->> 'action' AS action,
    pg_catalog.array_position(
        ARRAY['shadow', 'flag', 'ask', 'block'], r.rule ->> 'action'
    ) AS strength,
    f.score, f.signature
FROM {findings} AS f
INNER JOIN pgdedup.tables AS t ON t.target = %(target)s::regclass
INNER JOIN LATERAL pg_catalog.jsonb_array_elements(t.config -> 'rules')
    WITH ORDINALITY AS r (rule, position) ON r.position = f.rule
ORDER BY f.key_l, f.key_r, f.rule
"""

DECIDED = """
CREATE TEMP TABLE pgdedup_decided ON COMMIT DROP AS
SELECT p.key_l, p.key_r, p.state, p.decided_by, p.reason
FROM pgdedup.pairs AS p
WHERE p.target = %s::regclass AND p.state NOT IN ('open', 'waiting')
"""

PAIRS = """
SELECT count(*)
FROM (SELECT DISTINCT f.key_l, f.key_r FROM pg_temp.pgdedup_after AS f) AS p
"""

BY_RULE = """
SELECT f.rule, f.action, count(*) AS pairs,
    (
        SELECT count(DISTINCT k.key) FROM pg_temp.pgdedup_after AS a
        CROSS JOIN LATERAL (VALUES (a.key_l), (a.key_r)) AS k (key)
        WHERE a.rule = f.rule
    ) AS rows,
    count(*) FILTER (WHERE d.state = 'distinct') AS distinct,
    count(*) FILTER (WHERE d.state IN ('confirmed', 'merged')) AS confirmed
FROM pg_temp.pgdedup_after AS f
LEFT JOIN pg_temp.pgdedup_decided AS d ON d.key_l = f.key_l AND d.key_r = f.key_r
GROUP BY f.rule, f.action, f.position
ORDER BY f.position
"""

# The signature is the same wherever the evidence is.
SHARED = """
SELECT h.rule, h.row_key, h.table_rows, false
FROM pgdedup.heavy_keys AS h
WHERE h.target = %(target)s::regclass
UNION ALL (
    SELECT g.rule, g.row_key, (
        SELECT count(DISTINCT k.key) FROM pg_temp.pgdedup_after AS a
        CROSS JOIN LATERAL (VALUES (a.key_l), (a.key_r)) AS k (key)
        WHERE a.rule = g.rule AND a.signature = g.signature
    ), true
    FROM (
        SELECT f.rule, f.signature, min(f.key_l) AS row_key, count(*) AS pairs
        FROM pg_temp.pgdedup_after AS f
        GROUP BY f.rule, f.signature
        HAVING count(*) > 2
        ORDER BY count(*) DESC, f.rule, min(f.key_l)
        LIMIT %(limit)s
    ) AS g
)
ORDER BY 3 DESC, 1, 2
"""

# Rows without a date were there before all others.
ARRIVALS = """
CREATE TEMP TABLE pgdedup_arrivals ON COMMIT DROP AS
SELECT {key} COLLATE "C" AS key, t.pgdedup_at AS at,
    pg_catalog.row_number() OVER (ORDER BY t.pgdedup_at NULLS FIRST, {order}) AS place
FROM {table} AS t
WHERE {live}
"""

REPLAYED = """
CREATE TEMP TABLE pgdedup_replayed ON COMMIT DROP AS
SELECT c.key, f.key_l, f.key_r, f.rule, f.action, f.strength, f.position,
    coalesce(d.state = 'distinct', false) AS is_distinct
FROM pg_temp.pgdedup_after AS f
INNER JOIN pg_temp.pgdedup_arrivals AS l ON l.key = f.key_l
INNER JOIN pg_temp.pgdedup_arrivals AS r ON r.key = f.key_r
CROSS JOIN LATERAL (
    SELECT CASE WHEN l.place > r.place THEN l.key ELSE r.key END AS key,
        CASE WHEN l.place > r.place THEN l.at ELSE r.at END AS at
) AS c
LEFT JOIN pg_temp.pgdedup_decided AS d ON d.key_l = f.key_l AND d.key_r = f.key_r
WHERE c.at BETWEEN %(since)s AND %(until)s
"""

STRONGEST = """
SELECT (ARRAY['shadow', 'flag', 'ask', 'block'])[s.strength], count(*)
FROM (
    SELECT max(y.strength) AS strength FROM pg_temp.pgdedup_replayed AS y GROUP BY y.key
) AS s
GROUP BY s.strength
"""

REPLAYED_RULES = """
SELECT y.rule, y.action, count(DISTINCT y.key) AS rows, count(*) AS pairs,
    count(*) FILTER (WHERE y.is_distinct) AS distinct
FROM pg_temp.pgdedup_replayed AS y
GROUP BY y.rule, y.action, y.position
ORDER BY y.position
"""

# Each pair once, with the strongest action before and after.
BOTH = """
CREATE TEMP TABLE pgdedup_both ON COMMIT DROP AS
SELECT b.strength AS before, a.strength AS after
FROM (
    SELECT f.key_l, f.key_r, max(f.strength) AS strength
    FROM pg_temp.pgdedup_before AS f
    GROUP BY f.key_l, f.key_r
) AS b
FULL JOIN (
    SELECT f.key_l, f.key_r, max(f.strength) AS strength
    FROM pg_temp.pgdedup_after AS f
    GROUP BY f.key_l, f.key_r
) AS a ON a.key_l = b.key_l AND a.key_r = b.key_r
"""

DIFFERENCE = """
SELECT count(*) FILTER (WHERE b.before IS NULL),
    count(*) FILTER (WHERE b.after IS NULL),
    count(*) FILTER (WHERE b.before IS NOT NULL AND b.after IS NOT NULL)
FROM pg_temp.pgdedup_both AS b
"""

ACTION_CHANGES = """
SELECT (ARRAY['shadow', 'flag', 'ask', 'block'])[b.before] AS before,
    (ARRAY['shadow', 'flag', 'ask', 'block'])[b.after] AS after, count(*) AS pairs
FROM pg_temp.pgdedup_both AS b
WHERE b.before <> b.after
GROUP BY b.before, b.after
ORDER BY b.before DESC, b.after DESC
"""

RULE_CHANGES = """
WITH rules AS (
    SELECT t.target = %(after)s::regclass AS new, r.rule ->> 'rule' AS rule,
        r.rule ->> 'action' AS action, r.position
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t.config -> 'rules')
        WITH ORDINALITY AS r (rule, position)
    WHERE t.target IN (%(after)s::regclass, %(before)s::regclass)
)
SELECT coalesce(a.rule, b.rule) AS rule, b.action AS before, a.action AS after,
    (
        SELECT count(*) FROM pg_temp.pgdedup_after AS f
        WHERE f.rule = a.rule AND NOT EXISTS (
            SELECT FROM pg_temp.pgdedup_before AS o
            WHERE o.key_l = f.key_l AND o.key_r = f.key_r AND o.rule = f.rule
        )
    ) AS gained,
    (
        SELECT count(*) FROM pg_temp.pgdedup_before AS f
        WHERE f.rule = b.rule AND NOT EXISTS (
            SELECT FROM pg_temp.pgdedup_after AS o
            WHERE o.key_l = f.key_l AND o.key_r = f.key_r AND o.rule = f.rule
        )
    ) AS lost
FROM (SELECT * FROM rules WHERE new) AS a
FULL JOIN (SELECT * FROM rules WHERE NOT new) AS b ON b.rule = a.rule
ORDER BY a.position NULLS LAST, b.position
"""

SAMPLE = """
SELECT s.key_l, s.key_r, s.rule, s.action, s.score, s.state, s.decided_by, s.reason
FROM (SELECT DISTINCT a.rule FROM {pairs} AS a) AS r
CROSS JOIN LATERAL (
    SELECT f.*, d.state, d.decided_by, d.reason,
        pg_catalog.hashtextextended(f.key_l || E'\\x1f' || f.key_r, 0) AS place
    FROM {pairs} AS f
    LEFT JOIN pg_temp.pgdedup_decided AS d ON d.key_l = f.key_l AND d.key_r = f.key_r
    WHERE f.rule = r.rule AND {condition}
    ORDER BY place, f.key_l, f.key_r
    LIMIT %(limit)s
) AS s
ORDER BY s.position, s.place, s.key_l, s.key_r
"""
