-- A record that is not stored, judged by the installed rules with the caller's own
-- rights: what find_duplicates and check_record have in common.
CREATE FUNCTION pgdedup.assess_record(
    config jsonb, target regclass, record jsonb, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET datestyle = iso, ymd
SET timezone = utc
SET intervalstyle = postgres
SET bytea_output = hex
SET extra_float_digits = 1
AS $$
DECLARE
    v_hits pgdedup.hit[];
    v_columns text[] := pgdedup.key_columns(assess_record.target);
    v_key text;
    v_assessment jsonb;
    v_records jsonb;
BEGIN
    IF assess_record.record IS NULL OR jsonb_typeof(assess_record.record) <> 'object' THEN
        RAISE EXCEPTION 'record must be a JSON object of columns and values'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'For example: {"name": "…", "phone1": "…"}';
    END IF;
    IF NOT EXISTS (
        SELECT FROM unnest(v_columns) AS c (name)
        WHERE assess_record.record ->> c.name IS NULL
    ) THEN
        -- Through the row type: a key is known by any spelling of its values.
        EXECUTE format(
            'SELECT %s FROM jsonb_populate_record(NULL::%s, $1) AS t',
            pgdedup.key_expression(assess_record.target, 't'), assess_record.target
        )
        INTO v_key
        USING assess_record.record;
    END IF;
    EXECUTE format(
        'SELECT array_agg(h) FROM %s($1, $2) AS h',
        assess_record.config -> 'functions' ->> 'find'
    )
    INTO v_hits
    USING assess_record.record, assess_record.max_results;
    v_assessment := pgdedup.assess(
        assess_record.config, assess_record.target, v_key, v_hits
    );
    EXECUTE format(
        'SELECT jsonb_object_agg(r.key, r.record) FROM %s($1) AS r',
        assess_record.config -> 'functions' ->> 'records'
    )
    INTO v_records
    USING ARRAY(
        SELECT DISTINCT h ->> 'key'
        FROM jsonb_array_elements(v_assessment -> 'hits') AS h
    );
    RETURN v_assessment || jsonb_build_object(
        'target', assess_record.target,
        'key', v_key,
        'hits', pgdedup.add_evidence(
            assess_record.config, v_assessment -> 'hits', assess_record.record, v_records
        ),
        'owners', CASE
            WHEN assess_record.config ->> 'owner' IS NOT NULL THEN (
                SELECT jsonb_object_agg(
                    r.key, r.record -> (assess_record.config ->> 'owner')
                )
                FROM jsonb_each(v_records) AS r (key, record)
            )
        END
    );
END
$$;
COMMENT ON FUNCTION pgdedup.assess_record(jsonb, regclass, jsonb, integer) IS
'Assessment of a record that is not stored (private)';
GRANT EXECUTE ON FUNCTION pgdedup.assess_record(
    jsonb, regclass, jsonb, integer
) TO PUBLIC;
