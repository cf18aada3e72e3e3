-- One line of the log of set_action and guard_pause.
CREATE FUNCTION pgdedup.log_control(
    target regclass, rule text, action_before text, action text,
    paused_until timestamptz, reason text
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF nullif(btrim(log_control.reason), '') IS NULL THEN
        RAISE EXCEPTION 'a reason is needed: it is what others will read tomorrow'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    INSERT INTO pgdedup.control_log (
        target, rule, action_before, action, paused_until, reason, actor,
        application_name
    )
    VALUES (
        log_control.target, log_control.rule, log_control.action_before,
        log_control.action, log_control.paused_until, btrim(log_control.reason),
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), '')
    );
    INSERT INTO pgdedup.events (kind, target, rules, actor, application_name, detail)
    VALUES (
        CASE
            WHEN log_control.rule IS NOT NULL THEN 'action_set'
            WHEN log_control.paused_until > clock_timestamp() THEN 'paused'
            ELSE 'resumed'
        END,
        log_control.target,
        CASE WHEN log_control.rule IS NULL THEN '{}' ELSE ARRAY[log_control.rule] END,
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), ''),
        jsonb_strip_nulls(jsonb_build_object(
            'action', log_control.action, 'until', log_control.paused_until,
            'reason', btrim(log_control.reason)
        ))
    );
END
$$;
COMMENT ON FUNCTION pgdedup.log_control(
    regclass, text, text, text, timestamptz, text
) IS 'Logs a change of the guard at run time (private)';
REVOKE ALL ON FUNCTION pgdedup.log_control(
    regclass, text, text, text, timestamptz, text
) FROM PUBLIC;
