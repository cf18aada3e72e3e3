-- Puts what a scan found (the temporary table pgdedup_found, which goes with it) on
-- record, with the same evidence as the guard. No events: a scan would flood the
-- outbox. Returns the number of pairs; those on record with this evidence are left
-- alone. Other sessions of a scan are kept waiting (lock_findings) only when all is
-- ready to be written. What a simulation finds goes to a table of its own instead,
-- which its configuration names (`findings`).
CREATE FUNCTION pgdedup.store_found(target regclass, config jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    v_found bigint;
    v_memory CONSTANT text := current_setting('work_mem');
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
    v_ahead boolean;
BEGIN
    IF pg_size_bytes(v_memory) < 67108864 THEN
        PERFORM set_config('work_mem', '64MB', true);
    END IF;
    IF store_found.config ? 'findings' THEN
        EXECUTE format(
            'INSERT INTO %s (key_l, key_r, rule, score, signature) '
            'SELECT DISTINCT ON (f.key_l, f.key_r, f.rule) f.key_l, f.key_r, f.rule, '
            'f.score, pgdedup.keyed_hash($1, f.witness) '
            'FROM pg_temp.pgdedup_found AS f ORDER BY f.key_l, f.key_r, f.rule',
            (store_found.config ->> 'findings')::regclass
        ) USING v_secret;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        DROP TABLE pg_temp.pgdedup_found;
        PERFORM set_config('work_mem', v_memory, true);
        RETURN v_found;
    END IF;
    CREATE TEMP TABLE pgdedup_ready ON COMMIT DROP AS
    SELECT
        f.key_l,
        f.key_r,
        ('{' || string_agg(
            v_before[f.rule] || f.score || ', "signature": "'
            || pgdedup.keyed_hash(v_secret, f.witness) || '"}', ', '
        ) || '}')::jsonb AS matches
    FROM pg_temp.pgdedup_found AS f
    GROUP BY f.key_l, f.key_r
    ORDER BY f.key_l, f.key_r;
    GET DIAGNOSTICS v_found = ROW_COUNT;
    DROP TABLE pg_temp.pgdedup_found;
    PERFORM pgdedup.lock_findings(store_found.target);
    v_ahead := coalesce(
        (SELECT max(p.pair_id) FROM pgdedup.pairs AS p)
        <= (SELECT s.last_value FROM pgdedup.pair_ids AS s),
        true
    );
    INSERT INTO pgdedup.pairs AS p (
        pair_id, target, key_l, key_r, matches, actor, application_name
    )
    SELECT
        CASE
            WHEN v_ahead THEN nextval('pgdedup.pair_ids')
            ELSE pgdedup.next_pair_id()
        END,
        store_found.target,
        r.key_l,
        r.key_r,
        r.matches,
        v_actor,
        v_application
    FROM pg_temp.pgdedup_ready AS r
    -- In one order, as all writers of pairs: two scans of one table cannot deadlock.
    ORDER BY r.key_l, r.key_r
    ON CONFLICT (target, key_l, key_r) DO UPDATE SET
        -- What was put on record since this transaction began was seen later.
        matches = CASE
            WHEN greatest(p.last_seen, p.decided_at) > now()
                THEN excluded.matches || p.matches
            ELSE p.matches || excluded.matches
        END,
        last_seen = greatest(p.last_seen, now()),
        state = CASE
            WHEN p.state IN ('open', 'waiting')
                OR greatest(p.last_seen, p.decided_at) > now() THEN p.state
            ELSE pgdedup.state_after(p.state, p.matches, excluded.matches)
        END
    WHERE NOT p.matches @> excluded.matches;
    DROP TABLE pg_temp.pgdedup_ready;
    PERFORM set_config('work_mem', v_memory, true);
    RETURN v_found;
END
$$;
COMMENT ON FUNCTION pgdedup.store_found(regclass, jsonb) IS
'Puts what a scan found on record (private)';
REVOKE ALL ON FUNCTION pgdedup.store_found(regclass, jsonb) FROM PUBLIC;
