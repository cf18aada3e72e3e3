-- Begins to compare the lines of an import with one another: makes the tables that
-- read_line_values fills and relate_line_pairs reads. Returns the number of rules. All
-- of it belongs into one transaction, to whose end, or end_line_pairs, the temporary
-- tables stay.
CREATE FUNCTION pgdedup.begin_line_pairs(target regclass) RETURNS integer
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
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
        'SELECT NULL::text COLLATE "C" AS row_key, NULL::bigint AS line, '
        'NULL::jsonb AS record, v.* FROM %s(NULL) AS v WITH NO DATA',
        v_config -> 'functions' ->> 'line_values'
    );
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (row_key);
    CREATE TEMP TABLE pgdedup_earliest (
        row_key text, other_key text, rule integer, score double precision, witness text[]
    ) ON COMMIT DROP;
    RETURN jsonb_array_length(v_config -> 'rules');
END
$$;
COMMENT ON FUNCTION pgdedup.begin_line_pairs(regclass) IS
'Begins to compare lines of an import with one another; the number of rules (private)';
GRANT EXECUTE ON FUNCTION pgdedup.begin_line_pairs(regclass) TO PUBLIC;
