-- Lines at once.
-- normalisers/org_code_v1.sql
-- Organisation code (组织机构代码), GB 11714-1997: 8 digits or letters and a check
-- character, 11 minus the weighted sum modulo 11, weights 3, 7, 9, 10, 5, 8, 4, 2,
-- where 10 is X and 11 is 0. It identified companies until 2015, and lives on as
-- characters 9 to 17 of the unified code (GB 32100), whose own check character then
-- answers for it. The tax number of before (纳税人识别号, 15 characters) is an area and this
-- code.
CREATE FUNCTION pgdedup.org_code_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_code text := pgdedup.code_v1(org_code_v1.value);
    v_bytes bytea;
    v_values CONSTANT bytea :=
        '\x0001020304050607080900000000000000'
        '0a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223';
BEGIN
    IF length(v_code) = 18 THEN
        RETURN substr(pgdedup.uscc_v1(v_code), 9, 9);
    ELSIF v_code ~ '^[1-9][0-9]{5}[0-9A-Z]{8}[0-9X]$' COLLATE "C" THEN
        v_code := substr(v_code, 7);
    ELSIF v_code ~ '^[0-9A-Z]{8}[0-9X]$' COLLATE "C" IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    -- no authority gave out eight zeros
    v_bytes := v_code::bytea;
    IF v_code <> '000000000' AND right(v_code, 1) = substr('0X987654321', (
        3 * get_byte(v_values, get_byte(v_bytes, 0) - 48)
        + 7 * get_byte(v_values, get_byte(v_bytes, 1) - 48)
        + 9 * get_byte(v_values, get_byte(v_bytes, 2) - 48)
        + 10 * get_byte(v_values, get_byte(v_bytes, 3) - 48)
        + 5 * get_byte(v_values, get_byte(v_bytes, 4) - 48)
        + 8 * get_byte(v_values, get_byte(v_bytes, 5) - 48)
        + 4 * get_byte(v_values, get_byte(v_bytes, 6) - 48)
        + 2 * get_byte(v_values, get_byte(v_bytes, 7) - 48)
    ) % 11 + 1, 1) THEN
        RETURN v_code;
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.org_code_v1(text) IS
'Normal form of an organisation code (GB 11714), 9 characters, also from a unified '
'code (GB 32100) or an old tax number of 15; NULL if malformed or the check character '
'is wrong.';
REVOKE ALL ON FUNCTION pgdedup.org_code_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.org_code_v1(text) TO PUBLIC;

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
    -- Unpacked once (|| '{}'): as it is stored, each look into it would unpack it anew.
    SELECT t.config || '{}', c.actions INTO v_config, v_turned
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

