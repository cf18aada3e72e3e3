-- Rows that a merge has moved and that are duplicates now, by the rules of their own
-- table: two offers for one machine, of one customer. Their guard has put the pairs on
-- record in this transaction. Per table and rule how many, and one of them.
-- Called by finish_merge, with the rights of the owner. Two joins, so that each finds
-- the pairs by an index.
CREATE FUNCTION pgdedup.paired_children(merge_id bigint) RETURNS jsonb
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    WITH moved AS (
        SELECT r.relation, k.key
        FROM pgdedup.merge_log_rows AS r
        CROSS JOIN LATERAL pg_catalog.unnest(r.keys) AS k (key)
        WHERE r.merge_id = paired_children.merge_id AND r.kind = 'moved'
            AND r.relation IN (SELECT t.target FROM pgdedup.tables AS t)
    ),

    paired AS (
        SELECT p.target, p.key_l, p.key_r, p.matches
        FROM moved AS m
        INNER JOIN pgdedup.pairs AS p
            ON p.target = m.relation AND p.key_l = m.key
            AND p.recorded_in = pg_catalog.pg_current_xact_id_if_assigned()
        WHERE p.state = 'open'
        UNION
        SELECT p.target, p.key_l, p.key_r, p.matches
        FROM moved AS m
        INNER JOIN pgdedup.pairs AS p
            ON p.target = m.relation AND p.key_r = m.key
            AND p.recorded_in = pg_catalog.pg_current_xact_id_if_assigned()
        WHERE p.state = 'open'
    ),

    counted AS (
        SELECT
            p.target,
            e.rule,
            pg_catalog.count(*) AS pairs,
            pg_catalog.min(ARRAY[p.key_l, p.key_r]) AS example
        FROM paired AS p
        CROSS JOIN LATERAL pg_catalog.jsonb_each(p.matches) AS e (rule, entry)
        -- What a shadow rule saw is told to nobody.
        WHERE e.entry ->> 'action' <> 'shadow'
        GROUP BY p.target, e.rule
    )

    SELECT coalesce(
        pg_catalog.jsonb_agg(
            pg_catalog.jsonb_build_object(
                'table', pgdedup.relation_label(c.target), 'rule', c.rule,
                'pairs', c.pairs, 'example', c.example
            )
            ORDER BY c.target, c.rule
        ),
        '[]'
    )
    FROM counted AS c;
END;
COMMENT ON FUNCTION pgdedup.paired_children(bigint) IS
'Moved rows that are duplicates now, by the rules of their table (private)';
REVOKE ALL ON FUNCTION pgdedup.paired_children(bigint) FROM PUBLIC;
