-- What a check costs, rule by rule: some rows of the table are looked up as the guard
-- would, each rule alone, and PostgreSQL says what it did (EXPLAIN ANALYZE). Per check:
-- milliseconds without planning, which the guard does once for a session; rows that the
-- indexes brought, that is candidates; and matches. With the caller's own rights;
-- nothing is written.
CREATE FUNCTION pgdedup.rule_costs(target regclass, sample integer DEFAULT 20)
RETURNS TABLE (
    rule text, action text, checks bigint, milliseconds double precision,
    worst_milliseconds double precision, candidates double precision,
    matches double precision
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(rule_costs.target);
    v_limit CONSTANT integer := (v_config ->> 'limit')::integer + 1;
    v_count CONSTANT integer := jsonb_array_length(v_config -> 'rules');
    v_threshold CONSTANT text := pgdedup.pin_similarity(v_config);
    v_actions text[];
    v_keys text[];
    v_key text;
    v_plan jsonb;
    v_milliseconds double precision[];
    v_candidates numeric;
    v_matches numeric;
BEGIN
    -- Of all parts of the table; of a large one of some of its rows.
    EXECUTE format(
        'SELECT array_agg(s.key) FROM (SELECT k.key FROM ('
        'SELECT %s AS key FROM %s AS t WHERE random() < $2'
        ') AS k ORDER BY hashtextextended(k.key, 0) LIMIT $1) AS s',
        pgdedup.key_expression(rule_costs.target, 't'), rule_costs.target
    )
    INTO v_keys
    USING rule_costs.sample, (
        SELECT CASE WHEN c.reltuples > 100000 THEN 20000 / c.reltuples ELSE 1 END
        FROM pg_class AS c
        WHERE c.oid = rule_costs.target
    );
    FOR v_rule IN 1..v_count LOOP
        v_actions := array_fill('off'::text, ARRAY[v_count]);
        v_actions[v_rule] := 'flag';
        v_milliseconds := '{}';
        v_candidates := 0;
        v_matches := 0;
        FOREACH v_key IN ARRAY coalesce(v_keys, '{}') LOOP
            EXECUTE format(
                'EXPLAIN (ANALYZE, TIMING OFF, FORMAT json) '
                'SELECT FROM %s(%L, %L::text[], %s)',
                v_config -> 'functions' ->> 'hits', v_key, v_actions, v_limit
            )
            INTO v_plan;
            v_milliseconds := v_milliseconds
                || (v_plan #>> '{0,Execution Time}')::double precision;
            v_matches := v_matches + (v_plan #>> '{0,Plan,Actual Rows}')::numeric;
            -- But for the row that is looked up itself, by the primary key.
            v_candidates := v_candidates - 1 + (
                SELECT coalesce(sum(
                    (n.node ->> 'Actual Loops')::numeric * (
                        (n.node ->> 'Actual Rows')::numeric
                        + coalesce((n.node ->> 'Rows Removed by Filter')::numeric, 0)
                        + coalesce(
                            (n.node ->> 'Rows Removed by Index Recheck')::numeric, 0
                        )
                    )
                ), 0)
                FROM jsonb_path_query(
                    v_plan, 'strict $.** ? (@.type() == "object")'
                ) AS n (node)
                WHERE n.node ->> 'Relation Name' = (
                    SELECT c.relname FROM pg_class AS c WHERE c.oid = rule_costs.target
                )
            );
        END LOOP;
        rule := v_config -> 'rules' -> (v_rule - 1) ->> 'rule';
        action := v_config -> 'rules' -> (v_rule - 1) ->> 'action';
        checks := cardinality(v_milliseconds);
        milliseconds := (SELECT avg(m) FROM unnest(v_milliseconds) AS m);
        worst_milliseconds := (SELECT max(m) FROM unnest(v_milliseconds) AS m);
        candidates := greatest(v_candidates, 0) / nullif(checks, 0);
        matches := v_matches / nullif(checks, 0);
        RETURN NEXT;
    END LOOP;
    PERFORM pgdedup.unpin_similarity(v_threshold);
END
$$;
COMMENT ON FUNCTION pgdedup.rule_costs(regclass, integer) IS
'What a check of each rule costs: milliseconds, candidates and matches, on some rows';
REVOKE ALL ON FUNCTION pgdedup.rule_costs(regclass, integer) FROM PUBLIC;
