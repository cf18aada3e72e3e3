-- Follows merges that are not undone, newest first, until a record that exists. A key
-- that exists is its own answer, even if an older record of that key was merged.
CREATE FUNCTION pgdedup.follow_key(target regclass, key text, path text)
RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text := pgdedup.canonical_key(follow_key.target, follow_key.key);
    v_merge bigint;
    v_found text;
BEGIN
    WHILE v_key IS NOT NULL LOOP
        v_found := pgdedup.find_key(follow_key.target, v_key, follow_key.path);
        IF v_found IS NOT NULL THEN
            RETURN v_found;
        END IF;
        -- A later hop is a later merge: the chain cannot run in a circle.
        SELECT m.merge_id, m.survivor INTO v_merge, v_key
        FROM pgdedup.merges AS m
        WHERE m.target = follow_key.target
            AND m.duplicates @> ARRAY[v_key]
            AND m.undone_at IS NULL
            AND m.merge_id > coalesce(v_merge, 0)
        ORDER BY m.merge_id DESC
        LIMIT 1;
    END LOOP;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.follow_key(regclass, text, text) IS
'Key of the existing record that a key leads to (private)';
REVOKE ALL ON FUNCTION pgdedup.follow_key(regclass, text, text) FROM PUBLIC;
