-- Begins a scan of a table, or takes up the one that was interrupted. Units of work
-- are laid down at once; scan_step does one of them. Rules that were scanned before, as
-- they are now, look at the rows that changed since; other rules look at the whole
-- table. `batch` is the number of keys that a unit holds at most, `heavy` the number
-- of rows from which on a shared value is reported instead of its pairs. With `beside`,
-- all rows are looked at, and each is paired with so many rows before and after it by
-- one evidence, however many share it (record_existing).
-- SECURITY DEFINER: EXECUTE on it is the right to scan; all rows are read, whoever
-- asks.
CREATE FUNCTION pgdedup.begin_scan(
    target regclass, rules text[] DEFAULT NULL, complete boolean DEFAULT FALSE,
    batch integer DEFAULT 20000000, heavy integer DEFAULT 100,
    beside integer DEFAULT 0
) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(begin_scan.target);
    v_known CONSTANT text[] := (pgdedup.rule_names(v_config)).rules;
    v_cluster CONSTANT bigint := (pg_control_system()).system_identifier;
    v_since xid8 := pg_snapshot_xmin(pg_current_snapshot());
    v_hashes jsonb;
    v_scan pgdedup.scans;
    v_rows bigint;
    v_rule record;
    v_before jsonb := '{}';
    v_parts integer;
    v_keys bigint;
    v_unit integer := 0;
