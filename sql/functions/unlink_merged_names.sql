-- Takes back the aliases that a merge made. What somebody else has linked too, a
-- steward or another merge, before or since, stays. Called by finish_unmerge.
CREATE FUNCTION pgdedup.unlink_merged_names(merge_id bigint) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_groups bigint[];
BEGIN
    IF NOT EXISTS (
        SELECT FROM pgdedup.alias_links AS l
        WHERE l.merge_id = unlink_merged_names.merge_id
    ) THEN
        RETURN;
    END IF;
    LOCK TABLE pgdedup.aliases IN SHARE ROW EXCLUSIVE MODE;
    v_groups := ARRAY(
        SELECT DISTINCT a.group_id
        FROM pgdedup.alias_links AS l
        INNER JOIN pgdedup.aliases AS a ON a.type = l.type AND a.digest = l.digest_l
        WHERE l.merge_id = unlink_merged_names.merge_id
    );
    DELETE FROM pgdedup.alias_links AS l
    WHERE l.merge_id = unlink_merged_names.merge_id;
    PERFORM pgdedup.regroup_aliases(v_groups);
END
$$;
COMMENT ON FUNCTION pgdedup.unlink_merged_names(bigint) IS
'Takes back the aliases that a merge made (private)';
REVOKE ALL ON FUNCTION pgdedup.unlink_merged_names(bigint) FROM PUBLIC;
