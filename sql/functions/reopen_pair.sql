-- A decision taken back: the pair waits for one again. SECURITY DEFINER: the event
-- cannot be forged.
CREATE FUNCTION pgdedup.reopen_pair(pair_id bigint, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_pair record;
BEGIN
    UPDATE pgdedup.pairs AS p SET
        state = CASE WHEN p.assigned_to IS NULL THEN 'open' ELSE 'waiting' END,
        decided_at = NULL,
        decided_by = NULL,
        reason = NULL
    FROM pgdedup.pairs AS b
    WHERE p.pair_id = reopen_pair.pair_id AND b.pair_id = p.pair_id
        AND p.state NOT IN ('open', 'waiting', 'merged')
    RETURNING p.target, p.key_l, p.key_r, p.matches, b.state INTO v_pair;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no decided pair %', reopen_pair.pair_id
            USING ERRCODE = 'no_data_found',
                HINT = 'A merged pair is open again after unmerge_records.';
    END IF;
    INSERT INTO pgdedup.events (
        kind, target, key_l, key_r, rules, actor, application_name, detail
    )
    VALUES (
        'reopened', v_pair.target, v_pair.key_l, v_pair.key_r,
        ARRAY(SELECT jsonb_object_keys(v_pair.matches)),
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), ''),
        jsonb_strip_nulls(jsonb_build_object(
            'was', v_pair.state, 'reason', nullif(btrim(reopen_pair.reason), '')
        ))
    );
END
$$;
COMMENT ON FUNCTION pgdedup.reopen_pair(bigint, text) IS
'Takes the decision on a pair back';
REVOKE ALL ON FUNCTION pgdedup.reopen_pair(bigint, text) FROM PUBLIC;
