-- Back to 0001.
-- functions/check_line_pairs.sql
-- Lines of an import against one another: one row for a later line and each of the
-- earliest lines that it duplicates by a rule, with the strongest rule of the two.
-- Lines are brought together by the keys that writers lock, then verified by the
-- predicates of the rules. A key that very many lines share is compared with the first
-- of them only, not multiplied out.
CREATE OR REPLACE FUNCTION pgdedup.check_line_pairs(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(check_line_pairs.target);
    v_first CONSTANT integer := 20;
    v_before text;
BEGIN
    CREATE TEMP TABLE pgdedup_lines AS
    SELECT l.line, l.record
    FROM pgdedup.import_lines(
        check_line_pairs.target, check_line_pairs.staging
    ) AS l
    WHERE pgdedup.line_problem(check_line_pairs.target, l.record) IS NULL;
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (line);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_line_keys AS '
        'SELECT DISTINCT k.rule, k.key, l.line '
        'FROM pg_temp.pgdedup_lines AS l CROSS JOIN LATERAL %s(l.record) AS k',
        v_config -> 'functions' ->> 'line_keys'
    );
    ANALYZE pg_temp.pgdedup_lines;
    ANALYZE pg_temp.pgdedup_line_keys;
    v_before := pgdedup.pin_similarity(v_config);
    RETURN QUERY EXECUTE format(
        $query$
        WITH candidates AS MATERIALIZED (
            SELECT DISTINCT f.line AS other_line, g.line
            FROM (
                SELECT
                    k.rule, k.key, k.line,
                    row_number() OVER (
                        PARTITION BY k.rule, k.key ORDER BY k.line
                    ) AS place
                FROM pg_temp.pgdedup_line_keys AS k
            ) AS f
            INNER JOIN pg_temp.pgdedup_line_keys AS g
                ON g.rule = f.rule AND g.key = f.key AND g.line > f.line
            WHERE f.place <= $2
        )
        , earliest AS (
            SELECT DISTINCT ON (c.line, p.rule)
                c.line, c.other_line, p.rule, p.score, p.witness,
                r.rule ->> 'rule' AS name, r.rule ->> 'action' AS action,
                array_position('{flag,ask,block}', r.rule ->> 'action') AS severity,
                l.record, o.record AS other_record
            FROM candidates AS c
            INNER JOIN pg_temp.pgdedup_lines AS l ON l.line = c.line
            INNER JOIN pg_temp.pgdedup_lines AS o ON o.line = c.other_line
            CROSS JOIN LATERAL %s(l.record, o.record) AS p
            CROSS JOIN LATERAL (SELECT $1 -> 'rules' -> (p.rule - 1) AS rule) AS r
            WHERE r.rule ->> 'action' NOT IN ('off', 'shadow')
            ORDER BY c.line, p.rule, c.other_line
        )
        SELECT DISTINCT ON (e.line, e.other_line)
            e.line,
            'duplicate',
            e.action,
            e.name,
            NULL::text,
            e.other_line,
            e.score,
            NULL::text,
            pgdedup.add_evidence(
                $1,
                jsonb_build_array(jsonb_build_object(
                    'rule', e.name, 'position', e.rule, 'key', '',
                    'witness', to_jsonb(e.witness)
                )),
                e.record,
                jsonb_build_object('', e.other_record)
            ) #> '{0,evidence}'
        FROM earliest AS e
        ORDER BY e.line, e.other_line, e.severity DESC, e.rule
        $query$,
        v_config -> 'functions' ->> 'line_pair'
    )
    USING v_config, v_first;
    PERFORM pgdedup.unpin_similarity(v_before);
    DROP TABLE pg_temp.pgdedup_lines, pg_temp.pgdedup_line_keys;
END
$$;
COMMENT ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) IS
'Lines of a staging table that duplicate an earlier one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) TO PUBLIC;

-- functions/end_line_pairs.sql
DROP FUNCTION pgdedup.end_line_pairs(regclass);

-- functions/relate_line_pairs.sql
DROP FUNCTION pgdedup.relate_line_pairs(regclass, integer);

-- functions/read_line_values.sql
DROP FUNCTION pgdedup.read_line_values(regclass, regclass, bigint, bigint);

-- functions/begin_line_pairs.sql
DROP FUNCTION pgdedup.begin_line_pairs(regclass);

