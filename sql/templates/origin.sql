-- The first column of a field that holds one of some values. A function with a plan of
-- its own: `origins` is planned anew by each query that asks it.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.origin/*{}*/(
    p_record jsonb, p_field text, p_values text[]
)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT o.column_name
        FROM /*{origins}*/pgdedup.origins/*{}*/(p_record) AS o
        WHERE o.field = p_field AND o.value = ANY (p_values)
        ORDER BY o.ordinal
        LIMIT 1
    );
END
$pgdedup$;
