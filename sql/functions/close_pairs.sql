-- Candidate pairs after a merge: those inside the merged set are closed as merged;
-- those between a duplicate and another record become pairs of the survivor, decisions
-- included, unless the survivor has such a pair already, which then stands for both.
-- Returns what unmerge needs: pair_id -> [state, key_l, key_r] as it was.
CREATE FUNCTION pgdedup.close_pairs(merge_id bigint) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merge pgdedup.merge_log := pgdedup.working_merge(close_pairs.merge_id, 'open');
    v_pair record;
    v_other text;
    v_pairs jsonb := '{}';
BEGIN
    FOR v_pair IN
        SELECT p.pair_id, p.state, p.key_l, p.key_r
        FROM pgdedup.pairs AS p
        WHERE p.target = v_merge.target
            AND (
                p.key_l = ANY (v_merge.duplicates) OR p.key_r = ANY (v_merge.duplicates)
            )
            AND p.state <> 'merged'
        ORDER BY p.pair_id
        FOR UPDATE
    LOOP
        v_pairs := v_pairs || jsonb_build_object(
            v_pair.pair_id, jsonb_build_array(v_pair.state, v_pair.key_l, v_pair.key_r)
        );
        v_other := CASE
            WHEN v_pair.key_l = ANY (v_merge.duplicates) THEN v_pair.key_r
            ELSE v_pair.key_l
        END;
        IF v_other = ANY (v_merge.duplicates || v_merge.survivor) OR EXISTS (
            SELECT FROM pgdedup.pairs AS p
            WHERE p.target = v_merge.target
                AND p.key_l = least(v_other COLLATE "C", v_merge.survivor COLLATE "C")
                AND p.key_r = greatest(v_other COLLATE "C", v_merge.survivor COLLATE "C")
        ) THEN
            UPDATE pgdedup.pairs AS p SET state = 'merged'
            WHERE p.pair_id = v_pair.pair_id;
        ELSE
            UPDATE pgdedup.pairs AS p
            SET
                key_l = least(v_other COLLATE "C", v_merge.survivor COLLATE "C"),
                key_r = greatest(v_other COLLATE "C", v_merge.survivor COLLATE "C")
            WHERE p.pair_id = v_pair.pair_id;
        END IF;
    END LOOP;
    RETURN v_pairs;
END
$$;
COMMENT ON FUNCTION pgdedup.close_pairs(bigint) IS
'Closes or hands on the candidate pairs of merged records (private)';
REVOKE ALL ON FUNCTION pgdedup.close_pairs(bigint) FROM PUBLIC;