-- functions/relate_values.sql
-- Brings rows together that share a key of one rule, and asks its predicate of each
-- two. The caller has laid down row_key and what the rule compares (v1 and so on):
-- pgdedup.scan_<scan_id>_<unit>_values, or pg_temp.pgdedup_values without a scan. By
-- the keys that the guard locks, so that what the guard would find is found; of the
-- keys those of one part of so many. Leaves pg_temp.pgdedup_found, the pairs, and
-- pg_temp.pgdedup_heavy, keys with more rows than `heavy`. Those are left out; with
-- `beside` their rows are taken with so many neighbours by their own keys, or with
-- `first` with so many that come first: linear, never squared. Returns the number of
-- candidates. Names that their sketches tell apart are not given to the predicate,
-- which takes a hundred times as long. Each intermediate table is analysed: without
-- that the plans are hopeless. Candidates are taken some two million at a time,
-- whatever a key has. Runs as the caller: `functions` are what he may call himself.
CREATE FUNCTION pgdedup.relate_values(
    functions jsonb, rule integer, scan_id bigint, unit integer,
    part integer, parts integer, heavy bigint, beside integer, first boolean
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_chunk CONSTANT bigint := 2000000;
    v_candidates bigint := 0;
    v_size bigint;
    v_last bigint := -1;
    v_neighbours CONSTANT text := CASE
        WHEN relate_values.first THEN 'l.place = d.distance AND r.place > l.place'
        ELSE 'r.place = l.place + d.distance'
    END;
    v_memory CONSTANT text := current_setting('work_mem');
    v_kind CONSTANT text := CASE
        WHEN relate_values.scan_id IS NULL THEN 'TEMP' ELSE 'UNLOGGED'
    END;
    v_place CONSTANT text := CASE
        WHEN relate_values.scan_id IS NULL THEN 'pg_temp.pgdedup'
        ELSE format('pgdedup.scan_%s_%s', relate_values.scan_id, relate_values.unit)
    END;
    -- The values of a row v, l or r.
    v_row CONSTANT text := (
        SELECT string_agg('v.v' || n.number, ', ' ORDER BY n.number)
        FROM generate_series(
            1, (relate_values.functions ->> 'width')::integer
        ) AS n (number)
    );
BEGIN
    -- What stands there already is the caller's: a view or a trigger of his would run
    -- with the rights of a scan.
    IF to_regclass('pg_temp.pgdedup_all') IS NOT NULL
        OR to_regclass('pg_temp.pgdedup_found') IS NOT NULL
    THEN
        RAISE EXCEPTION 'this session has a temporary pgdedup_all or pgdedup_found'
            USING ERRCODE = 'duplicate_table',
                HINT = 'Drop it: pgdedup makes its own.';
    END IF;
    IF pg_size_bytes(v_memory) < 67108864 THEN
        PERFORM set_config('work_mem', '64MB', true);
    END IF;
    EXECUTE format(
        'CREATE %s TABLE %s_keys AS SELECT v.row_key, k.key, k.asked '
        'FROM %s_values AS v CROSS JOIN LATERAL %s(%s) AS k '
        'WHERE ((k.key %% $1) + $1) %% $1 = $2',
        v_kind, v_place, v_place, functions ->> 'keys', v_row
    ) USING parts, part - 1;
    IF functions ? 'alias_keys' AND EXISTS (SELECT FROM pgdedup.aliases) THEN
        EXECUTE format(
            'INSERT INTO %s_keys (row_key, key, asked) '
            'SELECT v.row_key, k.key, k.asked '
            'FROM %s_values AS v CROSS JOIN LATERAL %s(%s) AS k '
            'WHERE ((k.key %% $1) + $1) %% $1 = $2',
            v_place, v_place, functions ->> 'alias_keys', v_row
        ) USING parts, part - 1;
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
        heavy, beside, v_place
    );
    PERFORM set_config('enable_hashagg', 'on', true);
    EXECUTE format('DROP TABLE %s_keys', v_place);
    CREATE TEMP TABLE pgdedup_heavy ON COMMIT DROP AS
    SELECT g.members[1] AS row_key, max(g.size) AS table_rows
    FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > relate_values.heavy
    GROUP BY g.members[1];
    DELETE FROM pg_temp.pgdedup_groups AS g WHERE g.size > relate_values.heavy AND relate_values.beside = 0;
    ANALYZE pg_temp.pgdedup_groups;
    CREATE TEMP TABLE pgdedup_neighbours ON COMMIT DROP AS
    SELECT
        g.number, g.until, m.key,
        row_number() OVER (PARTITION BY g.number ORDER BY m.key) AS place
    FROM pg_temp.pgdedup_groups AS g
    CROSS JOIN LATERAL (
        SELECT unnest(g.members) AS key UNION SELECT unnest(g.askers)
    ) AS m
    WHERE g.size > relate_values.heavy;
    ANALYZE pg_temp.pgdedup_neighbours;
    IF functions ? 'sketches' THEN
        EXECUTE format(
            'CREATE %s TABLE %s_sketches AS SELECT v.row_key AS key, s.sketches '
            'FROM %s_values AS v CROSS JOIN LATERAL %s(%s) AS s',
            v_kind, v_place, v_place, functions ->> 'sketches', v_row
        );
        EXECUTE format('ANALYZE %s_sketches', v_place);
    END IF;
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
            'INNER JOIN pg_temp.pgdedup_neighbours AS r ON r.number = l.number AND %s '
            'WHERE l.until / $1 = $2',
            v_kind, v_place, v_neighbours
        ) USING v_chunk, v_last, heavy, beside;
        GET DIAGNOSTICS v_size = ROW_COUNT;
        v_candidates := v_candidates + v_size;
        EXECUTE format('ANALYZE %s_candidates', v_place);
        IF v_size > 1000 THEN
            PERFORM set_config('enable_nestloop', 'off', true);
        END IF;
        IF functions ? 'sketches' THEN
            EXECUTE format(
                'CREATE %s TABLE %s_rest AS '
                'SELECT c.key_l, c.key_r FROM %s_candidates AS c '
                'INNER JOIN %s_sketches AS l ON l.key = c.key_l '
                'INNER JOIN %s_sketches AS r ON r.key = c.key_r '
                'WHERE %s(l.sketches, r.sketches)',
                v_kind, v_place, v_place, v_place, v_place, functions ->> 'may_match'
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
            rule, v_place, v_place, v_place, functions ->> 'relate',
            replace(v_row, 'v.', 'l.'), replace(v_row, 'v.', 'r.')
        );
        PERFORM set_config('enable_nestloop', 'on', true);
        IF beside > 0 AND NOT first THEN
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
            WHERE f.ctid = n.place AND greatest(n.after, n.before) > beside;
        END IF;
        IF to_regclass('pg_temp.pgdedup_all') IS NULL THEN
            ALTER TABLE pg_temp.pgdedup_found RENAME TO pgdedup_all;
        ELSE
            INSERT INTO pg_temp.pgdedup_all SELECT f.* FROM pg_temp.pgdedup_found AS f;
            DROP TABLE pg_temp.pgdedup_found;
        END IF;
        EXECUTE format('DROP TABLE %s_candidates', v_place);
    END LOOP;
    IF to_regclass('pg_temp.pgdedup_all') IS NOT NULL THEN
        ALTER TABLE pg_temp.pgdedup_all RENAME TO pgdedup_found;
    END IF;
    DROP TABLE pg_temp.pgdedup_groups, pg_temp.pgdedup_neighbours;
    IF functions ? 'sketches' THEN
        EXECUTE format('DROP TABLE %s_sketches', v_place);
    END IF;
    PERFORM set_config('work_mem', v_memory, true);
    RETURN v_candidates;
