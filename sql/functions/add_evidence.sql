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
    RETURN (
        SELECT coalesce(jsonb_agg(
            h.hit || jsonb_build_object('evidence', (
                SELECT jsonb_agg(
                    jsonb_build_object(
                        'rule', h.hit -> 'rule',
                        'field', m.entry -> 'field',
                        'label', coalesce(f.field ->> 'label', m.entry ->> 'field'),
                        'comparison', m.entry -> 'comparison',
                        'column', pgdedup.column_of(
                            add_evidence.config, m.entry ->> 'field', add_evidence.own,
                            h.hit -> 'witness' ->> (m.position::integer - 1)
                        ),
                        'other_column', pgdedup.column_of(
                            add_evidence.config, m.entry ->> 'field',
                            add_evidence.records -> (h.hit ->> 'key'),
                            h.hit -> 'witness' ->> (m.position::integer - 1)
                        )
                    )
                    ORDER BY m.position
                )
                FROM jsonb_array_elements(
                    add_evidence.config -> 'rules'
                    -> ((h.hit ->> 'position')::integer - 1) -> 'match'
                ) WITH ORDINALITY AS m (entry, position)
                CROSS JOIN LATERAL (
                    SELECT add_evidence.config -> 'fields' -> (m.entry ->> 'field') AS field
                ) AS f
            ))
            ORDER BY h.position
        ), '[]')
        FROM jsonb_array_elements(add_evidence.hits) WITH ORDINALITY AS h (hit, position)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.add_evidence(jsonb, jsonb, jsonb, jsonb) IS
'Names the columns behind every hit (private)';
GRANT EXECUTE ON FUNCTION pgdedup.add_evidence(jsonb, jsonb, jsonb, jsonb) TO PUBLIC;
