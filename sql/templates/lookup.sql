-- All rules of the table over one record. A rule that is off costs nothing.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.lookup/*{}*/(
    given_actions text[], given_limit integer, /*{parameters}*/p1 text/*{}*/
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    /*{branches}*/SELECT 1, 'key', 1::double precision, NULL::text[]/*{}*/;
END;
