-- What would the guard say? The same object that DETAIL of a refused write holds, with
-- a verdict from clear to block: one call for forms, and for clients whose driver
-- drops DETAIL. Of a record with the key of a row that the caller sees it tells what an
-- UPDATE of that row would meet; of any other what an INSERT would.
CREATE FUNCTION pgdedup.check_record(target regclass, record jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(check_record.target);
    v_detail jsonb;
BEGIN
    EXECUTE format('SELECT %s($1, $2, %L)', v_config -> 'functions' ->> 'find', 'write')
    INTO v_detail
    USING check_record.record, (v_config ->> 'limit')::integer + 1;
    RETURN v_detail;
END
$$;
COMMENT ON FUNCTION pgdedup.check_record(regclass, jsonb) IS
'Verdict of the rules on a record, as the DETAIL object of a refused write';
GRANT EXECUTE ON FUNCTION pgdedup.check_record(regclass, jsonb) TO PUBLIC;
