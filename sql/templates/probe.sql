-- What the rules read of one stored row. `mine`: written by this transaction,
-- at its top level as a rule.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.probe/*{}*/(
    /*{parameters}*/k1 bigint/*{}*/
)
RETURNS TABLE (
    /*{columns}*/p1 text/*{}*/,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        /*{values}*/t.name/*{}*/,
        /*{live}*/true/*{}*/,
        /*{key}*/t.id::text/*{}*/,
        /*{target}*/'crm.customers'::regclass/*{}*/,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM /*{table}*/crm.customers/*{}*/ AS t
    WHERE /*{condition}*/t.id = probe.k1/*{}*/;
END;
