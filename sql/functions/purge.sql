-- Retention: events, refused attempts, the log of set_action and guard_pause, and lines
-- of imports that were decided, older than a span, are deleted. Pairs stay: they say
-- what was decided. SECURITY DEFINER, as nobody is granted to delete from the log.
CREATE FUNCTION pgdedup.purge(older_than interval) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_before CONSTANT timestamptz := clock_timestamp() - purge.older_than;
    v_events bigint;
    v_attempts bigint;
    v_lines bigint;
    v_held bigint;
BEGIN
    IF purge.older_than IS NULL OR purge.older_than < interval '0' THEN
        RAISE EXCEPTION 'purge needs an age'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'For example: interval ''90 days''.';
    END IF;
    DELETE FROM pgdedup.events AS e WHERE e.at < v_before;
    GET DIAGNOSTICS v_events = ROW_COUNT;
    DELETE FROM pgdedup.attempts AS a WHERE a.at < v_before;
    GET DIAGNOSTICS v_attempts = ROW_COUNT;
    DELETE FROM pgdedup.control_log AS l WHERE l.at < v_before;
    GET DIAGNOSTICS v_lines = ROW_COUNT;
    DELETE FROM pgdedup.held_lines AS h
    WHERE h.state <> 'held' AND h.decided_at < v_before;
    GET DIAGNOSTICS v_held = ROW_COUNT;
    RETURN v_events + v_attempts + v_lines + v_held;
END
$$;
COMMENT ON FUNCTION pgdedup.purge(interval) IS
'Deletes events, attempts, log lines and decided lines of imports; returns how many';
REVOKE ALL ON FUNCTION pgdedup.purge(interval) FROM PUBLIC;
