-- Every live row with the values that one rule compares: what a scan reads of it.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.values/*{}*/()
RETURNS TABLE (row_key text, /*{columns}*/v1 text/*{}*/)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{key}*/r.id::text/*{}*/,
        /*{values}*/r.name/*{}*/
    FROM /*{table}*/crm.customers/*{}*/ AS r
    WHERE /*{live}*/r.live/*{}*/;
END;
