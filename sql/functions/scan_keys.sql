-- One unit of a scan of the whole table: rows that share a key of one rule are brought
-- together, verified by the rule's predicate, and put on record. By the keys that the
-- guard locks, so that what the guard would find is found. With scan.beside the rows of
-- a heavy key are taken as neighbours by their keys: linear, never squared.
-- Names that their sketches tell apart are not given to the predicate, which takes a
-- hundred times as long.
-- Each intermediate table is analysed: without that the plans are hopeless. Candidates
-- are taken some two million at a time, whatever a key has.
CREATE FUNCTION pgdedup.scan_keys(
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
    v_memory CONSTANT text := current_setting('work_mem');
    v_functions CONSTANT jsonb := scan_keys.config -> 'scan' -> v_rule;
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
        'array_agg(DISTINCT k.row_key COLLATE "C") '
        'FILTER (WHERE k.asked IS NOT TRUE) AS members, '
        'array_agg(DISTINCT k.row_key COLLATE "C") FILTER (WHERE k.asked) AS askers '
        'FROM %s() AS k WHERE %s GROUP BY k.key HAVING count(*) > 1) AS g '
        'WHERE CASE WHEN g.sided THEN g.members IS NOT NULL AND g.askers IS NOT NULL '
        'ELSE cardinality(g.members) > 1 END',
        v_heavy, scan.beside,
        v_functions ->> 'keys',
        CASE
            WHEN unit.parts > 1 THEN format(
                '((k.key %% %s) + %s) %% %s = %s', unit.parts, unit.parts, unit.parts,
                unit.part - 1
            )
            ELSE 'true'
        END
    );
    PERFORM set_config('enable_hashagg', 'on', true);
    INSERT INTO pgdedup.heavy_keys AS h (target, rule, row_key, table_rows, scan_id)
    SELECT scan.target, v_rule, g.members[1], max(g.size), scan.scan_id
    FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > v_heavy
    GROUP BY g.members[1]
    ON CONFLICT ON CONSTRAINT heavy_keys_pkey DO UPDATE SET
        table_rows = excluded.table_rows,
        scan_id = excluded.scan_id,
        seen_at = excluded.seen_at;
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
            'CREATE TEMP TABLE pgdedup_sketches ON COMMIT DROP AS '
            'SELECT s.row_key COLLATE "C" AS key, s.sketches FROM %s() AS s '
            'WHERE s.row_key COLLATE "C" IN ('
            'SELECT unnest(g.members || g.askers) FROM pg_temp.pgdedup_groups AS g)',
            v_functions ->> 'sketches'
        );
        ANALYZE pg_temp.pgdedup_sketches;
    END IF;
    v_last := -1;
    LOOP
        SELECT min(g.until / v_chunk) INTO v_last
        FROM pg_temp.pgdedup_groups AS g
        WHERE g.until / v_chunk > v_last;
        EXIT WHEN v_last IS NULL;
        CREATE TEMP TABLE pgdedup_candidates ON COMMIT DROP AS
        SELECT
            least(l.key, r.key) AS key_l,
            greatest(l.key, r.key) AS key_r
        FROM pg_temp.pgdedup_groups AS g
        CROSS JOIN LATERAL unnest(g.members) AS l (key)
        INNER JOIN LATERAL unnest(coalesce(g.askers, g.members)) AS r (key)
            ON r.key > l.key OR g.askers IS NOT NULL AND r.key < l.key
        WHERE g.until / v_chunk = v_last AND g.size <= v_heavy
        UNION
        SELECT l.key AS key_l, r.key AS key_r
        FROM pg_temp.pgdedup_neighbours AS l
        CROSS JOIN generate_series(1, scan.beside) AS d (distance)
        INNER JOIN pg_temp.pgdedup_neighbours AS r
            ON r.number = l.number AND r.place = l.place + d.distance
        WHERE l.until / v_chunk = v_last;
        GET DIAGNOSTICS v_size = ROW_COUNT;
        candidates := candidates + v_size;
        ANALYZE pg_temp.pgdedup_candidates;
        IF v_size > 1000 THEN
            PERFORM set_config('enable_nestloop', 'off', true);
        END IF;
        IF v_functions ? 'sketches' THEN
            EXECUTE format(
                'CREATE TEMP TABLE pgdedup_rest ON COMMIT DROP AS '
                'SELECT c.key_l, c.key_r FROM pg_temp.pgdedup_candidates AS c '
                'INNER JOIN pg_temp.pgdedup_sketches AS l ON l.key = c.key_l '
                'INNER JOIN pg_temp.pgdedup_sketches AS r ON r.key = c.key_r '
                'WHERE %s(l.sketches, r.sketches)',
                v_functions ->> 'may_match'
            );
            DROP TABLE pg_temp.pgdedup_candidates;
            ALTER TABLE pg_temp.pgdedup_rest RENAME TO pgdedup_candidates;
            ANALYZE pg_temp.pgdedup_candidates;
        END IF;
        EXECUTE format(
            'CREATE TEMP TABLE pgdedup_found ON COMMIT DROP AS '
            'SELECT c.key_l, c.key_r, %s::integer AS rule, v.score, v.witness '
            'FROM pg_temp.pgdedup_candidates AS c '
            'CROSS JOIN LATERAL %s(c.key_l, c.key_r) AS v',
            v_position, v_functions ->> 'verify'
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
        pairs := pairs + pgdedup.store_found(scan.target, scan_keys.config);
        DROP TABLE pg_temp.pgdedup_candidates;
    END LOOP;
    DROP TABLE pg_temp.pgdedup_groups, pg_temp.pgdedup_neighbours;
    IF v_functions ? 'sketches' THEN
        DROP TABLE pg_temp.pgdedup_sketches;
    END IF;
    PERFORM set_config('work_mem', v_memory, true);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_keys(pgdedup.scans, pgdedup.scan_units, jsonb) IS
'Pairs of one rule among the rows of a table that share keys (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_keys(
    pgdedup.scans, pgdedup.scan_units, jsonb
) FROM PUBLIC;
