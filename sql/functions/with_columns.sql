-- The evidence of one hit with the columns that its values come from, where a field is
-- read from several: an entry without a column gets that of the record asked about and
-- that of the row found. `own`, `other`: which of their columns hold what, as the
-- generated `held` tells. `witness`: the values of the hit, one text for each entry.
CREATE FUNCTION pgdedup.with_columns(
    evidence jsonb, witness text[], own jsonb, other jsonb
) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT jsonb_agg(
            CASE
                WHEN e.entry ? 'column' THEN e.entry
                ELSE e.entry || (
                    SELECT jsonb_object_agg(
                        r.name,
                        (
                            SELECT h.held -> 1
                            FROM jsonb_array_elements(r.held)
                                WITH ORDINALITY AS h (held, place)
                            WHERE h.held -> 0 = e.entry -> 'field' AND h.held ->> 2 = ANY (
                                string_to_array(with_columns.witness[e.place], E'\x1f')
                            )
                            ORDER BY h.place
                            LIMIT 1
                        )
                    )
                    FROM (
                        VALUES
                        ('column', with_columns.own), ('other_column', with_columns.other)
                    ) AS r (name, held)
                )
            END
            ORDER BY e.place
        )
        FROM jsonb_array_elements(with_columns.evidence)
            WITH ORDINALITY AS e (entry, place)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.with_columns(jsonb, text[], jsonb, jsonb) IS
'Evidence of a hit with the columns behind its values (private)';
REVOKE ALL ON FUNCTION pgdedup.with_columns(jsonb, text[], jsonb, jsonb) FROM PUBLIC;
