-- Stops checking the writes of one table until a moment, or (a moment that is past)
-- starts it again. It ends by itself; searching goes on. SECURITY DEFINER for the same
-- reason as set_action.
CREATE FUNCTION pgdedup.guard_pause(
    target regclass, until timestamptz, reason text
) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pgdedup.config_of(guard_pause.target);
    IF guard_pause.until IS NULL OR NOT isfinite(guard_pause.until) THEN
        RAISE EXCEPTION 'a pause needs an end'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'For example: now() + interval ''2 hours''. now() ends a pause.';
    END IF;
    LOCK TABLE pgdedup.controls IN SHARE ROW EXCLUSIVE MODE;
    PERFORM pgdedup.log_control(
        guard_pause.target, NULL, NULL, NULL, guard_pause.until, guard_pause.reason
    );
    INSERT INTO pgdedup.controls AS c (target, paused_until)
    VALUES (guard_pause.target, guard_pause.until)
    ON CONFLICT ON CONSTRAINT controls_pkey DO UPDATE
    SET paused_until = excluded.paused_until;
END
$$;
COMMENT ON FUNCTION pgdedup.guard_pause(regclass, timestamptz, text) IS
'Stops checking the writes of a table until a moment; logged';
REVOKE ALL ON FUNCTION pgdedup.guard_pause(regclass, timestamptz, text) FROM PUBLIC;
