-- Raises the error of a refused write, or lets it through by override. Runs with the
-- writer's rights: they decide what DETAIL shows and who may override.
CREATE FUNCTION pgdedup.refuse(config jsonb, assessment jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_reason text := nullif(btrim(current_setting('pgdedup.override', true)), '');
    v_text record;
    v_detail jsonb;
    v_column text;
    v_rule text;
    v_schema text;
    v_table text;
BEGIN
    IF v_reason IS NOT NULL AND has_function_privilege(
        'pgdedup.accept_override(jsonb, jsonb, text)', 'EXECUTE'
    ) THEN
        PERFORM pgdedup.accept_override(refuse.config, refuse.assessment, v_reason);
        RETURN;
    END IF;
    v_text := pgdedup.refusal_message(refuse.config, refuse.assessment);
    v_detail := pgdedup.detail(refuse.config, refuse.assessment);
    SELECT h ->> 'rule', h -> 'evidence' -> 0 ->> 'column'
    INTO v_rule, v_column
    FROM jsonb_array_elements(refuse.assessment -> 'hits') AS h
    WHERE h ->> 'action' IN ('ask', 'block') AND NOT (h ->> 'on_record')::boolean
    ORDER BY (h ->> 'position')::integer
    LIMIT 1;
    SELECT n.nspname, c.relname
    INTO v_schema, v_table
    FROM pg_class AS c
    INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.oid = (refuse.assessment ->> 'target')::oid::regclass;
    -- What is rolled back leaves one trace: the server's log.
    PERFORM pgdedup.log_attempt('refused', refuse.config, refuse.assessment, NULL);
    RAISE EXCEPTION USING
        ERRCODE = 'unique_violation',
        MESSAGE = v_text.message,
        HINT = v_text.hint,
        DETAIL = v_detail::text,
        CONSTRAINT = v_rule,
        COLUMN = coalesce(v_column, ''),
        TABLE = v_table,
        SCHEMA = v_schema;
END
$$;
COMMENT ON FUNCTION pgdedup.refuse(jsonb, jsonb) IS
'Raises 23505 for a refused write, or accepts an override (private)';
GRANT EXECUTE ON FUNCTION pgdedup.refuse(jsonb, jsonb) TO PUBLIC;
