-- The same of a record that is not stored, given as a JSON object of columns.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.parse/*{}*/(p_record jsonb)
RETURNS TABLE (/*{columns}*/p1 text/*{}*/, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{values}*/name/*{}*/,
        /*{live}*/1 = 1/*{}*/
    FROM pg_catalog.jsonb_populate_record(
        NULL::/*{table}*/crm.customers/*{}*/, /*{record}*/parse.p_record/*{}*/
    );
END;
