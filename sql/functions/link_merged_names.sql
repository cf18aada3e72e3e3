-- Names that a merge takes away become aliases of the name that stays, in the fields
-- that the rule file names under merge.aliases: those of the duplicates, and the
-- survivor's own if another one was chosen. Returns them: [{"type", "name", "alias"}].
-- Called by finish_merge, with the rights of the owner: the rule file says that merges
-- may, and what they say comes from the log.
CREATE FUNCTION pgdedup.link_merged_names(merge_id bigint) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_merge pgdedup.merge_log := pgdedup.working_merge(link_merged_names.merge_id, 'open');
    v_alias record;
    v_aliases jsonb := '[]';
BEGIN
    FOR v_alias IN
        SELECT DISTINCT ON (f.place, old.form)
            f.type, kept.names[1] AS name, old.name AS alias
        FROM ROWS FROM (
            jsonb_to_recordset(pgdedup.merge_config(v_merge.target) -> 'aliases')
            AS (type text, columns jsonb)
        ) WITH ORDINALITY AS f (type, columns, place)
        CROSS JOIN LATERAL (
            SELECT array_agg(n.name) AS names, array_agg(n.form) AS forms
            FROM pgdedup.merge_log_rows AS r
            CROSS JOIN LATERAL pgdedup.image_names(f.type, r.after, f.columns) AS n
            WHERE r.merge_id = link_merged_names.merge_id AND r.kind = 'survivor'
        ) AS kept
        CROSS JOIN LATERAL (
            SELECT r.row_id, n.name, n.form
            FROM pgdedup.merge_log_rows AS r
            CROSS JOIN LATERAL pgdedup.image_names(f.type, r.before, f.columns) AS n
            WHERE r.merge_id = link_merged_names.merge_id
                AND r.kind IN ('survivor', 'duplicate')
        ) AS old
        WHERE old.form <> ALL (kept.forms)
        ORDER BY f.place, old.form, old.row_id
    LOOP
        PERFORM pgdedup.link_names(
            v_alias.type, v_alias.name, v_alias.alias, link_merged_names.merge_id
        );
        v_aliases := v_aliases || jsonb_build_object(
            'type', v_alias.type, 'name', v_alias.name, 'alias', v_alias.alias
        );
    END LOOP;
    RETURN v_aliases;
END
$$;
COMMENT ON FUNCTION pgdedup.link_merged_names(bigint) IS
'Makes the names that a merge takes away aliases of the one that stays (private)';
REVOKE ALL ON FUNCTION pgdedup.link_merged_names(bigint) FROM PUBLIC;
