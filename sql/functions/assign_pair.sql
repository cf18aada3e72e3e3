-- Gives an undecided pair to a steward, by any name that the application knows: it then
-- waits for him. NULL gives it back to all. SECURITY DEFINER: the event cannot be
-- forged.
CREATE FUNCTION pgdedup.assign_pair(pair_id bigint, steward text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_steward CONSTANT text := nullif(btrim(assign_pair.steward), '');
    v_pair record;
BEGIN
    UPDATE pgdedup.pairs AS p
    SET assigned_to = v_steward,
        state = CASE WHEN v_steward IS NULL THEN 'open' ELSE 'waiting' END
    WHERE p.pair_id = assign_pair.pair_id
        AND p.state IN ('open', 'waiting', 'unsure')
    RETURNING p.target, p.key_l, p.key_r INTO v_pair;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no undecided pair %', assign_pair.pair_id
            USING ERRCODE = 'no_data_found',
                HINT = 'pgdedup.open_pairs lists those that wait for a decision.';
    END IF;
    INSERT INTO pgdedup.events (
        kind, target, key_l, key_r, actor, application_name, detail
    )
    VALUES (
        'assigned', v_pair.target, v_pair.key_l, v_pair.key_r,
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), ''),
        jsonb_strip_nulls(jsonb_build_object('assigned_to', v_steward))
    );
END
$$;
COMMENT ON FUNCTION pgdedup.assign_pair(bigint, text) IS
'Gives an undecided pair to a steward; NULL gives it back to all';
REVOKE ALL ON FUNCTION pgdedup.assign_pair(bigint, text) FROM PUBLIC;
