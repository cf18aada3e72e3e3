-- Logs a refused write in another transaction than the one that was rolled back: called
-- by applications with what stood in the error. It counts as the word of the session's
-- role, which cannot be forged; nothing is decided by it, and it is kept small: rules
-- and columns that exist, keys and no values, one role at most 3,600 in an hour. NULL
-- beyond that: the server's log has a line for every refusal.
-- Runs as the caller, who must be able to write to the table.
CREATE FUNCTION pgdedup.log_refusal(
    table_schema text, table_name text, detail jsonb
) RETURNS uuid
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_target CONSTANT regclass := format(
        '%I.%I', log_refusal.table_schema, log_refusal.table_name
    )::regclass;
BEGIN
    IF jsonb_typeof(log_refusal.detail) IS DISTINCT FROM 'object'
        OR log_refusal.detail -> 'pgdedup' IS DISTINCT FROM '1'
    THEN
        RAISE EXCEPTION 'detail is not that of a refused write'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Give schema, table and DETAIL of the error, as it was raised.';
    END IF;
    IF NOT has_any_column_privilege(v_target, 'INSERT')
        AND NOT has_any_column_privilege(v_target, 'UPDATE')
    THEN
        RAISE EXCEPTION 'permission denied to log a refused write to %', v_target
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Only who may write to a table can have been refused.';
    END IF;
    RETURN pgdedup.store_attempt(v_target, log_refusal.detail);
END
$$;
COMMENT ON FUNCTION pgdedup.log_refusal(text, text, jsonb) IS
'Logs a refused write, given schema, table and DETAIL of the error';
GRANT EXECUTE ON FUNCTION pgdedup.log_refusal(text, text, jsonb) TO PUBLIC;

-- SECURITY DEFINER: nobody else writes to the table, and only log_refusal calls it.
CREATE FUNCTION pgdedup.store_attempt(target regclass, detail jsonb) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_most CONSTANT integer := 3600;
    v_context text;
    v_config jsonb;
    v_id uuid;
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, 'pgdedup.log_refusal(text,text,jsonb)') THEN
        RAISE EXCEPTION 'only log_refusal stores refused writes'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    v_config := pgdedup.config_of(store_attempt.target);
    IF EXISTS (
        SELECT FROM pgdedup.attempts AS a
        WHERE a.session_role = session_user
            AND a.at > clock_timestamp() - interval '1 hour'
        OFFSET v_most - 1
    ) THEN
        RETURN NULL;
    END IF;
    INSERT INTO pgdedup.attempts (
        target, verdict, rules, row_key, columns, matched, hidden, more, actor,
        application_name
    )
    SELECT
        store_attempt.target,
        store_attempt.detail ->> 'verdict',
        ARRAY(
            SELECT r.entry ->> 'rule'
            FROM jsonb_array_elements(v_config -> 'rules')
                WITH ORDINALITY AS r (entry, position)
            WHERE store_attempt.detail -> 'rules' ? (r.entry ->> 'rule')
            ORDER BY r.position
        ),
        left(store_attempt.detail -> 'row' ->> 'key', 200),
        ARRAY(
            SELECT a.attname::text FROM pg_attribute AS a
            WHERE a.attrelid = store_attempt.target AND a.attnum > 0
                AND NOT a.attisdropped
                AND store_attempt.detail -> 'row' -> 'columns' ? a.attname
            ORDER BY a.attnum
        ),
        m.matched,
        m.hidden,
        CASE
            WHEN jsonb_typeof(store_attempt.detail -> 'more') = 'number' THEN greatest(
                least((store_attempt.detail ->> 'more')::numeric, 1000000), 0
            )::integer
            ELSE 0
        END,
        left(nullif(current_setting('pgdedup.actor', true), ''), 200),
        nullif(current_setting('application_name', true), '')
    FROM (
        SELECT
            coalesce(
                array_agg(left(e.entry ->> 'key', 200) ORDER BY e.position)
                FILTER (WHERE e.entry ->> 'key' IS NOT NULL),
                '{}'
            ) AS matched,
            count(*) FILTER (WHERE e.entry ->> 'key' IS NULL) AS hidden
        FROM jsonb_array_elements(
            CASE jsonb_typeof(store_attempt.detail -> 'matches')
                WHEN 'array' THEN store_attempt.detail -> 'matches' ELSE '[]'
            END
        ) WITH ORDINALITY AS e (entry, position)
        WHERE e.position <= (v_config ->> 'limit')::integer
    ) AS m
    RETURNING attempt_id INTO v_id;
    RETURN v_id;
END
$$;
COMMENT ON FUNCTION pgdedup.store_attempt(regclass, jsonb) IS
'Stores a refused write (private)';
GRANT EXECUTE ON FUNCTION pgdedup.store_attempt(regclass, jsonb) TO PUBLIC;
