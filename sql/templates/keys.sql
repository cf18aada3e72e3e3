-- The keys that a row locks for one rule, by its values: rows that the rule relates
-- share one. What a scan joins on. `asked`: where the agreement has two sides, whether
-- the row would look for others by this key or be found by it; otherwise NULL. A key is
-- NULL where a value is missing. Inlined.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.keys/*{}*/(
    /*{parameters}*/v1 text/*{}*/
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    /*{query}*/SELECT 1::bigint, NULL::boolean/*{}*/;
END;
