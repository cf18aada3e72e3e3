-- Stops merging without people on one table, in the middle of a run; a second call
-- replaces the reason. SECURITY DEFINER: EXECUTE is the right to brake.
CREATE FUNCTION pgdedup.stop_auto_merge(target regclass, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF nullif(btrim(stop_auto_merge.reason), '') IS NULL
        OR stop_auto_merge.target IS NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_parameter_value',
            MESSAGE = pgdedup.wording(
                stop_auto_merge.target,
                'a stop needs a table, and a reason that others will read tomorrow',
                '停止自动合并需要指定表，并写明他人明天看得懂的原因'
            ),
            HINT = 'SELECT pgdedup.stop_auto_merge(''crm.customers'', ''...'');';
    END IF;
    INSERT INTO pgdedup.merge_stops AS s (target, reason, actor)
    VALUES (
        stop_auto_merge.target, btrim(stop_auto_merge.reason),
        nullif(current_setting('pgdedup.actor', true), '')
    )
    ON CONFLICT ON CONSTRAINT merge_stops_pkey DO UPDATE
    SET
        reason = excluded.reason, at = excluded.at, actor = excluded.actor,
        session_role = excluded.session_role;
END
$$;
COMMENT ON FUNCTION pgdedup.stop_auto_merge(regclass, text) IS
'Stops pgdedup merge --auto on a table, also one that is running';
REVOKE ALL ON FUNCTION pgdedup.stop_auto_merge(regclass, text) FROM PUBLIC;
