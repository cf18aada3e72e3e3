-- Lines of an import against one another: one row for a later line and each of the
-- earliest lines that it duplicates by a rule, with the strongest rule of the two. As
-- a scan brings the rows of a table together (relate_values): each line is read once.
-- A value or key that very many lines share is compared with the first of them only.
CREATE FUNCTION pgdedup.check_line_pairs(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(check_line_pairs.target);
    v_first CONSTANT integer := 20;
    -- Lines whose keys are brought together at a time.
    v_share CONSTANT integer := 300000;
    v_parts integer;
    v_rule record;
    v_before text;
BEGIN
    IF NOT v_config -> 'functions' ? 'line_values' THEN
        RAISE EXCEPTION 'the rules of % were compiled by an earlier version of pgdedup',
            check_line_pairs.target
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Run: pgdedup apply.';
    END IF;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_lines AS '
        'SELECT lpad(l.line::text, 19, ''0'') COLLATE "C" AS row_key, l.line, l.record, v.* '
        'FROM (SELECT i.line, i.record FROM pgdedup.import_lines($1, $2) AS i '
        'WHERE pgdedup.line_problem($1, i.record) IS NULL OFFSET 0) AS l '
        'CROSS JOIN LATERAL %s(l.record) AS v',
        v_config -> 'functions' ->> 'line_values'
    )
    USING check_line_pairs.target, check_line_pairs.staging;
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (row_key);
    ANALYZE pg_temp.pgdedup_lines;
    CREATE TEMP TABLE pgdedup_earliest (
        row_key text, other_key text, rule integer, score double precision, witness text[]
    );
    v_parts := (SELECT count(*) / v_share + 1 FROM pg_temp.pgdedup_lines AS l);
    v_before := pgdedup.pin_similarity(v_config);
    FOR v_rule IN
        SELECT
            r.position,
            v_config -> 'scan' -> (r.rule ->> 'rule') AS functions,
            CASE
                WHEN jsonb_path_exists(r.rule, '$.match[*] ? (@.comparison != "same")')
                    THEN 1000
                ELSE 100
            END AS heavy
        FROM jsonb_array_elements(v_config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        WHERE r.rule ->> 'action' NOT IN ('off', 'shadow')
    LOOP
        EXECUTE format(
            'CREATE TEMP TABLE pgdedup_values AS SELECT l.row_key, %s '
            'FROM pg_temp.pgdedup_lines AS l',
            (
                SELECT string_agg(format('l.v%s AS v%s', v.place, v.number), ', ')
                FROM jsonb_array_elements_text(v_rule.functions -> 'of_line')
                    WITH ORDINALITY AS v (place, number)
            )
        );
        ANALYZE pg_temp.pgdedup_values;
        FOR v_part IN 1..v_parts LOOP
            PERFORM pgdedup.relate_values(
                v_rule.functions, v_rule.position::integer, NULL, NULL,
                v_part, v_parts, v_rule.heavy, v_first, true
            );
            IF to_regclass('pg_temp.pgdedup_found') IS NOT NULL THEN
                INSERT INTO pg_temp.pgdedup_earliest (
                    row_key, other_key, rule, score, witness
                )
                SELECT DISTINCT ON (f.key_r)
                    f.key_r, f.key_l, f.rule, f.score, f.witness
                FROM pg_temp.pgdedup_found AS f
                ORDER BY f.key_r, f.key_l;
                DROP TABLE pg_temp.pgdedup_found;
            END IF;
            DROP TABLE pg_temp.pgdedup_heavy;
        END LOOP;
        DROP TABLE pg_temp.pgdedup_values;
    END LOOP;
    PERFORM pgdedup.unpin_similarity(v_before);
    ANALYZE pg_temp.pgdedup_earliest;
    RETURN QUERY
    WITH earliest AS (
        SELECT DISTINCT ON (e.row_key, e.rule) e.*
        FROM pg_temp.pgdedup_earliest AS e
        ORDER BY e.row_key, e.rule, e.other_key
    ),

    strongest AS (
        SELECT DISTINCT ON (e.row_key, e.other_key)
            e.*, r.rule ->> 'rule' AS name, r.rule ->> 'action' AS action
        FROM earliest AS e
        CROSS JOIN LATERAL (SELECT v_config -> 'rules' -> (e.rule - 1) AS rule) AS r
        ORDER BY
            e.row_key,
            e.other_key,
            array_position(ARRAY['flag', 'ask', 'block'], r.rule ->> 'action') DESC,
            e.rule
    )

    SELECT
        l.line,
        'duplicate',
        s.action,
        s.name,
        NULL::text,
        o.line,
        s.score,
        NULL::text,
        pgdedup.add_evidence(
            v_config,
            jsonb_build_array(jsonb_build_object(
                'rule', s.name, 'position', s.rule, 'key', '',
                'witness', to_jsonb(s.witness)
            )),
            l.record,
            jsonb_build_object('', o.record)
        ) #> '{0,evidence}'
    FROM strongest AS s
    INNER JOIN pg_temp.pgdedup_lines AS l ON l.row_key = s.row_key
    INNER JOIN pg_temp.pgdedup_lines AS o ON o.row_key = s.other_key;
    DROP TABLE pg_temp.pgdedup_lines, pg_temp.pgdedup_earliest;
END
$$;
COMMENT ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) IS
'Lines of a staging table that duplicate an earlier one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) TO PUBLIC;
