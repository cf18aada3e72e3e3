-- What the rules say of two rows, in either order, by the predicates of the guard; a
-- rule that is off says nothing. The threshold of `%` and the plan are pinned as in the
-- guard.
CREATE FUNCTION pgdedup.pair_hits(config jsonb, key_l text, key_r text)
RETURNS SETOF pgdedup.hit
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET jit = off
AS $$
DECLARE
    v_query text;
    v_threshold text;
BEGIN
    SELECT string_agg(
        format(
            'SELECT %s, $2, v.score, v.witness FROM %s($1, $2) AS v',
            r.position,
            pair_hits.config -> 'scan' -> (r.rule ->> 'rule') ->> 'verify'
        ),
        ' UNION ALL '
    )
    INTO v_query
    FROM jsonb_array_elements(pair_hits.config -> 'rules')
        WITH ORDINALITY AS r (rule, position)
    WHERE r.rule ->> 'action' <> 'off';
    IF v_query IS NULL THEN
        RETURN;
    END IF;
    v_threshold := pgdedup.pin_similarity(pair_hits.config);
    RETURN QUERY EXECUTE v_query USING pair_hits.key_l, pair_hits.key_r;
    PERFORM pgdedup.unpin_similarity(v_threshold);
END
$$;
COMMENT ON FUNCTION pgdedup.pair_hits(jsonb, text, text) IS
'Hits of the rules between two rows (private)';
GRANT EXECUTE ON FUNCTION pgdedup.pair_hits(jsonb, text, text) TO PUBLIC;
