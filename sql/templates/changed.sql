-- Rule by rule, whether an UPDATE changed what it reads, where no column holds the
-- normal forms. Bound at creation, so that renames do not break it: the guard itself,
-- which is PL/pgSQL, names no column.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.changed/*{}*/(
    /*{parameters}*/p_old crm.customers, p_new crm.customers/*{}*/
)
RETURNS boolean[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[
    /*{changed}*/(changed.p_old).name IS DISTINCT FROM (changed.p_new).name/*{}*/
];
