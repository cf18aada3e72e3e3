-- Which column holds which value, of fields that are read from several, of the record
-- asked about (under '') and of stored rows (under their keys, behind a '='):
-- [field, column, value], the first column first.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.held/*{}*/(p_own jsonb, p_keys text[])
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT jsonb_object_agg(h.name, h.held)
        FROM (
            SELECT
                r.name,
                jsonb_agg(
                    jsonb_build_array(o.field, o.column_name, o.value) ORDER BY o.ordinal
                ) AS held
            FROM (
                SELECT '' AS name, p_own AS record
                UNION ALL
                SELECT '=' || t.key, t.record
                FROM /*{records}*/pgdedup.records/*{}*/(p_keys) AS t
            ) AS r
            CROSS JOIN LATERAL /*{origins}*/pgdedup.origins/*{}*/(r.record) AS o
            GROUP BY r.name
        ) AS h
    );
END
$pgdedup$;
