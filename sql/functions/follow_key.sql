-- Follows merges that are not undone until a record that exists. A key that exists is
-- its own answer, even if an older record of that key was merged, unless that merge
-- marked it and left it in its place.
CREATE FUNCTION pgdedup.follow_key(target regclass, key text, path text)
RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text := pgdedup.canonical_key(follow_key.target, follow_key.key);
    v_last bigint := 0;
    v_merge record;
    v_found text;
BEGIN
    WHILE v_key IS NOT NULL LOOP
        -- A later hop is a later merge: the chain cannot run in a circle.
        SELECT m.merge_id, m.survivor, m.dispose INTO v_merge
        FROM pgdedup.merges AS m
        WHERE m.target = follow_key.target
            AND m.duplicates @> ARRAY[v_key]
            AND m.undone_at IS NULL
            AND m.merge_id > v_last
        ORDER BY m.merge_id DESC
        LIMIT 1;
        IF v_merge.dispose IS NULL THEN
            v_found := pgdedup.find_key(follow_key.target, v_key, follow_key.path);
            IF v_found IS NOT NULL THEN
                RETURN v_found;
            END IF;
        END IF;
        v_key := v_merge.survivor;
        v_last := v_merge.merge_id;
    END LOOP;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.follow_key(regclass, text, text) IS
'Key of the existing record that a key leads to (private)';
REVOKE ALL ON FUNCTION pgdedup.follow_key(regclass, text, text) FROM PUBLIC;
