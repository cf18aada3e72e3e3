-- The customer tree upwards: a row, its parent, the parent's parent, to the root. Two
-- rows are of one tree when their lines meet. UNION: a line that runs in a circle ends.
-- Goes by the primary key only. The parent is the one given, not the stored one.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.lineage/*{}*/(
    /*{parameters}*/k1 bigint, r1 bigint/*{}*/
)
RETURNS TABLE (key /*{type}*/bigint/*{}*/)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE line (key) AS (
        SELECT v.key
        FROM (VALUES
            (/*{own}*/lineage.k1/*{}*/), (/*{parent}*/lineage.r1/*{}*/)
        ) AS v (key)
        WHERE v.key IS NOT NULL
        UNION
        SELECT /*{next}*/t.parent_id/*{}*/
        FROM line AS l
        INNER JOIN /*{table}*/crm.customers/*{}*/ AS t
            ON /*{condition}*/t.id = l.key/*{}*/
        WHERE l.key IS DISTINCT FROM /*{own}*/lineage.k1/*{}*/
            AND /*{next}*/t.parent_id/*{}*/ IS NOT NULL
    )

    SELECT l.key FROM line AS l;
END;
