-- Lays down what the rules compare of the lines of an import, each read once: of those
-- from `first` to `last`, or of all.
CREATE FUNCTION pgdedup.read_line_values(
    target regclass, staging regclass,
    first bigint DEFAULT NULL, last bigint DEFAULT NULL
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
BEGIN
    EXECUTE format(
        'INSERT INTO pg_temp.pgdedup_lines '
        'SELECT lpad(l.line::text, 19, ''0''), l.line, l.record, v.* '
        'FROM (SELECT i.line, i.record FROM pgdedup.import_lines($1, $2, $3, $4) AS i '
        'WHERE pgdedup.line_problem($1, i.record) IS NULL OFFSET 0) AS l '
        'CROSS JOIN LATERAL %s(l.record) AS v',
        pgdedup.config_of(read_line_values.target) -> 'functions' ->> 'line_values'
    )
    USING target, staging, first, last;
END
$$;
COMMENT ON FUNCTION pgdedup.read_line_values(regclass, regclass, bigint, bigint) IS
'What the rules compare of the lines of a staging table, laid down (private)';
GRANT EXECUTE ON FUNCTION pgdedup.read_line_values(
    regclass, regclass, bigint, bigint
) TO PUBLIC;
