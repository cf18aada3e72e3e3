-- Compiled configuration of a guarded table, or an error that says what to do.
CREATE FUNCTION pgdedup.config_of(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb;
BEGIN
    SELECT t.config INTO v_config
    FROM pgdedup.tables AS t
    WHERE t.target = config_of.target;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no duplicate rules are installed on %', config_of.target
            USING ERRCODE = 'undefined_object',
                HINT = 'Name the table in the rule file and run: pgdedup apply. Installed: '
                || coalesce((SELECT string_agg(t.name, ', ') FROM pgdedup.tables AS t), 'none');
    END IF;
    RETURN v_config;
END
$$;
COMMENT ON FUNCTION pgdedup.config_of(regclass) IS
'Compiled rules of a table (private); DEFINER: the registry is not for everybody';
REVOKE ALL ON FUNCTION pgdedup.config_of(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.config_of(regclass) TO PUBLIC;
