-- All rules of the table over one of its rows, found by the indexes as the guard does.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.hits/*{}*/(
    p_key text, p_actions text[], p_limit integer
)
RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        l.rule,
        l.key,
        l.score,
        l.witness
    FROM /*{table}*/crm.customers/*{}*/ AS t
    CROSS JOIN LATERAL /*{lookup}*/pgdedup.lookup(
        hits.p_actions, hits.p_limit, t.name
    )/*{}*/ AS l
    WHERE /*{condition}*/t.id = hits.p_key::bigint/*{}*/ AND /*{live}*/t.live/*{}*/;
END;
