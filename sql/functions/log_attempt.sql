-- One line in the server's log, 'pgdedup: ' and a JSON object on one line: of a refused
-- write (`refused`), or of a question whose answer held rows that the caller was not
-- told the keys of (`hidden`). The log is what a rolled back transaction and a read
-- replica can still write to.
-- client_min_messages: a session that sets it to `log` would be sent these keys.
CREATE FUNCTION pgdedup.log_attempt(
    kind text, config jsonb, assessment jsonb, hidden text[]
) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET client_min_messages = error
AS $$
BEGIN
    RAISE LOG 'pgdedup: %', jsonb_strip_nulls(jsonb_build_object(
        'event', log_attempt.kind,
        'table', log_attempt.config -> 'table',
        'verdict', log_attempt.assessment -> 'verdict',
        'key', log_attempt.assessment -> 'key',
        'rules', (
            SELECT jsonb_agg(DISTINCT h -> 'rule')
            FROM jsonb_array_elements(log_attempt.assessment -> 'hits') AS h
            WHERE h ->> 'action' <> 'shadow' AND NOT (h ->> 'on_record')::boolean
        ),
        'hidden', to_jsonb(log_attempt.hidden),
        'actor', nullif(current_setting('pgdedup.actor', true), ''),
        'role', session_user,
        'application_name', nullif(current_setting('application_name', true), '')
    ));
END
$$;
COMMENT ON FUNCTION pgdedup.log_attempt(text, jsonb, jsonb, text[]) IS
'A refused write or a hidden match, as one line of JSON in the server log (private)';
GRANT EXECUTE ON FUNCTION pgdedup.log_attempt(text, jsonb, jsonb, text[]) TO PUBLIC;