BEGIN
    PERFORM pgdedup.check_readable(begin_scan.target);
    IF NOT coalesce(begin_scan.rules, '{}') <@ v_known THEN
        RAISE EXCEPTION '% has no rule %', begin_scan.target, (
            SELECT r.rule FROM unnest(begin_scan.rules) AS r (rule)
            WHERE r.rule <> ALL (v_known) LIMIT 1
        )
            USING ERRCODE = 'undefined_object',
                HINT = 'Its rules: ' || array_to_string(v_known, ', ');
    ELSIF begin_scan.batch IS NULL OR begin_scan.batch < 1
        OR begin_scan.heavy IS NULL OR begin_scan.heavy < 2 THEN
        RAISE EXCEPTION 'batch must be 1 or more, heavy 2 or more'
            USING ERRCODE = 'invalid_parameter_value';
    ELSIF begin_scan.beside IS NULL OR begin_scan.beside < 0 THEN
        RAISE EXCEPTION 'beside must be 0 or more'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- One scan of a table at a time; the lock falls with the transaction.
    PERFORM pg_advisory_xact_lock(
        hashtextextended('pgdedup.scan ' || begin_scan.target::oid, 0)
    );
    v_hashes := (
        SELECT coalesce(jsonb_object_agg(r.rule ->> 'rule', (
            SELECT md5(string_agg(o.content_hash, ',' ORDER BY o.name COLLATE "C"))
            FROM pgdedup.objects AS o
            WHERE o.table_name = v_config ->> 'table'
                AND (o.kind = 'column' OR o.part = 'rule:' || (r.rule ->> 'rule'))
        )), '{}')
        FROM jsonb_array_elements(v_config -> 'rules') AS r (rule)
        WHERE r.rule ->> 'action' <> 'off'
            AND (begin_scan.rules IS NULL OR r.rule ->> 'rule' = ANY (begin_scan.rules))
    );
    SELECT s.* INTO v_scan
    FROM pgdedup.scans AS s
    WHERE s.target = begin_scan.target
        AND s.finished_at IS NULL
        AND s.beside = begin_scan.beside
    ORDER BY s.scan_id DESC
    LIMIT 1;
    IF FOUND THEN
        IF v_scan.rules = v_hashes AND v_scan.heavy = begin_scan.heavy THEN
            RETURN v_scan.scan_id;
        END IF;
        DELETE FROM pgdedup.scans AS s WHERE s.scan_id = v_scan.scan_id;
    END IF;
    EXECUTE format('SELECT count(*) FROM %s', begin_scan.target) INTO v_rows;
    INSERT INTO pgdedup.scans (
        target, rules, since, cluster, table_rows, heavy, beside
    )
    VALUES (
        begin_scan.target, v_hashes, v_since, v_cluster, v_rows, begin_scan.heavy,
        begin_scan.beside
    )
    RETURNING * INTO v_scan;
    FOR v_rule IN
        SELECT
            r.rule ->> 'rule' AS name,
            jsonb_path_exists(
                r.rule, '$.match[*] ? (@.comparison != "same")'
            ) AS graded,
            b.since
        FROM jsonb_array_elements(v_config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        -- The last scan of the rule as it is, if its transactions can be told apart.
        LEFT JOIN LATERAL (
            SELECT s.since
            FROM pgdedup.scans AS s
            WHERE NOT begin_scan.complete
                AND begin_scan.beside = 0
                AND s.beside = 0
                AND s.target = begin_scan.target
                AND s.finished_at IS NOT NULL
                AND s.cluster = v_cluster
                AND s.heavy = begin_scan.heavy
                AND s.rules ->> (r.rule ->> 'rule') = v_hashes ->> (r.rule ->> 'rule')
                AND v_since::text::bigint - s.since::text::bigint BETWEEN 0 AND 2000000000
            ORDER BY s.scan_id DESC
            LIMIT 1
        ) AS b ON true
        WHERE v_hashes ? (r.rule ->> 'rule')
        ORDER BY r.position
    LOOP
        IF v_rule.since IS NOT NULL THEN
            v_before := jsonb_set(
                v_before, ARRAY[v_rule.since::text],
                coalesce(v_before -> v_rule.since::text, '[]') || to_jsonb(v_rule.name)
            );
            CONTINUE;
        END IF;
        -- Keys of a row on the average, by the first thousands.
        EXECUTE format(
            'SELECT ceil($1 * count(k.key) / greatest(count(DISTINCT v.row_key), 1)::float8)'
            ' FROM (SELECT * FROM %s() AS f LIMIT 2000) AS v'
            ' CROSS JOIN LATERAL %s(%s) AS k',
            v_config -> 'scan' -> v_rule.name ->> 'values',
            v_config -> 'scan' -> v_rule.name ->> 'keys',
            (
                SELECT string_agg('v.v' || n.number, ', ' ORDER BY n.number)
                FROM generate_series(
                    1, (v_config -> 'scan' -> v_rule.name ->> 'width')::integer
                ) AS n (number)
            )
        )
        INTO v_keys USING v_rows;
        -- Parts by rows read and sort their own only, and the smaller the quicker; parts
        -- by keys make those of all rows, each of them.
        v_parts := greatest(ceil(
            v_keys / begin_scan.batch::float8
            * CASE WHEN v_config -> 'scan' -> v_rule.name ? 'share' THEN 4 ELSE 1 END
        ), 1);
        INSERT INTO pgdedup.scan_units (scan_id, unit, rules, part, parts, weight)
        SELECT
            v_scan.scan_id, v_unit + p.part, ARRAY[v_rule.name], p.part, v_parts,
            -- Keys of more than equality take longer to make, and find more.
            v_keys / v_parts * CASE WHEN v_rule.graded THEN 3 ELSE 1 END
        FROM generate_series(1, v_parts) AS p (part);
        v_unit := v_unit + v_parts;
    END LOOP;
    FOR v_rule IN
        SELECT
            b.since::xid8 AS since,
            ARRAY(SELECT jsonb_array_elements_text(b.rules)) AS rules
        FROM jsonb_each(v_before) AS b (since, rules)
    LOOP
        EXECUTE format(
            'SELECT ceil(count(*) / 20000.0) FROM %s AS t WHERE pgdedup.is_since(t.xmin, $1)',
            begin_scan.target
        )
        INTO v_parts USING v_rule.since;
        INSERT INTO pgdedup.scan_units (scan_id, unit, rules, part, parts, since)
        SELECT v_scan.scan_id, v_unit + p.part, v_rule.rules, p.part, v_parts, v_rule.since
        FROM generate_series(1, v_parts) AS p (part);
        v_unit := v_unit + v_parts;
    END LOOP;
    RETURN v_scan.scan_id;
END
$$;
COMMENT ON FUNCTION pgdedup.begin_scan(
    regclass, text[], boolean, integer, integer, integer
) IS
'Begins a scan of a table, or takes up the interrupted one; returns its number';
REVOKE ALL ON FUNCTION pgdedup.begin_scan(
    regclass, text[], boolean, integer, integer, integer
) FROM PUBLIC;
