-- Lays down what the rules compare of the lines of an import, each read once, for
-- relate_line_pairs. Returns the number of rules. All of it belongs into one
-- transaction, to whose end, or end_line_pairs, the temporary tables stay.
CREATE FUNCTION pgdedup.begin_line_pairs(target regclass, staging regclass)
RETURNS integer
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(begin_line_pairs.target);
BEGIN
    IF NOT v_config -> 'functions' ? 'line_values' THEN
        RAISE EXCEPTION 'the rules of % were compiled by an earlier version of pgdedup',
            begin_line_pairs.target
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Run: pgdedup apply.';
    END IF;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_lines ON COMMIT DROP AS '
        'SELECT lpad(l.line::text, 19, ''0'') COLLATE "C" AS row_key, l.line, l.record, v.* '
        'FROM (SELECT i.line, i.record FROM pgdedup.import_lines($1, $2) AS i '
        'WHERE pgdedup.line_problem($1, i.record) IS NULL OFFSET 0) AS l '
        'CROSS JOIN LATERAL %s(l.record) AS v',
        v_config -> 'functions' ->> 'line_values'
    )
    USING begin_line_pairs.target, begin_line_pairs.staging;
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (row_key);
    ANALYZE pg_temp.pgdedup_lines;
    CREATE TEMP TABLE pgdedup_earliest (
        row_key text, other_key text, rule integer, score double precision, witness text[]
    ) ON COMMIT DROP;
    RETURN jsonb_array_length(v_config -> 'rules');
END
$$;
COMMENT ON FUNCTION pgdedup.begin_line_pairs(regclass, regclass) IS
'What the rules compare of the lines of a staging table, laid down (private)';
GRANT EXECUTE ON FUNCTION pgdedup.begin_line_pairs(regclass, regclass) TO PUBLIC;
