-- Lines of an import against the table: for each what check_record says of it, one row
-- for each match, one for a line that cannot become a row, and one for each row to
-- which a line that is no duplicate is related: the parent that it names, or the head
-- office of the branch that it is. Nothing for the others.
CREATE FUNCTION pgdedup.check_lines(
    target regclass, staging regclass,
    first bigint DEFAULT NULL, last bigint DEFAULT NULL
) RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(check_lines.target);
    v_line record;
    v_parent text;
    v_problem jsonb;
    v_detail jsonb;
BEGIN
    FOR v_line IN
        SELECT l.line, l.record
        FROM pgdedup.import_lines(
            check_lines.target, check_lines.staging, check_lines.first, check_lines.last
        ) AS l
    LOOP
        v_problem := pgdedup.line_problem(check_lines.target, v_line.record);
        IF v_problem IS NOT NULL THEN
            RETURN QUERY SELECT
                v_line.line, 'invalid', NULL::text, NULL::text, NULL::text,
                NULL::bigint,
                NULL::double precision, NULL::text, jsonb_build_array(v_problem);
            CONTINUE;
        END IF;
        v_detail := pgdedup.check_record(check_lines.target, v_line.record);
        IF v_detail ->> 'verdict' = 'clear' THEN
            v_parent := CASE WHEN v_config ? 'related' THEN pgdedup.line_parent(
                check_lines.target, v_config, v_line.record
            ) END;
            RETURN QUERY
            SELECT
                v_line.line, 'related', NULL::text, NULL::text, r.key,
                NULL::bigint, NULL::double precision, NULL::text, r.evidence
            FROM (
                SELECT v_parent AS key, '[]'::jsonb AS evidence
                WHERE v_parent IS NOT NULL
                UNION ALL
                SELECT h.key, h.evidence
                FROM pgdedup.line_heads(
                    check_lines.target, v_config, v_line.record
                ) AS h
                WHERE h.key IS DISTINCT FROM v_parent
            ) AS r;
        END IF;
        RETURN QUERY
        SELECT
            v_line.line,
            'duplicate',
            v_detail ->> 'verdict',
            m.entry -> 'rules' ->> 0,
            m.entry ->> 'key',
            NULL::bigint,
            (m.entry ->> 'score')::double precision,
            v_detail ->> 'token',
            m.entry -> 'evidence'
        FROM jsonb_array_elements(
            CASE
                WHEN v_detail ->> 'verdict' = 'clear' THEN '[]'
                -- reveal: nothing
                WHEN v_detail -> 'matches' = '[]'
                    THEN jsonb_build_array(jsonb_build_object(
                        'rules', v_detail -> 'rules', 'evidence', '[]'::jsonb
                    ))
                ELSE v_detail -> 'matches'
            END
        ) AS m (entry);
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.check_lines(regclass, regclass, bigint, bigint) IS
'Lines of a staging table that match rows of the target or cannot be one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_lines(
    regclass, regclass, bigint, bigint
) TO PUBLIC;
