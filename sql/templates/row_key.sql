-- The text of the key of a row, bound at creation as `key_column` is.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.row_key/*{}*/(
    /*{parameters}*/p_row crm.customers/*{}*/
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (/*{key}*/(row_key.p_row).id::text/*{}*/);
