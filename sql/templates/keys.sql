-- Every live row under the keys that it locks for one rule: rows that the rule relates
-- share one. What a scan joins on. `asked`: where the agreement has two sides, whether
-- the row would look for others by this key or be found by it; otherwise NULL.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.keys/*{}*/()
RETURNS TABLE (row_key text, key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    /*{branches}*/SELECT '1', 1::bigint, NULL::boolean/*{}*/;
END;
