-- The lines of a staging table as records of the target: columns that the target has
-- too, by name. A column `line` that the target does not have numbers them, otherwise
-- they are numbered in the order in which they are stored. A column `pgdedup_confirm`
-- holds why a line is to be loaded although the rules ask.
CREATE FUNCTION pgdedup.import_lines(
    target regclass, staging regclass,
    first bigint DEFAULT NULL, last bigint DEFAULT NULL
) RETURNS TABLE (line bigint, record jsonb, confirmation text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET datestyle = iso, ymd
SET timezone = utc
SET intervalstyle = postgres
AS $$
DECLARE
    v_columns text;
    v_number text;
    v_confirmation text;
BEGIN
    SELECT
        -- An empty cell of a file is no number and no date, but a missing one.
        string_agg(
            format(
                CASE
                    WHEN y.typcategory = 'S' AND x.typcategory <> 'S'
                        THEN '%L, nullif(btrim(s.%I), '''')'
                    ELSE '%L, s.%I'
                END,
                a.attname, a.attname
            ),
            ', ' ORDER BY a.attnum
        ) FILTER (WHERE t.attname IS NOT NULL AND t.attgenerated = ''),
        coalesce(
            max('s.line::bigint') FILTER (WHERE a.attname = 'line' AND t.attname IS NULL),
            'row_number() OVER (ORDER BY s.ctid)'
        ),
        coalesce(
            max('nullif(btrim(s.pgdedup_confirm::text), '''')') FILTER (
                WHERE a.attname = 'pgdedup_confirm' AND t.attname IS NULL
            ),
            'NULL::text'
        )
    INTO v_columns, v_number, v_confirmation
    FROM pg_attribute AS a
    LEFT JOIN pg_attribute AS t
        ON t.attrelid = import_lines.target AND t.attname = a.attname
            AND t.attnum > 0 AND NOT t.attisdropped
    LEFT JOIN pg_type AS x ON x.oid = t.atttypid
    INNER JOIN pg_type AS y ON y.oid = a.atttypid
    WHERE a.attrelid = import_lines.staging AND a.attnum > 0 AND NOT a.attisdropped;
    IF v_columns IS NULL THEN
        RAISE EXCEPTION '% has no column of %', import_lines.staging, import_lines.target
            USING ERRCODE = 'undefined_column',
                HINT = 'Name the columns of the staging table as those of the target.';
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT l.line, l.record, l.confirmation FROM ('
        'SELECT %s AS line, jsonb_build_object(%s) AS record, %s AS confirmation '
        'FROM %s AS s) AS l '
        'WHERE ($1 IS NULL OR l.line >= $1) AND ($2 IS NULL OR l.line <= $2)',
        v_number,
        v_columns,
        v_confirmation,
        import_lines.staging
    )
    USING import_lines.first, import_lines.last;
END
$$;
COMMENT ON FUNCTION pgdedup.import_lines(regclass, regclass, bigint, bigint) IS
'Lines of a staging table as JSON records of the target (private)';
GRANT EXECUTE ON FUNCTION pgdedup.import_lines(
    regclass, regclass, bigint, bigint
) TO PUBLIC;
