-- The predicate of one match rule: the rows that it relates to a record. Inlined into
-- every query that asks; bound at creation, so that renames do not break it.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.match/*{}*/(
    /*{parameters}*/p1 text/*{}*/
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{key}*/t.id::text/*{}*/,
        /*{score}*/1::double precision/*{}*/,
        ARRAY[/*{witness}*/t.name/*{}*/]::text[]
    FROM /*{table}*/crm.customers/*{}*/ AS t/*{evidence}*//*{}*/
    WHERE /*{condition}*/t.name = match.p1/*{}*/;
END;
