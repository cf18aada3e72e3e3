-- Where the first of these records that was merged away lives now: what a late writer
-- has to be told. NULL: none of them was, or a merge itself is writing. Cheap in that
-- case, one probe of an index over merged records.
-- SECURITY DEFINER: the log is closed to writers. It answers triggers of pgdedup and
-- nobody else. VOLATILE, so that a merge that has just been waited for is seen.
CREATE FUNCTION pgdedup.where_merged(target regclass, keys text[]) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_context text;
    v_config jsonb;
    v_merged record;
    v_key text;
BEGIN
    IF NOT EXISTS (
        SELECT FROM pgdedup.merge_log_rows AS r
        INNER JOIN pgdedup.merge_log AS l ON l.merge_id = r.merge_id
        WHERE r.relation = where_merged.target AND r.kind = 'duplicate'
            AND r.keys[1] = ANY (where_merged.keys) AND l.state = 'merged'
    ) THEN
        RETURN NULL;
    END IF;
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT EXISTS (
        SELECT FROM pgdedup.tables AS t
        INNER JOIN pgdedup.objects AS o ON o.table_name = t.name
        WHERE t.target = where_merged.target AND o.kind = 'function'
            AND o.part LIKE 'late%'
            AND pgdedup.called_by(v_context, format('pgdedup.%s()', o.name))
    ) THEN
        RAISE EXCEPTION 'only triggers of pgdedup may ask what a writer refers to'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'SELECT pgdedup.resolve_key(table, key);';
    END IF;
    IF pgdedup.in_merge() THEN
        RETURN NULL;
    END IF;
    FOR v_merged IN
        SELECT r.keys[1] AS key, max(l.merge_id) AS merge_id
        FROM pgdedup.merge_log_rows AS r
        INNER JOIN pgdedup.merge_log AS l ON l.merge_id = r.merge_id
        WHERE r.relation = where_merged.target AND r.kind = 'duplicate'
            AND r.keys[1] = ANY (where_merged.keys) AND l.state = 'merged'
        GROUP BY r.keys[1]
    LOOP
        v_key := pgdedup.follow_key(
            where_merged.target, v_merged.key, 'pg_catalog, pg_temp'
        );
        -- Another record may have got the key since.
        CONTINUE WHEN v_key = v_merged.key;
        SELECT t.config INTO v_config
        FROM pgdedup.tables AS t
        WHERE t.target = where_merged.target;
        RETURN jsonb_build_object(
            'target', where_merged.target::oid,
            'table', pgdedup.relation_label(where_merged.target),
            'label', v_config -> 'label',
            'old_key', v_merged.key,
            'key', CASE
                WHEN v_config ->> 'reveal' NOT IN ('nothing', 'exists') THEN v_key
            END,
            'merge_id', v_merged.merge_id
        );
    END LOOP;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.where_merged(regclass, text[]) IS
'Where a record lives that a trigger sees referred to after its merge (private)';
GRANT EXECUTE ON FUNCTION pgdedup.where_merged(regclass, text[]) TO PUBLIC;
