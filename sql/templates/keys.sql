-- Every live row under the keys that it locks for one rule: rows that the rule relates
-- share one. What a scan joins on; inlined into its query.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.keys/*{}*/()
RETURNS TABLE (row_key text, key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{key}*/t.id::text/*{}*/,
        l.key
    FROM /*{table}*/crm.customers/*{}*/ AS t
    CROSS JOIN LATERAL /*{locks}*/pgdedup.locks(t.name)/*{}*/ AS l
    WHERE l.key IS NOT NULL AND /*{live}*/t.live/*{}*/;
END;
