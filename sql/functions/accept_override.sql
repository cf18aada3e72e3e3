-- Lets a blocked write through and puts it on record. The right to execute this
-- function IS the right to override: nothing that a session can set replaces it.
CREATE FUNCTION pgdedup.accept_override(
    config jsonb, assessment jsonb, reason text
) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pgdedup.record_pairs(
        accept_override.config,
        (accept_override.assessment ->> 'target')::oid::regclass,
        accept_override.assessment ->> 'key',
        accept_override.assessment -> 'hits',
        (
            SELECT jsonb_object_agg(
                o.key,
                jsonb_build_object(accept_override.config ->> 'owner', o.owner)
            )
            FROM jsonb_each(
                nullif(accept_override.assessment -> 'owners', 'null')
            ) AS o (key, owner)
        ),
        accept_override.reason
    );
END
$$;
COMMENT ON FUNCTION pgdedup.accept_override(jsonb, jsonb, text) IS
'Puts an overridden block on record; EXECUTE is the right to override (private)';
REVOKE ALL ON FUNCTION pgdedup.accept_override(jsonb, jsonb, text) FROM PUBLIC;
