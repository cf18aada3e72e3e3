-- The table itself, for PL/pgSQL, whose bodies are read anew in each session: bound at
-- creation, so that a table may be renamed under the guard.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.target/*{}*/()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT /*{table}*/'crm.customers'::regclass/*{}*/;
END;
