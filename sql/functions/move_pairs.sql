-- Pairs of a row whose key changed go with it. Where the new key has a pair with the
-- same row already, that one stays.
CREATE FUNCTION pgdedup.move_pairs(target regclass, old_key text, new_key text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_pair record;
BEGIN
    FOR v_pair IN
        SELECT
            p.pair_id,
            CASE WHEN p.key_l = move_pairs.old_key THEN p.key_r ELSE p.key_l END AS other
        FROM pgdedup.pairs AS p
        WHERE p.target = move_pairs.target
            AND (p.key_l = move_pairs.old_key OR p.key_r = move_pairs.old_key)
        FOR UPDATE
    LOOP
        IF v_pair.other = move_pairs.new_key OR EXISTS (
            SELECT FROM pgdedup.pairs AS p
            WHERE p.target = move_pairs.target
                AND p.key_l = least(v_pair.other, move_pairs.new_key COLLATE "C")
                AND p.key_r = greatest(v_pair.other, move_pairs.new_key COLLATE "C")
        ) THEN
            DELETE FROM pgdedup.pairs AS p WHERE p.pair_id = v_pair.pair_id;
        ELSE
            UPDATE pgdedup.pairs AS p
            SET
                key_l = least(v_pair.other, move_pairs.new_key COLLATE "C"),
                key_r = greatest(v_pair.other, move_pairs.new_key COLLATE "C")
            WHERE p.pair_id = v_pair.pair_id;
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.move_pairs(regclass, text, text) IS
'Renames a key in the pairs of a table (private)';
REVOKE ALL ON FUNCTION pgdedup.move_pairs(regclass, text, text) FROM PUBLIC;
