-- Puts what a scan found (the temporary table pgdedup_found, which goes with it) on
-- record, with the same evidence as the guard. No events: a scan would flood the
-- outbox. Returns the number of pairs; those on record with this evidence are left
-- alone.
CREATE FUNCTION pgdedup.store_found(target regclass, config jsonb) RETURNS bigint
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
        state = CASE
            WHEN p.state IN ('open', 'waiting') THEN p.state
            ELSE pgdedup.state_after(p.state, p.matches, excluded.matches)
        END
    WHERE p.matches || excluded.matches <> p.matches;
    DROP TABLE pg_temp.pgdedup_found;
    RETURN v_found;
END
$$;
COMMENT ON FUNCTION pgdedup.store_found(regclass, jsonb) IS
'Puts what a scan found on record (private)';
REVOKE ALL ON FUNCTION pgdedup.store_found(regclass, jsonb) FROM PUBLIC;
