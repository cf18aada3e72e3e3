-- What the rules read of one stored row. `mine`: written by this transaction.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.probe/*{}*/(
    /*{parameters}*/k1 bigint/*{}*/
)
RETURNS TABLE (
    /*{columns}*/p1 text/*{}*/,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql VOLATILE
BEGIN ATOMIC
    SELECT
        /*{values}*/t.name/*{}*/,
        /*{live}*/true/*{}*/,
        /*{key}*/t.id::text/*{}*/,
        /*{target}*/'crm.customers'::regclass/*{}*/,
        pgdedup.written_here(t.xmin)
    FROM /*{table}*/crm.customers/*{}*/ AS t
    WHERE /*{condition}*/t.id = probe.k1/*{}*/;
END;
