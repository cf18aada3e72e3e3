-- Adds to every hit which columns of the two rows made it: [{"rule", "field",
-- "label", "comparison", "column", "other_column"}]. A field of one column names it;
-- for a field of several the generated `origins` says which column holds the value.
CREATE FUNCTION pgdedup.add_evidence(
    config jsonb, hits jsonb, own jsonb, records jsonb
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF add_evidence.hits = '[]' THEN
        RETURN '[]';
    END IF;
    RETURN (
        WITH entries AS MATERIALIZED (
            SELECT
                h.position AS place,
                h.hit,
                m.position,
                m.entry,
                f.field,
                h.hit -> 'witness' ->> (m.position::integer - 1) AS witness,
                CASE
                    WHEN jsonb_array_length(f.field -> 'columns') = 1
                        THEN f.field -> 'columns' ->> 0
                END AS only_column
            FROM jsonb_array_elements(add_evidence.hits)
                WITH ORDINALITY AS h (hit, position)
            CROSS JOIN LATERAL jsonb_array_elements(
                add_evidence.config -> 'rules'
                -> ((h.hit ->> 'position')::integer - 1) -> 'match'
            ) WITH ORDINALITY AS m (entry, position)
            CROSS JOIN LATERAL (
                SELECT add_evidence.config -> 'fields' -> (m.entry ->> 'field') AS field
            ) AS f
        ),

        -- Asked once of each record, field and value: rules have them in common.
        origins AS MATERIALIZED (
            SELECT
                o.key,
                o.field,
                o.witness,
                pgdedup.column_of(
                    add_evidence.config, o.field,
                    CASE
                        WHEN o.key IS NULL THEN add_evidence.own
                        ELSE add_evidence.records -> o.key
                    END,
                    o.witness
                ) AS column_name
            FROM (
                SELECT k.key, e.entry ->> 'field' AS field, e.witness
                FROM entries AS e
                CROSS JOIN LATERAL (VALUES (NULL), (e.hit ->> 'key')) AS k (key)
                WHERE e.only_column IS NULL
                GROUP BY 1, 2, 3
            ) AS o
        )

        SELECT jsonb_agg(
            n.hit || jsonb_build_object('evidence', n.evidence) ORDER BY n.place
        )
        FROM (
            SELECT
                e.place,
                e.hit,
                jsonb_agg(
                    jsonb_build_object(
                        'rule', e.hit -> 'rule',
                        'field', e.entry -> 'field',
                        'label', coalesce(e.field ->> 'label', e.entry ->> 'field'),
                        'comparison', e.entry -> 'comparison',
                        'column', coalesce(e.only_column, l.column_name),
                        'other_column', coalesce(e.only_column, r.column_name)
                    )
                    ORDER BY e.position
                ) AS evidence
            FROM entries AS e
            LEFT JOIN origins AS l
                ON l.key IS NULL
                AND l.field = e.entry ->> 'field'
                AND l.witness IS NOT DISTINCT FROM e.witness
            LEFT JOIN origins AS r
                ON r.key = e.hit ->> 'key'
                AND r.field = e.entry ->> 'field'
                AND r.witness IS NOT DISTINCT FROM e.witness
            GROUP BY e.place, e.hit
        ) AS n
    );
END
$$;
COMMENT ON FUNCTION pgdedup.add_evidence(jsonb, jsonb, jsonb, jsonb) IS
'Names the columns behind every hit (private)';
GRANT EXECUTE ON FUNCTION pgdedup.add_evidence(jsonb, jsonb, jsonb, jsonb) TO PUBLIC;
