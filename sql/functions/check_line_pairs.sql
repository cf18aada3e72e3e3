-- Lines of an import against one another: one row for a later line and each of the
-- earliest lines that it duplicates by a rule, with the strongest rule of the two.
-- Lines are brought together by the keys that writers lock, then verified by the
-- predicates of the rules. A key that very many lines share is compared with the first
-- of them only, not multiplied out.
CREATE FUNCTION pgdedup.check_line_pairs(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(check_line_pairs.target);
    v_first CONSTANT integer := 20;
    v_before text;
BEGIN
    CREATE TEMP TABLE pgdedup_lines AS
    SELECT l.line, l.record
    FROM pgdedup.import_lines(
        check_line_pairs.target, check_line_pairs.staging
    ) AS l
    WHERE pgdedup.line_problem(check_line_pairs.target, l.record) IS NULL;
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (line);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_line_keys AS '
        'SELECT DISTINCT k.rule, k.key, l.line '
        'FROM pg_temp.pgdedup_lines AS l CROSS JOIN LATERAL %s(l.record) AS k',
        v_config -> 'functions' ->> 'line_keys'
    );
    ANALYZE pg_temp.pgdedup_lines;
    ANALYZE pg_temp.pgdedup_line_keys;
    v_before := pgdedup.pin_similarity(v_config);
    RETURN QUERY EXECUTE format(
        $query$
        WITH candidates AS MATERIALIZED (
            SELECT DISTINCT f.line AS other_line, g.line
            FROM (
                SELECT
                    k.rule, k.key, k.line,
                    row_number() OVER (
                        PARTITION BY k.rule, k.key ORDER BY k.line
                    ) AS place
                FROM pg_temp.pgdedup_line_keys AS k
            ) AS f
            INNER JOIN pg_temp.pgdedup_line_keys AS g
                ON g.rule = f.rule AND g.key = f.key AND g.line > f.line
            WHERE f.place <= $2
        )
        , earliest AS (
            SELECT DISTINCT ON (c.line, p.rule)
                c.line, c.other_line, p.rule, p.score, p.witness,
                r.rule ->> 'rule' AS name, r.rule ->> 'action' AS action,
                array_position('{flag,ask,block}', r.rule ->> 'action') AS severity,
                l.record, o.record AS other_record
            FROM candidates AS c
            INNER JOIN pg_temp.pgdedup_lines AS l ON l.line = c.line
            INNER JOIN pg_temp.pgdedup_lines AS o ON o.line = c.other_line
            CROSS JOIN LATERAL %s(l.record, o.record) AS p
            CROSS JOIN LATERAL (SELECT $1 -> 'rules' -> (p.rule - 1) AS rule) AS r
            WHERE r.rule ->> 'action' NOT IN ('off', 'shadow')
            ORDER BY c.line, p.rule, c.other_line
        )
        SELECT DISTINCT ON (e.line, e.other_line)
            e.line,
            'duplicate',
            e.action,
            e.name,
            NULL::text,
            e.other_line,
            e.score,
            NULL::text,
            pgdedup.add_evidence(
                $1,
                jsonb_build_array(jsonb_build_object(
                    'rule', e.name, 'position', e.rule, 'key', '',
                    'witness', to_jsonb(e.witness)
                )),
                e.record,
                jsonb_build_object('', e.other_record)
            ) #> '{0,evidence}'
        FROM earliest AS e
        ORDER BY e.line, e.other_line, e.severity DESC, e.rule
        $query$,
        v_config -> 'functions' ->> 'line_pair'
    )
    USING v_config, v_first;
    PERFORM pgdedup.unpin_similarity(v_before);
    DROP TABLE pg_temp.pgdedup_lines, pg_temp.pgdedup_line_keys;
END
$$;
COMMENT ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) IS
'Lines of a staging table that duplicate an earlier one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) TO PUBLIC;
