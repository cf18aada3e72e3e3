-- The predicate of one rule asked of two rows by their keys: one row if it relates
-- them. The conditions are those of `match`, without the keys. Inlined, so that a scan
-- asks it of many pairs in one join.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.verify/*{}*/(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{score}*/1::double precision/*{}*/,
        ARRAY[/*{witness}*/t.name/*{}*/]::text[]
    FROM /*{table}*/crm.customers/*{}*/ AS t
    INNER JOIN /*{table}*/crm.customers/*{}*/ AS r
        ON /*{right}*/r.id = verify.p_key_r::bigint/*{}*//*{evidence}*//*{}*/
    WHERE /*{left}*/t.id = verify.p_key_l::bigint/*{}*/
        AND /*{condition}*/t.name = r.name/*{}*/;
END;
