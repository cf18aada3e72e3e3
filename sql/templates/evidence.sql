-- What of a field's value is evidence: a value that more than so many other live rows
-- of the scope hold (a switchboard, a placeholder) relates nobody. One row; for a field
-- of one value none when it is common. Counted by the index, never past the limit.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.evidence/*{}*/(
    /*{parameters}*/p1 text/*{}*/
)
RETURNS TABLE (value /*{type}*/text/*{}*/)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT /*{value}*/v.value/*{}*/
    FROM /*{source}*/pg_catalog.unnest('{}'::text[])/*{}*/ AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM /*{table}*/crm.customers/*{}*/ AS t
        WHERE /*{condition}*/t.name = v.value/*{}*/
        LIMIT 1 OFFSET /*{limit}*/20/*{}*/
    );
END;
