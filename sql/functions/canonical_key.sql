-- '007' and ' 7' name the same record as '7': a key as the key column's type writes
-- it. NULL if the text cannot be a key of the table. Looks at no row.
CREATE FUNCTION pgdedup.canonical_key(target regclass, key text) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
    v_columns text[] := pgdedup.key_columns(canonical_key.target);
    v_select text;
    v_key text;
BEGIN
    SELECT string_agg(
        format(
            '(%s)::%s AS %I',
            CASE
                WHEN cardinality(v_columns) = 1 THEN '$1'
                ELSE format('$1::jsonb ->> %L', c.name)
            END,
            c.type, c.name
        ),
        ', '
    )
    INTO v_select
    FROM pgdedup.row_columns(canonical_key.target) AS c
    WHERE c.name = ANY (v_columns);
    EXECUTE format(
        'SELECT %s FROM (SELECT %s) AS t',
        pgdedup.key_expression(canonical_key.target, 't'), v_select
    )
    INTO v_key USING canonical_key.key;
    RETURN v_key;
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.canonical_key(regclass, text) IS
'A key in the spelling of its column type, NULL if it cannot be one (private)';
REVOKE ALL ON FUNCTION pgdedup.canonical_key(regclass, text) FROM PUBLIC;
