-- What would the guard say? The same object that DETAIL of a refused write holds, with
-- a verdict from clear to block: one call for forms, and for clients whose driver
-- drops DETAIL.
CREATE FUNCTION pgdedup.check_record(target regclass, record jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb := pgdedup.config_of(check_record.target);
    v_detail jsonb := pgdedup.detail(
        v_config,
        pgdedup.assess_record(
            v_config, check_record.target, check_record.record,
            (v_config ->> 'limit')::integer + 1
        )
    );
BEGIN
    RETURN CASE v_detail ->> 'verdict'
        -- What a shadow rule thinks is nobody's business but the administrator's.
        WHEN 'shadow' THEN v_detail || '{"verdict": "clear"}'
        ELSE v_detail
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.check_record(regclass, jsonb) IS
'Verdict of the rules on a record, as the DETAIL object of a refused write';
GRANT EXECUTE ON FUNCTION pgdedup.check_record(regclass, jsonb) TO PUBLIC;
