-- What relate_line_pairs found: one row for a later line and each of the earliest lines
-- that it duplicates by a rule, with the strongest rule of the two.
CREATE FUNCTION pgdedup.end_line_pairs(target regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(end_line_pairs.target);
BEGIN
    ANALYZE pg_temp.pgdedup_lines, pg_temp.pgdedup_earliest;
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
COMMENT ON FUNCTION pgdedup.end_line_pairs(regclass) IS
'Lines of a staging table that duplicate an earlier one, as found (private)';
GRANT EXECUTE ON FUNCTION pgdedup.end_line_pairs(regclass) TO PUBLIC;
