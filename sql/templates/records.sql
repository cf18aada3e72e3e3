-- Whole rows by key, as JSON, without our own columns; with the caller's rights.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.records/*{}*/(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - /*{generated}*/'{}'::text[]/*{}*/
    FROM pg_catalog.unnest(/*{keys}*/records.p_keys/*{}*/) AS k (key)
    INNER JOIN /*{table}*/crm.customers/*{}*/ AS t
        ON /*{condition}*/t.id = k.key::bigint/*{}*/;
END;
