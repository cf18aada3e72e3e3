-- Why a line could not become a row: a value that its column cannot take, or a value
-- that is missing. NULL for a line that could. {"column", "problem"}.
CREATE FUNCTION pgdedup.line_problem(target regclass, record jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET datestyle = iso, ymd
AS $$
DECLARE
    v_column text;
BEGIN
    BEGIN
        EXECUTE format(
            'SELECT FROM jsonb_populate_record(NULL::%s, $1)', line_problem.target
        )
        USING line_problem.record;
    EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
        -- Once more, one by one: the message does not name the column.
        FOR v_column IN SELECT jsonb_object_keys(line_problem.record) LOOP
            BEGIN
                EXECUTE format(
                    'SELECT FROM jsonb_populate_record(NULL::%s, $1)',
                    line_problem.target
                )
                USING jsonb_build_object(v_column, line_problem.record -> v_column);
            EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
                RETURN jsonb_build_object('column', v_column, 'problem', SQLERRM);
            END;
        END LOOP;
        RETURN jsonb_build_object('problem', SQLERRM);
    END;
    RETURN (
        SELECT jsonb_build_object('column', a.attname, 'problem', 'a value is required')
        FROM pg_attribute AS a
        WHERE a.attrelid = line_problem.target AND a.attnum > 0 AND NOT a.attisdropped
            AND a.attnotnull AND a.attidentity = '' AND a.attgenerated = ''
            AND CASE
                WHEN a.atthasdef THEN jsonb_typeof(line_problem.record -> a.attname) = 'null'
                ELSE line_problem.record ->> a.attname IS NULL
            END
        ORDER BY a.attnum
        LIMIT 1
    );
END
$$;
COMMENT ON FUNCTION pgdedup.line_problem(regclass, jsonb) IS
'Why a JSON record could not become a row; NULL if it could (private)';
GRANT EXECUTE ON FUNCTION pgdedup.line_problem(regclass, jsonb) TO PUBLIC;
