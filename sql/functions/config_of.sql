-- Configuration of a guarded table with the actions that are in force, or an error
-- that says what to do.
CREATE FUNCTION pgdedup.config_of(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb;
    v_turned jsonb;
    v_names record;
    v_actions text[];
BEGIN
    -- Unpacked once (|| '{}'): as it is stored, each look into it would unpack it anew.
    SELECT t.config || '{}', c.actions INTO v_config, v_turned
    FROM pgdedup.tables AS t
    LEFT JOIN pgdedup.controls AS c ON c.target = t.target
    WHERE t.target = config_of.target;
    IF NOT FOUND OR v_config -> 'rules' = '[]' THEN
        RAISE EXCEPTION 'no duplicate rules are installed on %', config_of.target
            USING ERRCODE = 'undefined_object',
                HINT = 'Name the table in the rule file and run: pgdedup apply. Installed: '
                || coalesce((SELECT string_agg(t.name, ', ') FROM pgdedup.tables AS t), 'none');
    END IF;
    IF coalesce(v_turned, '{}') = '{}' THEN
        RETURN v_config;
    END IF;
    v_names := pgdedup.rule_names(v_config);
    v_actions := (pgdedup.actions_in_force(
        config_of.target, v_names.rules, v_names.actions
    )).actions;
    IF v_actions <> v_names.actions THEN
        RETURN pgdedup.config_in_force(v_config, v_actions);
    END IF;
    RETURN v_config;
END
$$;
COMMENT ON FUNCTION pgdedup.config_of(regclass) IS
'Rules of a table as they are in force (private); DEFINER: reads the registry';
REVOKE ALL ON FUNCTION pgdedup.config_of(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.config_of(regclass) TO PUBLIC;