-- functions/begin_scan.sql
-- Begins a scan of a table, or takes up the one that was interrupted. Units of work
-- are laid down at once; scan_step does one of them. Rules that were scanned before, as
-- they are now, look at the rows that changed since; other rules look at the whole
-- table. `batch` is the number of keys that a unit holds at a time, `heavy` the number
-- of rows from which on a shared value is reported instead of its pairs. With `beside`,
-- all rows are looked at, and each is paired with so many rows before and after it by
-- one evidence, however many share it (record_existing).
-- SECURITY DEFINER: EXECUTE on it is the right to scan; all rows are read, whoever
-- asks.
CREATE OR REPLACE FUNCTION pgdedup.begin_scan(
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
        SELECT r.rule ->> 'rule' AS name, b.since
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
        v_parts := greatest(ceil(v_keys / begin_scan.batch::float8), 1);
        INSERT INTO pgdedup.scan_units (scan_id, unit, rules, part, parts, weight)
        SELECT
            v_scan.scan_id, v_unit + p.part, ARRAY[v_rule.name], p.part, v_parts,
            v_keys / v_parts
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

-- functions/drop_stale_pairs.sql
-- Open pairs whose evidence is gone leave the record: one of the rows was deleted, is
-- not compared any more, or was changed so that no rule relates the two. What somebody
-- decided stays, as does what a steward named without a rule. Asked are pairs of rows
-- that changed since the last scan, or all where there was none, and those of rows that
-- are gone; not what this scan has found itself. Returns how many went.
CREATE OR REPLACE FUNCTION pgdedup.drop_stale_pairs(
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
    DELETE FROM pgdedup.pairs AS p
    USING pg_temp.pgdedup_doubtful AS d
    WHERE p.pair_id = d.pair_id;
    GET DIAGNOSTICS v_dropped = ROW_COUNT;
    DROP TABLE pg_temp.pgdedup_doubtful;
    RETURN v_dropped;
END
$$;
COMMENT ON FUNCTION pgdedup.drop_stale_pairs(pgdedup.scans, jsonb, xid8) IS
'Takes open pairs off the record whose evidence is gone (private)';
REVOKE ALL ON FUNCTION pgdedup.drop_stale_pairs(pgdedup.scans, jsonb, xid8) FROM PUBLIC;

-- functions/scan_keys.sql
-- One unit of a scan of the whole table: rows that share a key of one rule are brought
-- together, verified by the rule's predicate, and put on record. By the keys that the
-- guard locks, so that what the guard would find is found. With scan.beside the rows of
-- a heavy key are taken as neighbours by their keys: linear, never squared.
-- What the rule compares is read once for each row (`values`), and all else made of
-- that. Names that their sketches tell apart are not given to the predicate, which
-- takes a hundred times as long.
-- Of a large table what is read by many rows is unlogged instead of temporary: parallel
-- workers cannot read temporary tables. Only this transaction ever sees it.
-- Each intermediate table is analysed: without that the plans are hopeless. Candidates
-- are taken some two million at a time, whatever a key has. What was found is put on
-- record at the end: until then sessions that scan side by side are in nobody's way.
CREATE OR REPLACE FUNCTION pgdedup.scan_keys(
    scan pgdedup.scans, unit pgdedup.scan_units, config jsonb,
    OUT candidates bigint, OUT pairs bigint
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_chunk CONSTANT bigint := 2000000;
    v_rule CONSTANT text := unit.rules[1];
    v_position integer;
    v_graded boolean;
    v_heavy bigint;
    v_size bigint;
    v_last bigint;
    v_part CONSTANT text := CASE
        WHEN unit.parts > 1 THEN format(
            '((k.key %% %s) + %s) %% %s = %s', unit.parts, unit.parts, unit.parts,
            unit.part - 1
        )
        ELSE 'true'
    END;
    v_memory CONSTANT text := current_setting('work_mem');
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
    IF pg_size_bytes(v_memory) < 67108864 THEN
        PERFORM set_config('work_mem', '64MB', true);
    END IF;
    IF v_large THEN
        PERFORM set_config('min_parallel_table_scan_size', '1MB', true);
        PERFORM set_config('parallel_tuple_cost', '0', true);
    END IF;
    EXECUTE format(
        'CREATE %s TABLE %s_values AS '
        'SELECT v.row_key COLLATE "C" AS row_key, %s FROM %s() AS v',
        v_kind, v_place, v_row, v_functions ->> 'values'
    );
    EXECUTE format('ANALYZE %s_values', v_place);
    EXECUTE format(
        'CREATE %s TABLE %s_keys AS SELECT v.row_key, k.key, k.asked '
        'FROM %s_values AS v CROSS JOIN LATERAL %s(%s) AS k WHERE %s',
        v_kind, v_place, v_place, v_functions ->> 'keys', v_row, v_part
    );
    IF v_functions ? 'alias_keys' AND EXISTS (SELECT FROM pgdedup.aliases) THEN
        EXECUTE format(
            'INSERT INTO %s_keys (row_key, key, asked) '
            'SELECT v.row_key, k.key, k.asked '
            'FROM %s_values AS v CROSS JOIN LATERAL %s(%s) AS k WHERE %s',
            v_place, v_place, v_functions ->> 'alias_keys', v_row, v_part
        );
    END IF;
    -- Most keys are of one row only, above all those of typo: they go before anything
    -- is made of them. Those of missing values go with them, which are NULL.
    PERFORM set_config('enable_hashagg', 'off', true);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_groups ON COMMIT DROP AS '
        'SELECT row_number() OVER () AS number, g.members, g.askers, greatest(cardinality(g.members), '
        'cardinality(g.askers))::bigint AS size, '
        'sum(CASE WHEN greatest(cardinality(g.members), cardinality(g.askers)) > %s '
        'THEN %s * (cardinality(g.members) + coalesce(cardinality(g.askers), 0))::bigint '
        'ELSE cardinality(g.members)::bigint * cardinality(coalesce(g.askers, g.members)) END) '
        'OVER (ROWS UNBOUNDED PRECEDING)::bigint AS until '
        'FROM (SELECT bool_or(k.asked IS NOT NULL) AS sided, '
        'array_agg(DISTINCT k.row_key) FILTER (WHERE k.asked IS NOT TRUE) AS members, '
        'array_agg(DISTINCT k.row_key) FILTER (WHERE k.asked) AS askers '
        'FROM (SELECT s.row_key, s.key, s.asked, lag(s.key) OVER w AS before, '
        'lead(s.key) OVER w AS after FROM %s_keys AS s WINDOW w AS (ORDER BY s.key)'
        ') AS k WHERE k.key = k.before OR k.key = k.after GROUP BY k.key) AS g '
        'WHERE CASE WHEN g.sided THEN g.members IS NOT NULL AND g.askers IS NOT NULL '
        'ELSE cardinality(g.members) > 1 END',
        v_heavy, scan.beside, v_place
    );
    PERFORM set_config('enable_hashagg', 'on', true);
    EXECUTE format('DROP TABLE %s_keys', v_place);
    CREATE TEMP TABLE pgdedup_heavy ON COMMIT DROP AS
    SELECT g.members[1] AS row_key, max(g.size) AS table_rows
    FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > v_heavy
    GROUP BY g.members[1];
    DELETE FROM pg_temp.pgdedup_groups AS g WHERE g.size > v_heavy AND scan.beside = 0;
    ANALYZE pg_temp.pgdedup_groups;
    CREATE TEMP TABLE pgdedup_neighbours ON COMMIT DROP AS
    SELECT
        g.number, g.until, m.key,
        row_number() OVER (PARTITION BY g.number ORDER BY m.key) AS place
    FROM pg_temp.pgdedup_groups AS g
    CROSS JOIN LATERAL (
        SELECT unnest(g.members) AS key UNION SELECT unnest(g.askers)
    ) AS m
    WHERE g.size > v_heavy;
    ANALYZE pg_temp.pgdedup_neighbours;
    IF v_functions ? 'sketches' THEN
        EXECUTE format(
            'CREATE %s TABLE %s_sketches AS SELECT v.row_key AS key, s.sketches '
            'FROM %s_values AS v CROSS JOIN LATERAL %s(%s) AS s',
            v_kind, v_place, v_place, v_functions ->> 'sketches', v_row
        );
        EXECUTE format('ANALYZE %s_sketches', v_place);
    END IF;
    v_last := -1;
    LOOP
        SELECT min(g.until / v_chunk) INTO v_last
        FROM pg_temp.pgdedup_groups AS g
        WHERE g.until / v_chunk > v_last;
        EXIT WHEN v_last IS NULL;
        EXECUTE format(
            'CREATE %s TABLE %s_candidates AS '
            'SELECT least(l.key, r.key) AS key_l, greatest(l.key, r.key) AS key_r '
            'FROM pg_temp.pgdedup_groups AS g '
            'CROSS JOIN LATERAL unnest(g.members) AS l (key) '
            'INNER JOIN LATERAL unnest(coalesce(g.askers, g.members)) AS r (key) '
            'ON r.key > l.key OR g.askers IS NOT NULL AND r.key < l.key '
            'WHERE g.until / $1 = $2 AND g.size <= $3 '
            'UNION SELECT l.key, r.key FROM pg_temp.pgdedup_neighbours AS l '
            'CROSS JOIN generate_series(1, $4) AS d (distance) '
            'INNER JOIN pg_temp.pgdedup_neighbours AS r '
            'ON r.number = l.number AND r.place = l.place + d.distance '
            'WHERE l.until / $1 = $2',
            v_kind, v_place
        ) USING v_chunk, v_last, v_heavy, scan.beside;
        GET DIAGNOSTICS v_size = ROW_COUNT;
        candidates := candidates + v_size;
        EXECUTE format('ANALYZE %s_candidates', v_place);
        IF v_size > 1000 THEN
            PERFORM set_config('enable_nestloop', 'off', true);
        END IF;
        IF v_functions ? 'sketches' THEN
            EXECUTE format(
                'CREATE %s TABLE %s_rest AS '
                'SELECT c.key_l, c.key_r FROM %s_candidates AS c '
                'INNER JOIN %s_sketches AS l ON l.key = c.key_l '
                'INNER JOIN %s_sketches AS r ON r.key = c.key_r '
                'WHERE %s(l.sketches, r.sketches)',
                v_kind, v_place, v_place, v_place, v_place, v_functions ->> 'may_match'
            );
            EXECUTE format('DROP TABLE %s_candidates', v_place);
            EXECUTE format(
                'ALTER TABLE %s_rest RENAME TO %s_candidates', v_place,
                substr(v_place, strpos(v_place, '.') + 1)
            );
            EXECUTE format('ANALYZE %s_candidates', v_place);
        END IF;
        EXECUTE format(
            'CREATE TEMP TABLE pgdedup_found ON COMMIT DROP AS '
            'SELECT c.key_l, c.key_r, %s::integer AS rule, v.score, v.witness '
            'FROM %s_candidates AS c '
            'INNER JOIN %s_values AS l ON l.row_key = c.key_l '
            'INNER JOIN %s_values AS r ON r.row_key = c.key_r '
            'CROSS JOIN LATERAL %s(%s, %s) AS v',
            v_position, v_place, v_place, v_place, v_functions ->> 'relate',
            replace(v_row, 'v.', 'l.'), replace(v_row, 'v.', 'r.')
        );
        PERFORM set_config('enable_nestloop', 'on', true);
        IF scan.beside > 0 THEN
            DELETE FROM pg_temp.pgdedup_found AS f
            USING (
                SELECT
                    n.ctid AS place,
                    row_number() OVER (
                        PARTITION BY n.key_l, n.witness ORDER BY n.key_r
                    ) AS after,
                    row_number() OVER (
                        PARTITION BY n.key_r, n.witness ORDER BY n.key_l DESC
                    ) AS before
                FROM pg_temp.pgdedup_found AS n
            ) AS n
            WHERE f.ctid = n.place AND greatest(n.after, n.before) > scan.beside;
        END IF;
        IF to_regclass('pg_temp.pgdedup_all') IS NULL THEN
            ALTER TABLE pg_temp.pgdedup_found RENAME TO pgdedup_all;
        ELSE
            INSERT INTO pg_temp.pgdedup_all SELECT f.* FROM pg_temp.pgdedup_found AS f;
            DROP TABLE pg_temp.pgdedup_found;
        END IF;
        EXECUTE format('DROP TABLE %s_candidates', v_place);
    END LOOP;
    PERFORM pgdedup.lock_findings(scan.target);
    INSERT INTO pgdedup.heavy_keys AS h (target, rule, row_key, table_rows, scan_id)
    SELECT scan.target, v_rule, y.row_key, y.table_rows, scan.scan_id
    FROM pg_temp.pgdedup_heavy AS y
    ON CONFLICT ON CONSTRAINT heavy_keys_pkey DO UPDATE SET
        table_rows = excluded.table_rows,
        scan_id = excluded.scan_id,
        seen_at = excluded.seen_at;
    DROP TABLE pg_temp.pgdedup_heavy;
    IF to_regclass('pg_temp.pgdedup_all') IS NOT NULL THEN
        ALTER TABLE pg_temp.pgdedup_all RENAME TO pgdedup_found;
        pairs := pgdedup.store_found(scan.target, scan_keys.config);
    END IF;
    DROP TABLE pg_temp.pgdedup_groups, pg_temp.pgdedup_neighbours;
    EXECUTE format('DROP TABLE %s_values', v_place);
    IF v_functions ? 'sketches' THEN
        EXECUTE format('DROP TABLE %s_sketches', v_place);
    END IF;
    PERFORM set_config('work_mem', v_memory, true);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_keys(pgdedup.scans, pgdedup.scan_units, jsonb) IS
'Pairs of one rule among the rows of a table that share keys (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_keys(
    pgdedup.scans, pgdedup.scan_units, jsonb
) FROM PUBLIC;

-- functions/relate_values.sql
DROP FUNCTION pgdedup.relate_values(
    jsonb, integer, bigint, integer, integer, integer, bigint, integer, boolean
);

-- functions/in_part.sql
DROP FUNCTION pgdedup.in_part(bigint, integer, integer);

-- functions/store_found.sql
-- Puts what a scan found (the temporary table pgdedup_found, which goes with it) on
-- record, with the same evidence as the guard. No events: a scan would flood the
-- outbox. Returns the number of pairs; those on record with this evidence are left
-- alone.
CREATE OR REPLACE FUNCTION pgdedup.store_found(target regclass, config jsonb)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    v_found bigint;
    v_secret CONSTANT text := pgdedup.secret();
    -- What all matches of a rule have in common, as text: to put a score and a signature
    -- into a text and read it once takes a tenth of the time of building JSON.
    v_before CONSTANT text[] := ARRAY(
        SELECT format(
            '%s: {"action": %s, "evidence": %s, "score": ',
            r.rule -> 'rule', r.rule -> 'action', r.rule -> 'match'
        )
        FROM jsonb_array_elements(store_found.config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        ORDER BY r.position
    );
    v_actor CONSTANT text := nullif(current_setting('pgdedup.actor', true), '');
    v_application CONSTANT text := nullif(
        current_setting('application_name', true), ''
    );
    -- The sequence alone is quicker than next_pair_id, whose question is answered here
    -- for all pairs at once.
    v_ahead CONSTANT boolean := coalesce(
        (SELECT max(p.pair_id) FROM pgdedup.pairs AS p)
        <= (SELECT s.last_value FROM pgdedup.pair_ids AS s),
        true
    );
BEGIN
    SELECT count(*) INTO v_found
    FROM (
        SELECT f.key_l, f.key_r
        FROM pg_temp.pgdedup_found AS f
        GROUP BY f.key_l, f.key_r
    ) AS f;
    INSERT INTO pgdedup.pairs AS p (
        pair_id, target, key_l, key_r, matches, actor, application_name
    )
    SELECT
        CASE
            WHEN v_ahead THEN nextval('pgdedup.pair_ids')
            ELSE pgdedup.next_pair_id()
        END,
        store_found.target,
        f.key_l,
        f.key_r,
        ('{' || string_agg(
            v_before[f.rule] || f.score || ', "signature": "'
            || pgdedup.keyed_hash(v_secret, f.witness) || '"}', ', '
        ) || '}')::jsonb,
        v_actor,
        v_application
    FROM pg_temp.pgdedup_found AS f
    -- In one order, as all writers of pairs: two scans of one table cannot deadlock.
    GROUP BY f.key_l, f.key_r
    ORDER BY f.key_l, f.key_r
    ON CONFLICT (target, key_l, key_r) DO UPDATE SET
        matches = p.matches || excluded.matches,
        last_seen = now(),
        state = pgdedup.state_after(p.state, p.matches, excluded.matches)
    WHERE NOT p.matches @> (
        SELECT jsonb_object_agg(
            m.rule, jsonb_build_object('signature', m.entry -> 'signature')
        )
        FROM jsonb_each(excluded.matches) AS m (rule, entry)
    );
    DROP TABLE pg_temp.pgdedup_found;
    RETURN v_found;
END
$$;
COMMENT ON FUNCTION pgdedup.store_found(regclass, jsonb) IS
'Puts what a scan found on record (private)';
REVOKE ALL ON FUNCTION pgdedup.store_found(regclass, jsonb) FROM PUBLIC;

-- functions/find_duplicates_of.sql
-- find_duplicates for a row that exists: its own columns are the record.
CREATE OR REPLACE FUNCTION pgdedup.find_duplicates_of(
    target regclass, key text, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns CONSTANT text[] := pgdedup.key_columns(find_duplicates_of.target);
    v_matches jsonb;
BEGIN
    EXECUTE format(
        'SELECT %s($1, $2, %L)',
        pgdedup.config_of(find_duplicates_of.target) -> 'functions' ->> 'find', 'row'
    )
    INTO v_matches
    USING
        CASE
            WHEN cardinality(v_columns) = 1
                THEN jsonb_build_object(v_columns[1], find_duplicates_of.key)
            ELSE find_duplicates_of.key::jsonb
        END,
        find_duplicates_of.max_results;
    RETURN QUERY
    SELECT m.*
    FROM jsonb_array_elements(v_matches) WITH ORDINALITY AS e (entry, place)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::pgdedup.match, e.entry) AS m
    ORDER BY e.place;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) IS
'Existing rows that the rules relate to one row';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) TO PUBLIC;

