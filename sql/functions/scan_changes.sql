-- One unit of a scan that looks at the rows that changed since the last one: each of
-- them is looked up by the indexes, as the guard does with a row that is written.
CREATE FUNCTION pgdedup.scan_changes(
    scan pgdedup.scans, unit pgdedup.scan_units, config jsonb,
    OUT candidates bigint, OUT pairs bigint
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
AS $$
DECLARE
    v_actions CONSTANT text[] := ARRAY(
        SELECT CASE
            WHEN r.rule ->> 'rule' = ANY (unit.rules) THEN r.rule ->> 'action'
            ELSE 'off'
        END
        FROM jsonb_array_elements(scan_changes.config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        ORDER BY r.position
    );
BEGIN
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_changed ON COMMIT DROP AS '
        'SELECT %s COLLATE "C" AS key FROM %s AS t '
        'WHERE pgdedup.is_since(t.xmin, %L::xid8) AND '
        'abs(hashtextextended(%s, 0) %% %s) = %s',
        pgdedup.key_expression(scan.target, 't'), scan.target, unit.since,
        pgdedup.key_expression(scan.target, 't'), unit.parts, unit.part - 1
    );
    GET DIAGNOSTICS candidates = ROW_COUNT;
    ANALYZE pg_temp.pgdedup_changed;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_hits ON COMMIT DROP AS '
        'SELECT c.key AS row_key, h.key AS other, h.rule, h.score, h.witness, '
        'count(*) OVER (PARTITION BY c.key, h.rule) AS found '
        'FROM pg_temp.pgdedup_changed AS c '
        'CROSS JOIN LATERAL %s(c.key, %L::text[], %s) AS h',
        scan_changes.config -> 'functions' ->> 'hits', v_actions, scan.heavy
    );
    PERFORM pgdedup.lock_findings(scan.target);
    INSERT INTO pgdedup.heavy_keys AS h (target, rule, row_key, table_rows, scan_id)
    SELECT
        scan.target, scan_changes.config -> 'rules' -> (h.rule - 1) ->> 'rule',
        min(least(h.row_key, h.other COLLATE "C")), max(h.found) + 1, scan.scan_id
    FROM pg_temp.pgdedup_hits AS h
    WHERE h.found >= scan.heavy
    GROUP BY h.rule, h.witness
    ON CONFLICT ON CONSTRAINT heavy_keys_pkey DO UPDATE SET
        table_rows = greatest(h.table_rows, excluded.table_rows),
        scan_id = excluded.scan_id,
        seen_at = excluded.seen_at;
    CREATE TEMP TABLE pgdedup_found ON COMMIT DROP AS
    SELECT DISTINCT ON (key_l, key_r, h.rule)
        least(h.row_key, h.other COLLATE "C") AS key_l,
        greatest(h.row_key, h.other COLLATE "C") AS key_r,
        h.rule, h.score, h.witness
    FROM pg_temp.pgdedup_hits AS h
    WHERE h.found < scan.heavy
    ORDER BY key_l, key_r, h.rule;
    pairs := pgdedup.store_found(scan.target, scan_changes.config);
    DROP TABLE pg_temp.pgdedup_hits, pg_temp.pgdedup_changed;
END
$$;
COMMENT ON FUNCTION pgdedup.scan_changes(pgdedup.scans, pgdedup.scan_units, jsonb) IS
'Pairs of the rows that changed since the last scan (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_changes(
    pgdedup.scans, pgdedup.scan_units, jsonb
) FROM PUBLIC;
