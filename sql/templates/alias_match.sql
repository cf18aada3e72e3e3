-- The predicate of one match rule for a record whose values have aliases: rows are
-- found by the keys of each of its names, then judged by its own values, under which
-- aliases agree.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.alias_match/*{}*/(
    /*{parameters}*/p1 text/*{}*/
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        /*{key}*/t.id::text/*{}*/,
        /*{score}*/1::double precision/*{}*/,
        ARRAY[/*{witness}*/t.name/*{}*/]::text[]
    FROM /*{table}*/crm.customers/*{}*/ AS t/*{sources}*//*{}*/
    WHERE /*{condition}*/t.name = alias_match.p1/*{}*/;
END;
