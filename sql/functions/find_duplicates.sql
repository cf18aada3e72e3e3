-- 撞单查询: the rows that the rules relate to a record, best first, one row each: its
-- strongest rule, and the evidence of all. Never writes; works on a read replica.
-- The caller finds what the caller may see.
CREATE FUNCTION pgdedup.find_duplicates(
    target regclass, record jsonb, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb := pgdedup.config_of(find_duplicates.target);
    v_assessment jsonb := pgdedup.assess_record(
        v_config, find_duplicates.target, find_duplicates.record,
        find_duplicates.max_results
    );
    v_visible jsonb;
BEGIN
    IF v_assessment -> 'hits' = '[]' THEN
        RETURN;
    END IF;
    v_visible := pgdedup.visible_records(
        v_config, find_duplicates.target,
        ARRAY(
            SELECT DISTINCT h ->> 'key'
            FROM jsonb_array_elements(v_assessment -> 'hits') AS h
        )
    );
    RETURN QUERY
    SELECT
        m.key,
        m.rule,
        m.action,
        m.score,
        m.evidence,
        nullif(v_visible -> m.key, '{}')
    FROM (
        SELECT
            h ->> 'key' AS key,
            (array_agg(h ->> 'rule' ORDER BY s.strength DESC))[1] AS rule,
            (array_agg(h ->> 'action' ORDER BY s.strength DESC))[1] AS action,
            max(s.strength) AS strength,
            max((h ->> 'score')::double precision) AS score,
            jsonb_path_query_array(jsonb_agg(h -> 'evidence'), '$[*][*]') AS evidence
        FROM jsonb_array_elements(v_assessment -> 'hits') AS h
        CROSS JOIN LATERAL (
            SELECT ARRAY[
                array_position(
                    ARRAY['shadow', 'flag', 'ask', 'block'], h ->> 'action'
                ),
                -(h ->> 'position')::integer
            ] AS strength
        ) AS s
        WHERE h ->> 'action' <> 'shadow'
        GROUP BY h ->> 'key'
    ) AS m
    ORDER BY m.score DESC, m.strength DESC, m.key
    LIMIT find_duplicates.max_results;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) IS
'Existing rows that the rules relate to a record given as any subset of its columns';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) TO PUBLIC;
