-- A steward's word on two rows, found by a rule or not. The evidence of this moment is
-- put on record with it: when a write or a scan finds other evidence, the pair is open
-- again (state_after). SECURITY DEFINER: EXECUTE on it is the right to decide; who did,
-- and for whom, cannot be forged.
CREATE FUNCTION pgdedup.decide_pair(
    target regclass, key_l text, key_r text, decision text, reason text
) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(decide_pair.target);
    v_actor CONSTANT text := nullif(current_setting('pgdedup.actor', true), '');
    v_application CONSTANT text := nullif(current_setting('application_name', true), '');
    v_reason CONSTANT text := nullif(btrim(decide_pair.reason), '');
    v_states CONSTANT jsonb := '{"duplicate": "confirmed", "distinct": "distinct",
        "related": "related", "unsure": "unsure"}';
    v_state CONSTANT text := v_states ->> decide_pair.decision;
    v_keys text[];
    v_matches jsonb;
    v_pair record;
BEGIN
    IF v_state IS NULL THEN
        RAISE EXCEPTION 'there is no decision %', coalesce(decide_pair.decision, 'NULL')
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Decisions: duplicate, distinct, related, unsure.';
    END IF;
    PERFORM pgdedup.check_readable(decide_pair.target);
    FOR v_pair IN
        SELECT
            k.key,
            pgdedup.find_key(decide_pair.target, k.key, 'pg_catalog, pg_temp') AS found
        FROM unnest(ARRAY[decide_pair.key_l, decide_pair.key_r]) AS k (key)
    LOOP
        IF v_pair.found IS NULL THEN
            RAISE EXCEPTION '% has no row with key %',
                decide_pair.target, coalesce(v_pair.key, 'NULL')
                USING ERRCODE = 'no_data_found';
        END IF;
        v_keys := v_keys || v_pair.found;
    END LOOP;
    IF v_keys[1] = v_keys[2] THEN
        RAISE EXCEPTION 'a pair has two rows, not % twice', v_keys[1]
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT coalesce(
        jsonb_object_agg(
            v_config -> 'rules' -> (h.rule - 1) ->> 'rule',
            pgdedup.match_entry(v_config, h.rule, h.score, h.witness)
        ),
        '{}'
    )
    INTO v_matches
    FROM pgdedup.pair_hits(v_config, v_keys[1], v_keys[2]) AS h;
    INSERT INTO pgdedup.pairs AS p (
        target, key_l, key_r, matches, state, actor, application_name,
        decided_at, decided_by, reason
    )
    VALUES (
        decide_pair.target,
        least(v_keys[1] COLLATE "C", v_keys[2] COLLATE "C"),
        greatest(v_keys[1] COLLATE "C", v_keys[2] COLLATE "C"),
        v_matches, v_state, v_actor, v_application, now(),
        coalesce(v_actor, session_user), v_reason
    )
    ON CONFLICT ON CONSTRAINT pairs_target_key_l_key_r_key DO UPDATE SET
        matches = p.matches || excluded.matches,
        state = excluded.state,
        decided_at = excluded.decided_at,
        decided_by = excluded.decided_by,
        reason = excluded.reason
    RETURNING p.pair_id, p.matches, p.key_l, p.key_r INTO v_pair;
    INSERT INTO pgdedup.events (
        kind, target, key_l, key_r, rules, actor, application_name, detail
    )
    VALUES (
        'decided', decide_pair.target, v_pair.key_l, v_pair.key_r,
        ARRAY(SELECT jsonb_object_keys(v_pair.matches)), v_actor, v_application,
        jsonb_strip_nulls(jsonb_build_object(
            'decision', decide_pair.decision, 'reason', v_reason
        ))
    );
    RETURN v_pair.pair_id;
END
$$;
COMMENT ON FUNCTION pgdedup.decide_pair(regclass, text, text, text, text) IS
'Decides a pair: duplicate, distinct, related or unsure; returns its number';
REVOKE ALL ON FUNCTION pgdedup.decide_pair(
    regclass, text, text, text, text
) FROM PUBLIC;
