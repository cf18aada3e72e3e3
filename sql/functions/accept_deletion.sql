-- Puts a deletion that somebody insisted on into the outbox. The right to execute this
-- function IS the right to insist.
CREATE FUNCTION pgdedup.accept_deletion(loss jsonb, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO pgdedup.events (
        kind, target, key_l, owner_l, actor, application_name, detail
    )
    VALUES (
        'deleted',
        (accept_deletion.loss ->> 'target')::oid::regclass,
        accept_deletion.loss ->> 'key',
        accept_deletion.loss ->> 'owner',
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), ''),
        jsonb_build_object(
            'reason', accept_deletion.reason,
            'pairs', accept_deletion.loss -> 'pairs',
            'references', accept_deletion.loss -> 'references'
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.accept_deletion(jsonb, text) IS
'Records a deletion that was insisted on; EXECUTE is the right to (private)';
REVOKE ALL ON FUNCTION pgdedup.accept_deletion(jsonb, text) FROM PUBLIC;
