-- One unit of a scan of the whole table: rows that share a key of one rule are brought
-- together, verified by the rule's predicate, and put on record (relate_values). What
-- the rule compares is read once for each row (`values`), and all else made of that.
-- With scan.beside the rows of a heavy key are taken as neighbours by their keys. Of a
-- large table what is read by many rows is unlogged instead of temporary: parallel
-- workers cannot read temporary tables. Only this transaction ever sees it. What was
-- found is put on record at the end: until then sessions that scan side by side are in
-- nobody's way.
CREATE FUNCTION pgdedup.scan_keys(
    scan pgdedup.scans, unit pgdedup.scan_units, config jsonb,
    OUT candidates bigint, OUT pairs bigint
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_rule CONSTANT text := unit.rules[1];
    v_position integer;
    v_graded boolean;
    v_heavy bigint;
    v_functions CONSTANT jsonb := scan_keys.config -> 'scan' -> v_rule;
    v_large CONSTANT boolean := scan.table_rows >= 20000;
    v_kind CONSTANT text := CASE WHEN v_large THEN 'UNLOGGED' ELSE 'TEMP' END;
    v_place CONSTANT text := CASE
        WHEN v_large THEN format('pgdedup.scan_%s_%s', scan.scan_id, unit.unit)
        ELSE 'pg_temp.pgdedup'
    END;
    -- The values of a row v, l or r.
    v_row CONSTANT text := (
        SELECT string_agg('v.v' || n.number, ', ' ORDER BY n.number)
        FROM generate_series(1, (v_functions ->> 'width')::integer) AS n (number)
    );
BEGIN
    SELECT r.position INTO v_position
    FROM jsonb_array_elements(scan_keys.config -> 'rules')
        WITH ORDINALITY AS r (rule, position)
    WHERE r.rule ->> 'rule' = v_rule;
    candidates := 0;
    pairs := 0;
    IF v_position IS NULL THEN
        RETURN;
    END IF;
    v_graded := EXISTS (
        SELECT
        FROM jsonb_array_elements(
            scan_keys.config -> 'rules' -> (v_position - 1) -> 'match'
        ) AS m (entry)
        WHERE m.entry ->> 'comparison' <> 'same'
    );
    -- Rows that share the key of a graded comparison need not be alike: more of them
    -- are let through to the predicate.
    v_heavy := scan.heavy * CASE WHEN v_graded THEN 10 ELSE 1 END;
    IF v_large THEN
        PERFORM set_config('min_parallel_table_scan_size', '1MB', true);
        PERFORM set_config('parallel_tuple_cost', '0', true);
    END IF;
    EXECUTE format(
        'CREATE %s TABLE %s_values AS '
        'SELECT v.row_key COLLATE "C" AS row_key, %s FROM %s() AS v %s',
        v_kind, v_place, v_row, v_functions ->> 'values',
        CASE
            WHEN v_functions ? 'share' AND unit.parts > 1 THEN format(
                'CROSS JOIN LATERAL %s(%s) AS s WHERE pgdedup.in_part(s.share, $1, $2)',
                v_functions ->> 'share', v_row
            )
        END
    ) USING unit.part, unit.parts;
    EXECUTE format('ANALYZE %s_values', v_place);
    candidates := pgdedup.relate_values(
        v_functions, v_position, CASE WHEN v_large THEN scan.scan_id END, unit.unit,
        unit.part, unit.parts, v_heavy, scan.beside, false
    );
    IF to_regclass('pg_temp.pgdedup_found') IS NOT NULL THEN
        pairs := pgdedup.store_found(scan.target, scan_keys.config);
    END IF;
    INSERT INTO pgdedup.heavy_keys AS h (target, rule, row_key, table_rows, scan_id)
    SELECT scan.target, v_rule, y.row_key, y.table_rows, scan.scan_id
    FROM pg_temp.pgdedup_heavy AS y
    -- In one order: another session may be at the same rule.
    ORDER BY y.row_key
    ON CONFLICT ON CONSTRAINT heavy_keys_pkey DO UPDATE SET
        table_rows = excluded.table_rows,
        scan_id = excluded.scan_id,
        seen_at = excluded.seen_at;
    DROP TABLE pg_temp.pgdedup_heavy;
    EXECUTE format('DROP TABLE %s_values', v_place);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_keys(pgdedup.scans, pgdedup.scan_units, jsonb) IS
'Pairs of one rule among the rows of a table that share keys (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_keys(
    pgdedup.scans, pgdedup.scan_units, jsonb
) FROM PUBLIC;
