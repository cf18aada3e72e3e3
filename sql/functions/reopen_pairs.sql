-- Gives the candidate pairs that a merge closed or handed on their old keys and states
-- again. What was decided of a handed-on pair since then stays: only its keys return.
CREATE FUNCTION pgdedup.reopen_pairs(merge_id bigint) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merge pgdedup.merge_log := pgdedup.working_merge(reopen_pairs.merge_id, 'undoing');
    v_pair record;
BEGIN
    FOR v_pair IN
        SELECT
            o.key::bigint AS pair_id,
            o.value ->> 0 AS state,
            o.value ->> 1 AS key_l,
            o.value ->> 2 AS key_r
        FROM jsonb_each(v_merge.pairs) AS o
        ORDER BY 1
    LOOP
        -- The guard may have recorded the pair anew while its rows came back.
        DELETE FROM pgdedup.pairs AS p
        WHERE p.target = v_merge.target AND p.key_l = v_pair.key_l
            AND p.key_r = v_pair.key_r AND p.pair_id <> v_pair.pair_id;
        UPDATE pgdedup.pairs AS p
        SET
            key_l = v_pair.key_l,
            key_r = v_pair.key_r,
            state = CASE WHEN p.state = 'merged' THEN v_pair.state ELSE p.state END
        WHERE p.pair_id = v_pair.pair_id;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.reopen_pairs(bigint) IS
'Restores the candidate pairs that a merge closed (private)';
REVOKE ALL ON FUNCTION pgdedup.reopen_pairs(bigint) FROM PUBLIC;
