-- One rule, by its position, asked of all lines that read_line_values laid down, as a
-- scan brings the rows of a table together (relate_values). What it finds is kept for
-- end_line_pairs: of each line the earliest one. A value or key that very many lines
-- share is compared with the first of them only.
CREATE FUNCTION pgdedup.relate_line_pairs(target regclass, rule integer) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(relate_line_pairs.target);
    v_rule CONSTANT jsonb := v_config -> 'rules' -> (relate_line_pairs.rule - 1);
    v_functions CONSTANT jsonb := v_config -> 'scan' -> (v_rule ->> 'rule');
    v_first CONSTANT integer := 20;
    v_heavy CONSTANT integer := CASE
        WHEN jsonb_path_exists(v_rule, '$.match[*] ? (@.comparison != "same")') THEN 1000
        ELSE 100
    END;
    -- Lines whose keys are brought together at a time.
    v_share CONSTANT integer := 300000;
    v_parts integer;
    v_before text;
BEGIN
    IF v_rule ->> 'action' IN ('off', 'shadow') THEN
        RETURN;
    END IF;
    v_parts := (SELECT count(*) / v_share + 1 FROM pg_temp.pgdedup_lines AS l);
    v_before := pgdedup.pin_similarity(v_config);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_values AS SELECT l.row_key, %s '
        'FROM pg_temp.pgdedup_lines AS l',
        (
            SELECT string_agg(format('l.v%s AS v%s', v.place, v.number), ', ')
            FROM jsonb_array_elements_text(v_functions -> 'of_line')
                WITH ORDINALITY AS v (place, number)
        )
    );
    ANALYZE pg_temp.pgdedup_values;
    FOR v_part IN 1..v_parts LOOP
        PERFORM pgdedup.relate_values(
            v_functions, relate_line_pairs.rule, NULL, NULL,
            v_part, v_parts, v_heavy, v_first, true
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
    PERFORM pgdedup.unpin_similarity(v_before);
END
$$;
COMMENT ON FUNCTION pgdedup.relate_line_pairs(regclass, integer) IS
'Lines of an import that one rule relates (private)';
GRANT EXECUTE ON FUNCTION pgdedup.relate_line_pairs(regclass, integer) TO PUBLIC;
