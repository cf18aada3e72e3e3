-- A hash of what all keys of a row for one rule have in common, by its values: what
-- else must be equal. Rows that share a key share this, so that a scan is divided by it
-- before any key is made. NULL for a row without keys. Inlined.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.share/*{}*/(
    /*{parameters}*/v1 text/*{}*/
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended(/*{others}*/r.name/*{}*/, 0)
    FROM /*{row}*/crm.customers/*{}*/ AS r;
END;
