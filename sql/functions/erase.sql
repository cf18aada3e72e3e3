-- Erases what pgdedup keeps of a person (PIPL, GDPR), found by the keys of his
-- records: pairs, events, refused attempts, heavy keys, lines of imports that became
-- one of these records, and every merge whose log holds an image of one. The records
-- themselves are the user's. Merged records are one person: with one key go those
-- that it was merged with. A merge that is erased cannot be undone, and its old keys
-- no longer resolve. SECURITY DEFINER: nobody is granted to delete from the log.
CREATE FUNCTION pgdedup.erase(
    target regclass, keys text[], reason text, lines bigint[] DEFAULT '{}'
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_reason CONSTANT text := nullif(btrim(erase.reason), '');
    v_keys text[];
    v_merges bigint[];
    v_unfinished bigint;
    v_counts jsonb := '{}';
    v_count bigint;
BEGIN
    IF v_reason IS NULL OR coalesce(cardinality(erase.keys), 0) = 0
        OR array_position(erase.keys, NULL) IS NOT NULL
    THEN
        RAISE EXCEPTION 'erase needs keys and a reason'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'A reason without personal data: the number of the request.';
    END IF;

    WITH RECURSIVE person (key) AS (
        SELECT k.key FROM unnest(erase.keys) AS k (key)
        UNION
        SELECT m.key
        FROM person AS p
        INNER JOIN pgdedup.merge_log AS l
            ON l.target = erase.target AND l.state = 'merged'
                AND (l.survivor = p.key OR l.duplicates @> ARRAY[p.key])
        CROSS JOIN LATERAL unnest(l.duplicates || l.survivor) AS m (key)
    )
    SELECT array_agg(p.key) INTO v_keys FROM person AS p;

    -- From its first merge downwards: what `merge_child` did goes with the whole.
    WITH RECURSIVE touched (merge_id) AS (
        SELECT l.merge_id FROM pgdedup.merge_log AS l
        WHERE l.target = erase.target
            AND (l.survivor = ANY (v_keys) OR l.duplicates && v_keys)
        UNION
        SELECT r.merge_id FROM pgdedup.merge_log_rows AS r
        WHERE r.relation = erase.target AND r.kind <> 'table'
            AND (r.keys && v_keys OR r.old_keys && v_keys)
        UNION
        SELECT l.part_of
        FROM touched AS t
        INNER JOIN pgdedup.merge_log AS l ON l.merge_id = t.merge_id
        WHERE l.part_of IS NOT NULL
    )
    SELECT
        array_agg(l.merge_id),
        min(l.merge_id) FILTER (WHERE l.state IN ('open', 'undoing'))
    INTO v_merges, v_unfinished
    FROM touched AS t
    INNER JOIN pgdedup.merge_log AS l ON l.merge_id = t.merge_id;
    IF v_unfinished IS NOT NULL THEN
        RAISE EXCEPTION 'merge % is not finished', v_unfinished
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'End its transaction first.';
    END IF;

    DELETE FROM pgdedup.merge_log AS l WHERE l.merge_id = ANY (v_merges);
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('merges', v_count);
    DELETE FROM pgdedup.pairs AS p
    WHERE p.target = erase.target
        AND (p.key_l = ANY (v_keys) OR p.key_r = ANY (v_keys));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('pairs', v_count);
    DELETE FROM pgdedup.events AS e
    WHERE e.target = erase.target
        AND (e.key_l = ANY (v_keys) OR e.key_r = ANY (v_keys));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('events', v_count);
    DELETE FROM pgdedup.attempts AS a
    WHERE a.target = erase.target
        AND (a.row_key = ANY (v_keys) OR a.matched && v_keys COLLATE "C");
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('attempts', v_count);
    DELETE FROM pgdedup.heavy_keys AS h
    WHERE h.target = erase.target AND h.row_key = ANY (v_keys);
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('heavy_keys', v_count);
    DELETE FROM pgdedup.held_lines AS h
    WHERE h.target = erase.target
        AND (h.key = ANY (v_keys) OR h.line_id = ANY (erase.lines));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('held_lines', v_count);

    -- That somebody was erased, and why; not who.
    INSERT INTO pgdedup.events (kind, target, actor, application_name, detail)
    VALUES (
        'erased', erase.target,
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), ''),
        v_counts || jsonb_build_object('reason', v_reason)
    );
    RETURN v_counts || jsonb_build_object(
        'keys', to_jsonb(v_keys),
        -- May be his, may be another's who has the same phone: somebody has to look.
        'lines_to_review', (
            SELECT coalesce(jsonb_agg(h.line_id ORDER BY h.line_id), '[]')
            FROM pgdedup.held_lines AS h
            WHERE h.target = erase.target
                AND EXISTS (
                    SELECT FROM jsonb_path_query(h.matches, '$[*].key') AS k (key)
                    WHERE k.key #>> '{}' = ANY (v_keys)
                )
        )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.erase(regclass, text[], text, bigint[]) IS
'Erases what is on record of records and what was merged with them; returns how much';
REVOKE ALL ON FUNCTION pgdedup.erase(regclass, text[], text, bigint[]) FROM PUBLIC;
