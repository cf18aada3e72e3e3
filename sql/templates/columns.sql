-- The evidence of one hit with the columns that its values come from, where a field is
-- read from several: an entry without a column gets that of the record asked about and
-- that of the row found.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.columns/*{}*/(
    p_evidence jsonb, p_witness text[], p_own jsonb, p_key text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT jsonb_agg(
            CASE
                WHEN e.entry ? 'column' THEN e.entry
                ELSE e.entry || jsonb_build_object(
                    'column', /*{origin}*/pgdedup.origin/*{}*/(
                        p_own, e.entry ->> 'field', w.held
                    ),
                    'other_column', /*{origin}*/pgdedup.origin/*{}*/(
                        r.record, e.entry ->> 'field', w.held
                    )
                )
            END
            ORDER BY e.place
        )
        FROM jsonb_array_elements(p_evidence) WITH ORDINALITY AS e (entry, place)
        CROSS JOIN LATERAL (
            SELECT string_to_array(p_witness[e.place], E'\x1f') AS held
        ) AS w
        LEFT JOIN /*{records}*/pgdedup.records/*{}*/(ARRAY[p_key]) AS r ON true
    );
END
$pgdedup$;
