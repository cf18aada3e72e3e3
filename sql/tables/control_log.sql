-- Who turned which rule, or paused which guard, when and why. Written by set_action
-- and guard_pause only; nobody is granted to change it.
CREATE TABLE pgdedup.control_log (
    log_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    target regclass NOT NULL,
    rule text,
    action_before text,
    action text,
    paused_until timestamptz,
    reason text NOT NULL,
    actor text,
    session_role text NOT NULL DEFAULT SESSION_USER,
    application_name text
);
COMMENT ON TABLE pgdedup.control_log IS
'Log of set_action and guard_pause; rule is NULL for a pause';
