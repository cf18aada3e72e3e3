-- The predicates of all rules asked of two records that are not stored: one row for
-- each rule that relates them.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.line_pair/*{}*/(
    p_left jsonb, p_right jsonb
)
RETURNS TABLE (rule integer, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH t AS MATERIALIZED (
        SELECT /*{fields}*/v.p1 AS name/*{}*/
        FROM /*{left}*/pgdedup.parse(line_pair.p_left)/*{}*/ AS v
    ),

    r AS MATERIALIZED (
        SELECT /*{fields}*/v.p1 AS name/*{}*/
        FROM /*{right}*/pgdedup.parse(line_pair.p_right)/*{}*/ AS v
    )

    /*{branches}*/SELECT
        1,
        1::double precision,
        ARRAY[t.name]::text[]
    FROM t CROSS JOIN r
    WHERE t.name = r.name/*{}*/;
END;
