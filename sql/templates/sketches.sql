-- The sketches of the values of a row (see gram_sketch), two for each comparison of the
-- rule that has them. Inlined.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.sketches/*{}*/(
    /*{parameters}*/v1 text/*{}*/
)
RETURNS TABLE (sketches bit varying[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT /*{sketches}*/pgdedup.gram_sketch(r.name)/*{}*/
    FROM /*{row}*/crm.customers/*{}*/ AS r;
END;