-- functions/find_duplicates.sql
-- 撞单查询: the rows that the rules relate to a record, best first, one row each: its
-- strongest rule, and the evidence of all. Never writes; works on a read replica. Rows
-- that are hidden from the caller come without a key, as far as `reveal` allows.
CREATE OR REPLACE FUNCTION pgdedup.find_duplicates(
    target regclass, record jsonb, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_matches jsonb;
BEGIN
    EXECUTE format(
        'SELECT %s($1, $2, %L)',
        pgdedup.config_of(find_duplicates.target) -> 'functions' ->> 'find', 'record'
    )
    INTO v_matches
    USING find_duplicates.record, find_duplicates.max_results;
    IF v_matches = '[]' THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT m.*
    FROM jsonb_array_elements(v_matches) WITH ORDINALITY AS e (entry, place)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::pgdedup.match, e.entry) AS m
    ORDER BY e.place;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) IS
'Existing rows that the rules relate to a record given as any subset of its columns';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) TO PUBLIC;

-- functions/answer.sql
-- What the finder tells: an assessment of all rows, cut down to what the caller may
-- see. check_record gets the object of a refused write (detail); find_duplicates an
-- array of matches, best first, one for each row: its strongest rule and the evidence
-- of all. Of a hidden row it says that it exists, and its owner under `reveal: owner`;
-- nothing under `reveal: nothing`.
CREATE OR REPLACE FUNCTION pgdedup.answer(
    config jsonb, assessment jsonb, kind text, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_reveal CONSTANT text := answer.config ->> 'reveal';
    v_keys CONSTANT text[] := ARRAY(
        SELECT DISTINCT h ->> 'key'
        FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
        WHERE h ->> 'action' <> 'shadow'
    );
    v_visible jsonb := '{}';
    v_hidden text[];
    v_detail jsonb;
BEGIN
    IF answer.kind <> 'write' AND v_keys = '{}' THEN
        RETURN '[]';
    END IF;
    IF v_keys <> '{}' THEN
        v_visible := pgdedup.visible_records(
            answer.config, (answer.assessment ->> 'target')::oid::regclass, v_keys
        );
        v_hidden := ARRAY(
            SELECT k.key FROM unnest(v_keys) AS k (key)
            WHERE NOT v_visible ? k.key
            ORDER BY k.key
            LIMIT (answer.config ->> 'limit')::integer
        );
        IF v_hidden <> '{}' THEN
            PERFORM pgdedup.log_attempt(
                'hidden', answer.config, answer.assessment, v_hidden
            );
        END IF;
    END IF;
    IF answer.kind = 'write' THEN
        v_detail := pgdedup.detail(answer.config, answer.assessment);
        -- What a shadow rule thinks is nobody's business but the administrator's.
        RETURN CASE v_detail ->> 'verdict'
            WHEN 'shadow' THEN v_detail || '{"verdict": "clear"}'
            ELSE v_detail
        END;
    END IF;
    RETURN (
        SELECT coalesce(jsonb_agg(
            jsonb_build_object(
                'key', CASE WHEN v_visible ? m.key THEN m.key END,
                'rule', m.rule,
                'action', m.action,
                'score', m.score,
                'evidence', m.evidence,
                'record', CASE
                    WHEN v_visible ? m.key THEN nullif(v_visible -> m.key, '{}')
                    WHEN v_reveal = 'owner' THEN jsonb_build_object(
                        answer.config ->> 'owner',
                        answer.assessment -> 'owners' -> m.key
                    )
                END
            )
            ORDER BY m.score DESC, m.strength DESC, m.place
        ), '[]')
        FROM (
            SELECT
                h ->> 'key' AS key,
                (array_agg(h ->> 'rule' ORDER BY s.strength DESC))[1] AS rule,
                (array_agg(h ->> 'action' ORDER BY s.strength DESC))[1] AS action,
                max(s.strength) AS strength,
                max((h ->> 'score')::double precision) AS score,
                -- Which column of a hidden row holds the value is its own affair.
                jsonb_path_query_array(
                    jsonb_agg(
                        CASE
                            WHEN v_visible ? (h ->> 'key') THEN h -> 'evidence'
                            ELSE (
                                SELECT jsonb_agg(e.entry - 'other_column' ORDER BY e.place)
                                FROM jsonb_array_elements(h -> 'evidence')
                                    WITH ORDINALITY AS e (entry, place)
                            )
                        END
                    ),
                    '$[*][*]'
                ) AS evidence,
                -- Hidden rows come last, in no order that tells their keys.
                CASE WHEN v_visible ? (h ->> 'key') THEN h ->> 'key' END AS place,
                row_number() OVER (
                    ORDER BY
                        max((h ->> 'score')::double precision) DESC,
                        max(s.strength) DESC,
                        CASE WHEN v_visible ? (h ->> 'key') THEN h ->> 'key' END
                ) AS number
            FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
            CROSS JOIN LATERAL (
                SELECT ARRAY[
                    array_position(
                        ARRAY['shadow', 'flag', 'ask', 'block'], h ->> 'action'
                    ),
                    -(h ->> 'position')::integer
                ] AS strength
            ) AS s
            WHERE h ->> 'action' <> 'shadow'
                AND (v_reveal <> 'nothing')
            GROUP BY h ->> 'key'
        ) AS m
        WHERE answer.max_results IS NULL OR m.number <= answer.max_results
    );
END
$$;
COMMENT ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) IS
'An assessment as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) TO PUBLIC;

