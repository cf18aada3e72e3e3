-- The same of a record that is not stored, given as a JSON object of columns.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.parse/*{}*/(p_record jsonb)
RETURNS TABLE (/*{columns}*/p1 text/*{}*/, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{values}*/n.p1/*{}*/,
        n.live
    FROM (
        SELECT
            /*{normal}*/name AS p1/*{}*/,
            /*{live}*/1 = 1/*{}*/ AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::/*{table}*/crm.customers/*{}*/, /*{record}*/parse.p_record/*{}*/
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
