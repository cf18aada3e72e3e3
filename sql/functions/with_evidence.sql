-- An assessment completed for those who answer the writer: whose it is, the columns
-- behind each hit, and the owners of the other rows. Runs with the checker's rights;
-- `own` is the record asked about, `records` maps keys to the other rows.
CREATE FUNCTION pgdedup.with_evidence(
    config jsonb, target regclass, key text, assessment jsonb, own jsonb, records jsonb
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF with_evidence.assessment -> 'hits' = '[]' THEN
        -- what most records meet, and a form waits for
        RETURN with_evidence.assessment || jsonb_build_object(
            'target', with_evidence.target::oid,
            'key', with_evidence.key,
            'owners', NULL
        );
    END IF;
    RETURN with_evidence.assessment || jsonb_build_object(
        -- As a number: a name needs USAGE on its schema, which the role at the end of
        -- a transaction may lack.
        'target', with_evidence.target::oid,
        'key', with_evidence.key,
        'hits', pgdedup.add_evidence(
            with_evidence.config, with_evidence.assessment -> 'hits',
            with_evidence.own, with_evidence.records
        ),
        'owners', CASE
            WHEN with_evidence.config ->> 'owner' IS NOT NULL THEN (
                SELECT jsonb_object_agg(
                    r.key, r.record -> (with_evidence.config ->> 'owner')
                )
                FROM jsonb_each(with_evidence.records) AS r (key, record)
            )
        END
    );
END
$$;
COMMENT ON FUNCTION pgdedup.with_evidence(
    jsonb, regclass, text, jsonb, jsonb, jsonb
) IS 'An assessment with columns and owners (private)';
REVOKE ALL ON FUNCTION pgdedup.with_evidence(
    jsonb, regclass, text, jsonb, jsonb, jsonb
) FROM PUBLIC;
