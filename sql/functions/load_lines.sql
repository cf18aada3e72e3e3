-- Loads the lines of a range that the rules let in, and holds the rest. `verdicts` is a
-- table of what check_lines and check_line_pairs returned. Clean lines go in by one
-- statement; where that is refused (a rival was faster), one by one. A line that the
-- rules ask about needs a confirmation of its own.
CREATE FUNCTION pgdedup.load_lines(
    target regclass, staging regclass, verdicts regclass, source text,
    hold_flagged boolean, first bigint DEFAULT NULL, last bigint DEFAULT NULL,
    OUT loaded bigint, OUT confirmed bigint, OUT held bigint
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_line record;
    v_detail jsonb;
    v_state text;
    v_said text;
    v_clean jsonb[];
    v_numbers bigint[];
BEGIN
    loaded := 0;
    confirmed := 0;
    held := 0;
    FOR v_line IN EXECUTE format(
        $query$
        SELECT
            l.line, l.record, l.confirmation, v.verdict, v.severity, v.matches
        FROM pgdedup.import_lines($1, $2, $3, $4) AS l
        LEFT JOIN LATERAL (
            SELECT
                CASE WHEN bool_or(f.verdict = 'invalid') THEN 'invalid'
                    ELSE min(f.verdict) END AS verdict,
                max(array_position('{flag,ask,block}', f.action)) AS severity,
                jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                    'rule', f.rule, 'action', f.action, 'key', f.key,
                    'other_line', f.other_line, 'score', f.score, 'evidence', f.evidence
                )) ORDER BY array_position('{block,ask,flag}', f.action), f.score DESC)
                AS matches
            FROM %s AS f
            WHERE f.line = l.line
            HAVING count(*) > 0
        ) AS v ON true
        ORDER BY l.line
        $query$,
        load_lines.verdicts
    )
    USING load_lines.target, load_lines.staging, load_lines.first, load_lines.last
    LOOP
        IF v_line.verdict IS NULL OR v_line.verdict = 'related'
            OR v_line.verdict = 'duplicate' AND v_line.severity = 1
            AND NOT load_lines.hold_flagged
        THEN
            v_clean := v_clean || v_line.record;
            v_numbers := v_numbers || v_line.line;
            CONTINUE;
        END IF;
        IF v_line.verdict = 'duplicate' AND v_line.severity < 3
            AND v_line.confirmation IS NOT NULL
        THEN
            -- By what is true now: lines before this one may have become rows.
            v_detail := pgdedup.check_record(load_lines.target, v_line.record);
            IF v_detail ->> 'verdict' <> 'block' THEN
                IF v_detail ->> 'verdict' = 'ask' THEN
                    PERFORM pgdedup.confirm(v_detail ->> 'token', v_line.confirmation);
                END IF;
                PERFORM pgdedup.insert_lines(
                    load_lines.target, ARRAY[v_line.record]
                );
                confirmed := confirmed + 1;
                CONTINUE;
            END IF;
        END IF;
        INSERT INTO pgdedup.held_lines (target, source, line, record, verdict, matches)
        VALUES (
            load_lines.target, load_lines.source, v_line.line, v_line.record,
            v_line.verdict, v_line.matches
        );
        held := held + 1;
    END LOOP;
    IF v_clean IS NULL THEN
        RETURN;
    END IF;
    BEGIN
        PERFORM pgdedup.insert_lines(load_lines.target, v_clean);
        loaded := cardinality(v_clean);
        RETURN;
    EXCEPTION WHEN integrity_constraint_violation OR data_exception OR raise_exception THEN
        NULL;  -- one of them is refused: one by one tells which
    END;
    FOR v_line IN
        SELECT l.line, l.record
        FROM unnest(v_numbers, v_clean) AS l (line, record)
    LOOP
        BEGIN
            PERFORM pgdedup.insert_lines(load_lines.target, ARRAY[v_line.record]);
            loaded := loaded + 1;
        EXCEPTION
            WHEN integrity_constraint_violation OR data_exception OR raise_exception THEN
                GET STACKED DIAGNOSTICS v_state = RETURNED_SQLSTATE, v_said = PG_EXCEPTION_DETAIL;
                INSERT INTO pgdedup.held_lines (
                    target, source, line, record, verdict, matches
                )
                VALUES (
                    load_lines.target, load_lines.source, v_line.line, v_line.record,
                    CASE v_state WHEN '23505' THEN 'duplicate' ELSE 'invalid' END,
                    jsonb_build_array(jsonb_build_object(
                        'problem', SQLERRM, 'detail', v_said
                    ))
                );
                held := held + 1;
        END;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.load_lines(
    regclass, regclass, regclass, text, boolean, bigint, bigint
) IS 'Loads the lines that the rules let in and holds the rest (private)';
GRANT EXECUTE ON FUNCTION pgdedup.load_lines(
    regclass, regclass, regclass, text, boolean, bigint, bigint
) TO PUBLIC;
