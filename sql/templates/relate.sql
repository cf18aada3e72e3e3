-- The predicate of one rule asked of the values of two rows that share a key: one row
-- if it relates them. The conditions are those of `match`, without the keys. Inlined,
-- so that a scan asks it of many pairs in one join.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.relate/*{}*/(
    /*{parameters}*/l1 text, r1 text/*{}*/
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{score}*/1::double precision/*{}*/,
        ARRAY[/*{witness}*/t.name/*{}*/]::text[]
    FROM /*{left}*/crm.customers/*{}*/ AS t
    CROSS JOIN /*{right}*/crm.customers/*{}*/ AS r/*{evidence}*//*{}*/
    WHERE /*{condition}*/t.name = r.name/*{}*/;
END;
