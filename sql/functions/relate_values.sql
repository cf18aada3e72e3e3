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
    -- By rows, if the rule can: else each part makes the keys of all rows anew. Each
    -- key once, for which the OFFSET is: a key that is asked about is made again.
    v_keys CONSTANT text := CASE
        WHEN relate_values.functions ? 'share' THEN format(
            'SELECT v.row_key, k.key, k.asked '
            'FROM %s_values AS v CROSS JOIN LATERAL %%s(%s) AS k '
            'CROSS JOIN LATERAL %s(%s) AS s WHERE pgdedup.in_part(s.share, $1, $2)',
            v_place, v_row, relate_values.functions ->> 'share', v_row
        )
        ELSE format(
            'SELECT v.row_key, k.key, k.asked FROM %s_values AS v '
            'CROSS JOIN LATERAL (SELECT m.* FROM %%s(%s) AS m OFFSET 0) AS k '
            'WHERE pgdedup.in_part(k.key, $1, $2)',
            v_place, v_row
        )
    END;
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
        'CREATE %s TABLE %s_keys AS %s',
        v_kind, v_place, format(v_keys, functions ->> 'keys')
    ) USING part, parts;
    IF functions ? 'alias_keys' AND EXISTS (SELECT FROM pgdedup.aliases) THEN
        EXECUTE format(
            'INSERT INTO %s_keys (row_key, key, asked) %s',
            v_place, format(v_keys, functions ->> 'alias_keys')
        ) USING part, parts;
    END IF;
    -- Most keys are of one row only, above all those of typo: they go before anything
    -- is made of them. Those of missing values go with them, which are NULL.
    PERFORM set_config('enable_hashagg', 'off', true);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_met ON COMMIT DROP AS '
        'SELECT g.members, g.askers '
        'FROM (SELECT bool_or(k.asked IS NOT NULL) AS sided, '
        'array_agg(DISTINCT k.row_key) FILTER (WHERE k.asked IS NOT TRUE) AS members, '
        'array_agg(DISTINCT k.row_key) FILTER (WHERE k.asked) AS askers '
        'FROM (SELECT s.row_key, s.key, s.asked, lag(s.key) OVER w AS before, '
        'lead(s.key) OVER w AS after FROM %s_keys AS s WINDOW w AS (ORDER BY s.key)'
        ') AS k WHERE k.key = k.before OR k.key = k.after GROUP BY k.key) AS g '
        'WHERE CASE WHEN g.sided THEN g.members IS NOT NULL AND g.askers IS NOT NULL '
        'ELSE cardinality(g.members) > 1 END',
        v_place
    );
    PERFORM set_config('enable_hashagg', 'on', true);
    EXECUTE format('DROP TABLE %s_keys', v_place);
    -- Rows that are alike share many keys, and are one group. `until`: the candidates
    -- up to this group.
    CREATE TEMP TABLE pgdedup_groups ON COMMIT DROP AS
    SELECT
        row_number() OVER () AS number, g.members, g.askers, g.size,
        sum(
            CASE
                WHEN g.size > relate_values.heavy THEN relate_values.beside * g.size
                WHEN g.askers IS NULL THEN g.size * (g.size - 1) / 2
                ELSE cardinality(g.members)::bigint * cardinality(g.askers)
            END
        ) OVER (ROWS UNBOUNDED PRECEDING)::bigint AS until
    FROM (
        SELECT
            m.members,
            m.askers,
            greatest(cardinality(m.members), cardinality(m.askers))::bigint AS size
        FROM pg_temp.pgdedup_met AS m
        GROUP BY m.members, m.askers
    ) AS g;
    DROP TABLE pg_temp.pgdedup_met;
    CREATE TEMP TABLE pgdedup_heavy ON COMMIT DROP AS
    SELECT g.members[1] AS row_key, max(g.size) AS table_rows
    FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > relate_values.heavy
    GROUP BY g.members[1];
    DELETE FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > relate_values.heavy AND relate_values.beside = 0;
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
    -- Rows that share no key are left behind before candidates are joined with values.
    EXECUTE format(
        'CREATE %s TABLE %s_shared AS SELECT v.* FROM %s_values AS v '
        'INNER JOIN (SELECT unnest(g.members) AS key FROM pg_temp.pgdedup_groups AS g '
        'WHERE g.size <= $1 UNION SELECT unnest(g.askers) '
        'FROM pg_temp.pgdedup_groups AS g WHERE g.size <= $1 '
        'UNION SELECT n.key FROM pg_temp.pgdedup_neighbours AS n) AS k '
        'ON k.key = v.row_key',
        v_kind, v_place, v_place
    ) USING heavy;
    EXECUTE format('ANALYZE %s_shared', v_place);
    IF functions ? 'sketches' THEN
        EXECUTE format(
            'CREATE %s TABLE %s_sketches AS SELECT v.row_key AS key, s.sketches '
            'FROM %s_shared AS v CROSS JOIN LATERAL %s(%s) AS s',
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
            'INNER JOIN %s_shared AS l ON l.row_key = c.key_l '
            'INNER JOIN %s_shared AS r ON r.row_key = c.key_r '
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
    EXECUTE format('DROP TABLE %s_shared', v_place);
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
