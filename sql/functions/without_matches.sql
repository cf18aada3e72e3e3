-- What the checker tells somebody who is not the guard: the verdict and the rules, of
-- the other rows not even a key.
CREATE FUNCTION pgdedup.without_matches(assessment jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN without_matches.assessment || jsonb_build_object(
        'token', NULL,
        'owners', NULL,
        'hits', (
            SELECT jsonb_agg(
                DISTINCT jsonb_build_object(
                    'rule', h -> 'rule', 'action', h -> 'action',
                    'position', h -> 'position', 'on_record', h -> 'on_record',
                    'key', NULL, 'score', NULL, 'evidence', '[]'::jsonb
                )
            )
            FROM jsonb_array_elements(without_matches.assessment -> 'hits') AS h
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.without_matches(jsonb) IS
'An assessment without anything about other rows (private)';
GRANT EXECUTE ON FUNCTION pgdedup.without_matches(jsonb) TO PUBLIC;