-- functions/question.sql
-- Who may ask what, decided with the caller's rights before the finder looks with its
-- owner's. Who may write to the table may ask as the guard would answer; a reader asks
-- by columns that he may read; nobody else asks at all. `kind`:
--   record  find_duplicates of any subset of columns
--   row     find_duplicates of a stored row that the caller sees
--   write   check_record; turns into `edit` of a row that the caller sees, or `new`
-- `seen`: the key is that of a row that the caller sees. Only such a row is left out of
-- the answer: the key of a hidden one could be guessed by what vanishes.
CREATE OR REPLACE FUNCTION pgdedup.question(
    target regclass, record jsonb, INOUT kind text,
    OUT config jsonb, OUT key text, OUT seen boolean
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_usable CONSTANT boolean := (
        SELECT has_schema_privilege(c.relnamespace, 'USAGE')
        FROM pg_class AS c WHERE c.oid = question.target
    );
    v_writes CONSTANT boolean := v_usable AND (
        has_any_column_privilege(question.target, 'INSERT')
        OR has_any_column_privilege(question.target, 'UPDATE')
    );
    v_read text[];
    v_secret text;
BEGIN
    IF question.record IS NULL OR jsonb_typeof(question.record) <> 'object' THEN
        RAISE EXCEPTION 'record must be a JSON object of columns and values'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'For example: {"name": "…", "phone1": "…"}';
    END IF;
    config := pgdedup.config_of(question.target);
    key := pgdedup.record_key(question.target, question.record);
    seen := v_usable AND pgdedup.sees_row(question.target, key);
    IF kind = 'record' AND v_writes THEN
        RETURN;
    END IF;
    v_read := ARRAY(
        SELECT DISTINCT c.name
        FROM jsonb_each(config -> 'fields') AS f (field, entry)
        CROSS JOIN LATERAL jsonb_array_elements_text(f.entry -> 'columns') AS c (name)
        INNER JOIN pg_attribute AS a
            ON a.attrelid = question.target AND a.attname = c.name
            AND NOT a.attisdropped
        WHERE NOT has_column_privilege(question.target, a.attnum, 'SELECT')
        ORDER BY c.name
    );
    IF kind = 'write' THEN
        kind := CASE
            WHEN seen AND (
                v_read = '{}' OR has_any_column_privilege(question.target, 'UPDATE')
            ) THEN 'edit'
            ELSE 'new'
        END;
    END IF;
    IF kind = 'row' AND NOT seen THEN
        RAISE EXCEPTION '% has no row with key %', question.target, key
            USING ERRCODE = 'no_data_found';
    ELSIF v_writes THEN
        RETURN;
    END IF;
    SELECT c.name INTO v_secret
    FROM unnest(v_read) AS c (name)
    WHERE kind = 'row' OR question.record ->> c.name IS NOT NULL
    LIMIT 1;
    IF v_secret IS NOT NULL OR NOT v_usable
        OR NOT has_any_column_privilege(question.target, 'SELECT')
    THEN
        RAISE EXCEPTION 'permission denied to look for duplicates in %', question.target
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Asking takes INSERT or UPDATE on the table, or SELECT on the '
                || coalesce(format('column %s.', v_secret), 'columns asked about.');
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.question(regclass, jsonb, text) IS
'What the caller may ask the finder (private)';
GRANT EXECUTE ON FUNCTION pgdedup.question(regclass, jsonb, text) TO PUBLIC;

-- functions/admit.sql
DROP FUNCTION pgdedup.admit(regclass, jsonb, text);

-- functions/finder_of.sql
DROP FUNCTION pgdedup.finder_of(regclass);

-- functions/config_of.sql
-- Configuration of a guarded table with the actions that are in force, or an error
-- that says what to do.
CREATE OR REPLACE FUNCTION pgdedup.config_of(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb;
    v_turned jsonb;
    v_names record;
    v_actions text[];
BEGIN
    SELECT t.config, c.actions INTO v_config, v_turned
    FROM pgdedup.tables AS t
    LEFT JOIN pgdedup.controls AS c ON c.target = t.target
    WHERE t.target = config_of.target;
    IF NOT FOUND OR v_config -> 'rules' = '[]' THEN
        RAISE EXCEPTION 'no duplicate rules are installed on %', config_of.target
            USING ERRCODE = 'undefined_object',
                HINT = 'Name the table in the rule file and run: pgdedup apply. Installed: '
                || coalesce((SELECT string_agg(t.name, ', ') FROM pgdedup.tables AS t), 'none');
    END IF;
    IF coalesce(v_turned, '{}') = '{}' THEN
        RETURN v_config;
    END IF;
    v_names := pgdedup.rule_names(v_config);
    v_actions := (pgdedup.actions_in_force(
        config_of.target, v_names.rules, v_names.actions
    )).actions;
    IF v_actions <> v_names.actions THEN
        RETURN pgdedup.config_in_force(v_config, v_actions);
    END IF;
    RETURN v_config;
END
$$;
COMMENT ON FUNCTION pgdedup.config_of(regclass) IS
'Rules of a table as they are in force (private); DEFINER: reads the registry';
REVOKE ALL ON FUNCTION pgdedup.config_of(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.config_of(regclass) TO PUBLIC;

-- functions/shown_matches.sql
DROP FUNCTION pgdedup.shown_matches(jsonb, jsonb, jsonb, text, integer);

-- functions/detail.sql
-- The DETAIL object of a refused write, and the answer of check_record: built with
-- the caller's eyes. Of a hidden row it says that it exists, and its owner where
-- `reveal: owner` grants that; nothing at all under `reveal: nothing`.
CREATE OR REPLACE FUNCTION pgdedup.detail(config jsonb, assessment jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_limit CONSTANT integer := (detail.config ->> 'limit')::integer;
    -- A shadow rule tells nobody, and what is on record counts for nothing.
    v_hits CONSTANT jsonb := jsonb_path_query_array(
        detail.assessment, '$.hits[*] ? (@.action != "shadow" && @.on_record == false)'
    );
    v_keys text[];
    v_visible jsonb;
    v_matches jsonb;
    v_columns jsonb;
    v_rules jsonb;
BEGIN
    -- Best first: what refuses before what is flagged, then the higher score.
    SELECT array_agg(k.key ORDER BY k.severity DESC, k.score DESC, k.key)
    INTO v_keys
    FROM (
        SELECT
            h ->> 'key' AS key,
            max(array_position(
                ARRAY['shadow', 'flag', 'ask', 'block'], h ->> 'action'
            )) AS severity,
            max((h ->> 'score')::double precision) AS score
        FROM jsonb_array_elements(v_hits) AS h
        GROUP BY h ->> 'key'
    ) AS k;
    v_visible := pgdedup.visible_records(
        detail.config, (detail.assessment ->> 'target')::oid::regclass, v_keys[1:v_limit]
    );
    SELECT
        jsonb_agg(DISTINCT e.entry -> 'column')
        FILTER (WHERE e.entry ->> 'column' IS NOT NULL),
        (
            SELECT jsonb_agg(r.rule ORDER BY r.position)
            FROM (
                SELECT h ->> 'rule' AS rule, min((h ->> 'position')::integer) AS position
                FROM jsonb_array_elements(v_hits) AS h
                GROUP BY h ->> 'rule'
            ) AS r
        )
    INTO v_columns, v_rules
    FROM jsonb_array_elements(v_hits) AS h
    CROSS JOIN LATERAL jsonb_array_elements(h -> 'evidence') AS e (entry);
    SELECT jsonb_agg(
        jsonb_strip_nulls(jsonb_build_object(
            'key', CASE WHEN v_visible ? k.key THEN k.key END,
            'hidden', CASE WHEN (v_visible ? k.key) IS NOT TRUE THEN true END,
            'score', m.score,
            'rules', m.rules,
            'evidence', m.evidence
        )) || CASE
            WHEN v_visible -> k.key <> '{}' THEN
                jsonb_build_object('record', v_visible -> k.key)
            WHEN detail.config ->> 'reveal' = 'owner'
            THEN jsonb_build_object('record', jsonb_build_object(
                detail.config ->> 'owner', detail.assessment -> 'owners' -> k.key
            ))
            ELSE '{}'
        END
        ORDER BY k.position
    )
    INTO v_matches
    FROM unnest(v_keys[1:v_limit]) WITH ORDINALITY AS k (key, position)
    CROSS JOIN LATERAL (
        SELECT
            max((h ->> 'score')::double precision) AS score,
            jsonb_agg(h -> 'rule' ORDER BY (h ->> 'position')::integer) AS rules,
            (
                -- Which column of a hidden row holds the value is its own affair.
                SELECT jsonb_agg(
                    CASE
                        WHEN v_visible ? k.key THEN e.entry - 'rule'
                        ELSE e.entry - '{rule,other_column}'::text[]
                    END
                    ORDER BY e.position
                )
                FROM (
                    SELECT DISTINCT ON (x.entry - 'rule')
                        x.entry, (g ->> 'position')::integer * 100 + x.position AS position
                    FROM jsonb_array_elements(v_hits) AS g
                    CROSS JOIN LATERAL jsonb_array_elements(g -> 'evidence')
                        WITH ORDINALITY AS x (entry, position)
                    WHERE g ->> 'key' = k.key
                    ORDER BY x.entry - 'rule', 2
                ) AS e
            ) AS evidence
        FROM jsonb_array_elements(v_hits) AS h
        WHERE h ->> 'key' = k.key
    ) AS m
    WHERE detail.config ->> 'reveal' <> 'nothing';
    RETURN jsonb_build_object(
        'pgdedup', 1,
        'verdict', detail.assessment -> 'verdict',
        'token', detail.assessment -> 'token',
        'rules', coalesce(v_rules, '[]'),
        'row', jsonb_build_object(
            'key', detail.assessment -> 'key', 'columns', coalesce(v_columns, '[]')
        ),
        'matches', coalesce(v_matches, '[]'),
        'more', CASE
            WHEN detail.config ->> 'reveal' = 'nothing' THEN 0
            ELSE greatest(coalesce(cardinality(v_keys), 0) - v_limit, 0)
        END
    );
END
$$;
COMMENT ON FUNCTION pgdedup.detail(jsonb, jsonb) IS
'DETAIL of a refused write as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.detail(jsonb, jsonb) TO PUBLIC;

-- functions/reads_table.sql
DROP FUNCTION pgdedup.reads_table(regclass);

-- functions/column_of.sql
-- The column of a field that holds a witnessed value in one record. Dynamic SQL, but
-- only when a write is refused or a query answered.
CREATE OR REPLACE FUNCTION pgdedup.column_of(
    config jsonb, field text, record jsonb, witness text
) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns jsonb := column_of.config -> 'fields' -> column_of.field -> 'columns';
    v_column text;
BEGIN
    IF jsonb_array_length(v_columns) = 1 THEN
        RETURN v_columns ->> 0;
    END IF;
    EXECUTE format(
        'SELECT o.column_name FROM %s($1) AS o '
        'WHERE o.field = $2 AND o.value = ANY ($3) ORDER BY o.ordinal LIMIT 1',
        column_of.config -> 'functions' ->> 'origins'
    )
    INTO v_column
    USING
        column_of.record, column_of.field,
        string_to_array(column_of.witness, E'\x1f');
    RETURN v_column;
END
$$;
COMMENT ON FUNCTION pgdedup.column_of(jsonb, text, jsonb, text) IS
'Column of a multi-column field that holds a value (private)';
GRANT EXECUTE ON FUNCTION pgdedup.column_of(jsonb, text, jsonb, text) TO PUBLIC;

-- functions/with_columns.sql
DROP FUNCTION pgdedup.with_columns(jsonb, text[], jsonb, jsonb);

-- functions/best_hits.sql
DROP FUNCTION pgdedup.best_hits(text[], pgdedup.hit[], integer);

-- functions/shared_values.sql
-- The values that two multi-column fields have in common, as one witness.
CREATE OR REPLACE FUNCTION pgdedup.shared_values(a text[], b text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT string_agg(x.value, E'\x1f' ORDER BY x.value COLLATE "C")
        FROM unnest(shared_values.a) AS x (value)
        WHERE x.value = ANY (shared_values.b)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.shared_values(text[], text[]) IS
'Common elements of two normal forms, sorted, separated by U+001F (private)';
GRANT EXECUTE ON FUNCTION pgdedup.shared_values(text[], text[]) TO PUBLIC;

-- functions/take_locks.sql
-- Locks the keys of the refusing rules of a write, before it looks: who could be its
-- duplicate meets it here. It is called in a statement of its own: what follows then
-- sees what the rivals have committed. `keys` are sorted. Under `isolation: strict`
-- (`rows`) each key is an advisory lock and a row, otherwise an advisory lock only.
-- A transaction with many keys, a load, would fill the lock table of the whole server:
-- it keeps rows only, and announces itself, so that everybody takes rows beside it.
-- No deadlock with a writer of one row: it never waits for a key with another one in
-- its hands. Advisory locks are tried; if one is taken, the subtransaction gives the
-- others back before it waits for that one. Once it has all of them, the rows are free,
-- except for those of loads that were announced before: these cannot be tried, and are
-- waited for a moment at a time. Who holds keys of earlier rows waits as usual, and
-- PostgreSQL sees the deadlock (decision 0014).
CREATE OR REPLACE FUNCTION pgdedup.take_locks(keys bigint[], rows boolean)
RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_taken CONSTANT integer := pgdedup.count_locks(cardinality(take_locks.keys));
    v_alone CONSTANT boolean := v_taken = cardinality(take_locks.keys);
    -- The server has room for max_locks_per_transaction locks of every connection.
    v_load CONSTANT boolean
    := v_taken > current_setting('max_locks_per_transaction')::integer / 2;
    v_keys bigint[] := take_locks.keys;
    v_key bigint;
    v_busy bigint;
    v_beside boolean;
    v_brief boolean;
    v_limit text;
    v_started timestamptz;
    v_pause float8 := 0.01;
BEGIN
    LOOP
        BEGIN
            v_brief := false;
            IF v_load THEN
                PERFORM pg_advisory_xact_lock_shared(pgdedup.load_lock());
                v_keys := pgdedup.meet_holders(take_locks.keys);
                v_beside := true;
            ELSE
                IF v_busy IS NOT NULL THEN
                    PERFORM pg_advisory_xact_lock(v_busy);
                END IF;
                FOREACH v_key IN ARRAY v_keys LOOP
                    IF NOT pg_try_advisory_xact_lock(v_key) THEN
                        v_busy := v_key;
                        RAISE EXCEPTION 'busy';
                    END IF;
                END LOOP;
                -- Not before: a load that comes later meets these locks.
                v_beside := pgdedup.is_loading();
            END IF;
            EXIT WHEN NOT (v_beside AND v_alone);
            v_limit := current_setting('lock_timeout');
            v_started := coalesce(v_started, clock_timestamp());
            v_brief := true;
            PERFORM set_config('lock_timeout', '50ms', true);
            PERFORM pgdedup.upsert_locks(v_keys);
            PERFORM set_config('lock_timeout', v_limit, true);
            RETURN true;
        EXCEPTION
            WHEN raise_exception THEN
                NULL;  -- wait for v_busy
            WHEN lock_not_available THEN
                IF NOT v_brief OR v_limit <> '0'
                    AND clock_timestamp() - v_started > v_limit::interval
                THEN
                    RAISE;
                END IF;
                v_busy := NULL;
                -- Time for the load to take what it waits for.
                PERFORM pg_sleep(v_pause);
                v_pause := least(v_pause * 2, 0.5);
        END;
    END LOOP;
    IF take_locks.rows OR v_beside THEN
        PERFORM pgdedup.upsert_locks(v_keys);
    END IF;
    RETURN true;
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks(bigint[], boolean) IS
'Locks the sorted keys of a write; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks(bigint[], boolean) FROM PUBLIC;

-- functions/meet_holders.sql
-- Waits until nobody else holds the advisory locks of these keys, and returns those
-- that are new to the running transaction. It has announced itself as a load by now: a
-- writer that takes an advisory lock afterwards sees it, and meets its rows.
-- Given back at once where nobody has it; neither call looks for interrupts, so that
-- nothing can come between them. Who has been waited for is kept: others queue behind.
CREATE OR REPLACE FUNCTION pgdedup.meet_holders(keys bigint[]) RETURNS bigint[]
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_new bigint[];
    v_key bigint;
    v_free boolean;
BEGIN
    -- Who waits for a row that this transaction holds already has its advisory lock.
    v_new := ARRAY(
        SELECT k.key
        FROM unnest(meet_holders.keys) WITH ORDINALITY AS k (key, position)
        WHERE NOT EXISTS (
            SELECT FROM pgdedup.lock_rows AS l
            WHERE l.key = k.key AND l.xact = pg_current_xact_id()
        )
        ORDER BY k.position
    );
    FOREACH v_key IN ARRAY v_new LOOP
        v_free := CASE
            WHEN pg_try_advisory_lock(v_key) THEN pg_advisory_unlock(v_key) ELSE false
        END;
        IF NOT v_free THEN
            PERFORM pg_advisory_xact_lock(v_key);
        END IF;
    END LOOP;
    RETURN v_new;
END
$$;
COMMENT ON FUNCTION pgdedup.meet_holders(bigint[]) IS
'Waits for writers that hold advisory locks of a load''s keys (private)';
REVOKE ALL ON FUNCTION pgdedup.meet_holders(bigint[]) FROM PUBLIC;

-- functions/key_columns.sql
-- Columns of the primary key, in key order.
CREATE OR REPLACE FUNCTION pgdedup.key_columns(target regclass) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT array_agg(a.attname::text ORDER BY k.position)
        FROM pg_index AS i
        CROSS JOIN LATERAL unnest(i.indkey::smallint[])
            WITH ORDINALITY AS k (attnum, position)
        INNER JOIN pg_attribute AS a
            ON a.attrelid = i.indrelid AND a.attnum = k.attnum
        WHERE i.indrelid = key_columns.target AND i.indisprimary
    );
END
$$;
COMMENT ON FUNCTION pgdedup.key_columns(regclass) IS
'Primary key columns of a table, NULL without one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.key_columns(regclass) TO PUBLIC;

-- comparisons/keys_of_each_v2.sql
DROP FUNCTION pgdedup.keys_of_each_v2(text[], text, numeric, boolean, boolean);

-- comparisons/short_score_v2.sql
DROP FUNCTION pgdedup.short_score_v2(text, text, double precision);
DROP FUNCTION pgdedup.short_score_v2(text[], text[], double precision);

-- comparisons/short_related_v1.sql
DROP FUNCTION pgdedup.short_related_v1(text[], text[], double precision);

-- comparisons/short_possible_v1.sql
DROP FUNCTION pgdedup.short_possible_v1(text[], text[]);

-- comparisons/keys_beside_v2.sql
DROP FUNCTION pgdedup.keys_beside_v2(text[], text);

-- comparisons/grams_possible_v1.sql
DROP FUNCTION pgdedup.grams_possible_v1(text, text, double precision);

-- comparisons/gram_score_v2.sql
DROP FUNCTION pgdedup.gram_score_v2(text, text, double precision);

-- comparisons/gram_keys_v2.sql
DROP FUNCTION pgdedup.gram_keys_v2(text, double precision);

-- comparisons/typo_score_v2.sql
DROP FUNCTION pgdedup.typo_score_v2(text, text, integer);

-- comparisons/levenshtein_v1.sql
DROP FUNCTION pgdedup.levenshtein_v1(text, text, integer);

-- normalisers/org_code_v1.sql
DROP FUNCTION pgdedup.org_code_v1(text);

-- tables/pairs.sql
ALTER TABLE pgdedup.pairs SET (fillfactor = 70);

-- tables/tables.sql
ALTER TABLE pgdedup.tables DROP COLUMN finder;
