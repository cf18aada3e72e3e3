-- Open pairs whose evidence is gone leave the record: one of the rows was deleted, is
-- not compared any more, or was changed so that no rule relates the two. What somebody
-- decided stays, as does what a steward named without a rule. Asked are pairs of rows
-- that changed since the last scan, or all where there was none, and those of rows that
-- are gone; not what this scan has found itself. Returns how many went.
CREATE FUNCTION pgdedup.drop_stale_pairs(
    scan pgdedup.scans, config jsonb, since xid8
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_dropped bigint;
    v_threshold text;
    v_verify text;
BEGIN
    IF NOT EXISTS (
        SELECT
        FROM pgdedup.pairs AS p
        WHERE p.target = scan.target AND p.state IN ('open', 'waiting')
            AND NOT pgdedup.is_since(p.xmin, scan.since)
    ) THEN
        RETURN 0;
    END IF;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_doubtful ON COMMIT DROP AS '
        'SELECT p.pair_id, p.key_l, p.key_r FROM pgdedup.pairs AS p '
        'LEFT JOIN (SELECT %1$s COLLATE "C" AS key, t.xmin AS version FROM %2$s AS t) AS l '
        'ON l.key = p.key_l '
        'LEFT JOIN (SELECT %1$s COLLATE "C" AS key, t.xmin AS version FROM %2$s AS t) AS r '
        'ON r.key = p.key_r '
        'WHERE p.target = $1 AND p.state IN (''open'', ''waiting'') '
        'AND p.matches <> ''{}'' AND NOT pgdedup.is_since(p.xmin, $3) '
        'AND (l.key IS NULL OR r.key IS NULL OR $2 IS NULL '
        'OR pgdedup.is_since(l.version, $2) OR pgdedup.is_since(r.version, $2))',
        pgdedup.key_expression(scan.target, 't'), scan.target
    )
    USING scan.target, drop_stale_pairs.since, scan.since;
    ANALYZE pg_temp.pgdedup_doubtful;
    v_threshold := pgdedup.pin_similarity(drop_stale_pairs.config);
    FOR v_verify IN
        SELECT drop_stale_pairs.config -> 'scan' -> (r.rule ->> 'rule') ->> 'verify'
        FROM jsonb_array_elements(drop_stale_pairs.config -> 'rules') AS r (rule)
        WHERE r.rule ->> 'action' <> 'off'
    LOOP
        EXECUTE format(
            'DELETE FROM pg_temp.pgdedup_doubtful AS d WHERE EXISTS ('
            'SELECT FROM %s(d.key_l, d.key_r))',
            v_verify
        );
    END LOOP;
    PERFORM pgdedup.unpin_similarity(v_threshold);
    -- Asked of the row as it is by now: somebody may have decided or seen it meanwhile.
    DELETE FROM pgdedup.pairs AS p
    USING pg_temp.pgdedup_doubtful AS d
    WHERE p.pair_id = d.pair_id AND p.state IN ('open', 'waiting')
        AND p.last_seen <= now();
    GET DIAGNOSTICS v_dropped = ROW_COUNT;
    DROP TABLE pg_temp.pgdedup_doubtful;
    RETURN v_dropped;
END
$$;
COMMENT ON FUNCTION pgdedup.drop_stale_pairs(pgdedup.scans, jsonb, xid8) IS
'Takes open pairs off the record whose evidence is gone (private)';
REVOKE ALL ON FUNCTION pgdedup.drop_stale_pairs(pgdedup.scans, jsonb, xid8) FROM PUBLIC;
