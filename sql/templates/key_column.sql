-- A column of the key of a row, for PL/pgSQL, whose bodies are read anew in each
-- session: bound at creation, so that the column may be renamed under the guard.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.key_column/*{}*/(
    /*{parameters}*/p_row crm.customers/*{}*/
)
RETURNS /*{type}*/bigint/*{}*/
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (/*{column}*/(key_column.p_row).id/*{}*/);
