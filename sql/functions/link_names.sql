-- Puts two names into one group, as the word of a steward (merge_id 0) or of a merge.
-- Returns the number of the group; NULL when both names have one normal form, and are
-- the same without. Locks the table against others that do so, not against writers.
CREATE FUNCTION pgdedup.link_names(type text, name text, alias text, merge_id bigint)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_names CONSTANT text[] := ARRAY[link_names.name, link_names.alias];
    v_forms CONSTANT text[] := ARRAY[
        pgdedup.alias_form(link_names.type, link_names.name),
        pgdedup.alias_form(link_names.type, link_names.alias)
    ];
    v_digests CONSTANT bytea[] := ARRAY[
        pgdedup.alias_digest(v_forms[1]), pgdedup.alias_digest(v_forms[2])
    ];
    v_groups bigint[];
    v_group bigint;
BEGIN
    IF v_forms[1] = v_forms[2] THEN
        RETURN NULL;
    END IF;
    LOCK TABLE pgdedup.aliases IN SHARE ROW EXCLUSIVE MODE;
    v_groups := ARRAY(
        SELECT DISTINCT a.group_id
        FROM pgdedup.aliases AS a
        WHERE a.type = link_names.type AND a.digest = ANY (v_digests)
        ORDER BY a.group_id
    );
    v_group := coalesce(v_groups[1], pgdedup.next_alias_group());
    UPDATE pgdedup.aliases AS a
    SET group_id = v_group
    WHERE a.group_id = ANY (v_groups) AND a.group_id <> v_group;
    INSERT INTO pgdedup.aliases (type, digest, group_id, form, name, added_by)
    SELECT
        link_names.type, f.digest, v_group, f.form, f.name,
        coalesce(nullif(current_setting('pgdedup.actor', true), ''), session_user)
    FROM unnest(v_digests, v_forms, v_names) AS f (digest, form, name)
    ON CONFLICT ON CONSTRAINT aliases_pkey DO NOTHING;
    INSERT INTO pgdedup.alias_links (type, digest_l, digest_r, merge_id)
    VALUES (
        link_names.type, least(v_digests[1], v_digests[2]),
        greatest(v_digests[1], v_digests[2]), link_names.merge_id
    )
    ON CONFLICT ON CONSTRAINT alias_links_pkey DO NOTHING;
    RETURN v_group;
END
$$;
COMMENT ON FUNCTION pgdedup.link_names(text, text, text, bigint) IS
'Makes two names aliases of each other; returns the group''s number (private)';
REVOKE ALL ON FUNCTION pgdedup.link_names(text, text, text, bigint) FROM PUBLIC;
