-- Candidate pairs of a table with the caller's own rights: row after row is looked up,
-- until so many pairs are found or the time is over. Writes nothing, works on a read
-- replica. What shadow rules see is left out. The whole job is begin_scan.
CREATE FUNCTION pgdedup.scan_duplicates(
    target regclass, max_results integer, max_seconds integer
)
RETURNS TABLE (
    key_l text, key_r text, rule text, action text, score double precision,
    evidence jsonb
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET enable_seqscan = off
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(scan_duplicates.target);
    v_until CONSTANT timestamptz := clock_timestamp()
        + make_interval(secs => scan_duplicates.max_seconds);
    v_actions CONSTANT text[] := ARRAY(
        SELECT CASE r.rule ->> 'action'
            WHEN 'shadow' THEN 'off'
            ELSE r.rule ->> 'action'
        END
        FROM jsonb_array_elements(v_config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        ORDER BY r.position
    );
    v_limit CONSTANT integer := (v_config ->> 'limit')::integer + 1;
    v_threshold CONSTANT text := pgdedup.pin_similarity(v_config);
    v_cursor refcursor;
    v_key text;
    v_keys text[];
    v_count bigint;
    v_found bigint := 0;
BEGIN
    OPEN v_cursor NO SCROLL FOR EXECUTE format(
        'SELECT %s FROM %s AS t',
        pgdedup.key_expression(scan_duplicates.target, 't'), scan_duplicates.target
    );
    <<batches>>
    LOOP
        v_keys := '{}';
        FOR v_row IN 1..200 LOOP
            FETCH v_cursor INTO v_key;
            EXIT WHEN NOT FOUND;
            v_keys := v_keys || v_key;
        END LOOP;
        EXIT WHEN v_keys = '{}';
        RETURN QUERY EXECUTE format(
            'SELECT k.key, h.key, r.rule ->> ''rule'', r.rule ->> ''action'', h.score, '
            'r.rule -> ''match'' FROM unnest($1) AS k (key) '
            'CROSS JOIN LATERAL %s(k.key, $2, $3) AS h '
            'CROSS JOIN LATERAL (SELECT $4 -> (h.rule - 1) AS rule) AS r '
            'WHERE k.key COLLATE "C" < h.key COLLATE "C" LIMIT $5',
            v_config -> 'functions' ->> 'hits'
        )
        USING v_keys, v_actions, v_limit, v_config -> 'rules',
            scan_duplicates.max_results - v_found;
        GET DIAGNOSTICS v_count = ROW_COUNT;
        v_found := v_found + v_count;
        EXIT WHEN v_found >= scan_duplicates.max_results OR clock_timestamp() > v_until;
    END LOOP;
    CLOSE v_cursor;
    PERFORM pgdedup.unpin_similarity(v_threshold);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_duplicates(regclass, integer, integer) IS
'Candidate pairs of a table, so many or for so many seconds; reads only';
GRANT EXECUTE ON FUNCTION pgdedup.scan_duplicates(regclass, integer, integer) TO PUBLIC;