END
$$;
COMMENT ON FUNCTION pgdedup.relate_values(
    jsonb, integer, bigint, integer, integer, integer, bigint, integer, boolean
) IS
'Pairs of one rule among values that share keys (private)';
GRANT EXECUTE ON FUNCTION pgdedup.relate_values(
    jsonb, integer, bigint, integer, integer, integer, bigint, integer, boolean
) TO PUBLIC;

-- functions/scan_keys.sql
-- One unit of a scan of the whole table: rows that share a key of one rule are brought
-- together, verified by the rule's predicate, and put on record (relate_values). What
-- the rule compares is read once for each row (`values`), and all else made of that.
-- With scan.beside the rows of a heavy key are taken as neighbours by their keys. Of a
-- large table what is read by many rows is unlogged instead of temporary: parallel
-- workers cannot read temporary tables. Only this transaction ever sees it. What was
-- found is put on record at the end: until then sessions that scan side by side are in
-- nobody's way.
CREATE OR REPLACE FUNCTION pgdedup.scan_keys(
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
        'SELECT v.row_key COLLATE "C" AS row_key, %s FROM %s() AS v',
        v_kind, v_place, v_row, v_functions ->> 'values'
    );
    EXECUTE format('ANALYZE %s_values', v_place);
    candidates := pgdedup.relate_values(
        v_functions, v_position, CASE WHEN v_large THEN scan.scan_id END, unit.unit,
        unit.part, unit.parts, v_heavy, scan.beside, false
    );
    PERFORM pgdedup.lock_findings(scan.target);
    INSERT INTO pgdedup.heavy_keys AS h (target, rule, row_key, table_rows, scan_id)
    SELECT scan.target, v_rule, y.row_key, y.table_rows, scan.scan_id
    FROM pg_temp.pgdedup_heavy AS y
    ON CONFLICT ON CONSTRAINT heavy_keys_pkey DO UPDATE SET
        table_rows = excluded.table_rows,
        scan_id = excluded.scan_id,
        seen_at = excluded.seen_at;
    DROP TABLE pg_temp.pgdedup_heavy;
    IF to_regclass('pg_temp.pgdedup_found') IS NOT NULL THEN
        pairs := pgdedup.store_found(scan.target, scan_keys.config);
    END IF;
    EXECUTE format('DROP TABLE %s_values', v_place);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_keys(pgdedup.scans, pgdedup.scan_units, jsonb) IS
'Pairs of one rule among the rows of a table that share keys (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_keys(
    pgdedup.scans, pgdedup.scan_units, jsonb
) FROM PUBLIC;

