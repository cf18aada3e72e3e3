-- Every live row with the sketches of its values (see gram_sketch), two for each
-- comparison of the rule that has them.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.sketches/*{}*/()
RETURNS TABLE (row_key text, sketches bit varying[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        /*{key}*/r.id::text/*{}*/,
        /*{sketches}*/pgdedup.gram_sketch(r.name)/*{}*/
    FROM /*{table}*/crm.customers/*{}*/ AS r
    WHERE /*{live}*/r.live/*{}*/;
END;