-- functions/check_line_pairs.sql
-- Lines of an import against one another: one row for a later line and each of the
-- earliest lines that it duplicates by a rule, with the strongest rule of the two. As
-- a scan brings the rows of a table together (relate_values): each line is read once.
-- A value or key that very many lines share is compared with the first of them only.
CREATE OR REPLACE FUNCTION pgdedup.check_line_pairs(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(check_line_pairs.target);
    v_first CONSTANT integer := 20;
    -- Lines whose keys are brought together at a time.
    v_share CONSTANT integer := 300000;
    v_parts integer;
    v_rule record;
    v_before text;
BEGIN
    IF NOT v_config -> 'functions' ? 'line_values' THEN
        RAISE EXCEPTION 'the rules of % were compiled by an earlier version of pgdedup',
            check_line_pairs.target
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Run: pgdedup apply.';
    END IF;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_lines AS '
        'SELECT lpad(l.line::text, 19, ''0'') COLLATE "C" AS row_key, l.line, l.record, v.* '
        'FROM (SELECT i.line, i.record FROM pgdedup.import_lines($1, $2) AS i '
        'WHERE pgdedup.line_problem($1, i.record) IS NULL OFFSET 0) AS l '
        'CROSS JOIN LATERAL %s(l.record) AS v',
        v_config -> 'functions' ->> 'line_values'
    )
    USING check_line_pairs.target, check_line_pairs.staging;
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (row_key);
    ANALYZE pg_temp.pgdedup_lines;
    CREATE TEMP TABLE pgdedup_earliest (
        row_key text, other_key text, rule integer, score double precision, witness text[]
    );
    v_parts := (SELECT count(*) / v_share + 1 FROM pg_temp.pgdedup_lines AS l);
    v_before := pgdedup.pin_similarity(v_config);
    FOR v_rule IN
        SELECT
            r.position,
            v_config -> 'scan' -> (r.rule ->> 'rule') AS functions,
            CASE
                WHEN jsonb_path_exists(r.rule, '$.match[*] ? (@.comparison != "same")')
                    THEN 1000
                ELSE 100
            END AS heavy
        FROM jsonb_array_elements(v_config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        WHERE r.rule ->> 'action' NOT IN ('off', 'shadow')
    LOOP
        EXECUTE format(
            'CREATE TEMP TABLE pgdedup_values AS SELECT l.row_key, %s '
            'FROM pg_temp.pgdedup_lines AS l',
            (
                SELECT string_agg(format('l.v%s AS v%s', v.place, v.number), ', ')
                FROM jsonb_array_elements_text(v_rule.functions -> 'of_line')
                    WITH ORDINALITY AS v (place, number)
            )
        );
        ANALYZE pg_temp.pgdedup_values;
        FOR v_part IN 1..v_parts LOOP
            PERFORM pgdedup.relate_values(
                v_rule.functions, v_rule.position::integer, NULL, NULL,
                v_part, v_parts, v_rule.heavy, v_first, true
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
    END LOOP;
    PERFORM pgdedup.unpin_similarity(v_before);
    ANALYZE pg_temp.pgdedup_earliest;
    RETURN QUERY
    WITH earliest AS (
        SELECT DISTINCT ON (e.row_key, e.rule) e.*
        FROM pg_temp.pgdedup_earliest AS e
        ORDER BY e.row_key, e.rule, e.other_key
    ),

    strongest AS (
        SELECT DISTINCT ON (e.row_key, e.other_key)
            e.*, r.rule ->> 'rule' AS name, r.rule ->> 'action' AS action
        FROM earliest AS e
        CROSS JOIN LATERAL (SELECT v_config -> 'rules' -> (e.rule - 1) AS rule) AS r
        ORDER BY
            e.row_key,
            e.other_key,
            array_position(ARRAY['flag', 'ask', 'block'], r.rule ->> 'action') DESC,
            e.rule
    )

    SELECT
        l.line,
        'duplicate',
        s.action,
        s.name,
        NULL::text,
        o.line,
        s.score,
        NULL::text,
        pgdedup.add_evidence(
            v_config,
            jsonb_build_array(jsonb_build_object(
                'rule', s.name, 'position', s.rule, 'key', '',
                'witness', to_jsonb(s.witness)
            )),
            l.record,
            jsonb_build_object('', o.record)
        ) #> '{0,evidence}'
    FROM strongest AS s
    INNER JOIN pg_temp.pgdedup_lines AS l ON l.row_key = s.row_key
    INNER JOIN pg_temp.pgdedup_lines AS o ON o.row_key = s.other_key;
    DROP TABLE pg_temp.pgdedup_lines, pg_temp.pgdedup_earliest;
END
$$;
COMMENT ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) IS
'Lines of a staging table that duplicate an earlier one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) TO PUBLIC;
