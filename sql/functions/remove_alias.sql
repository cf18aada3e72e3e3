-- A name stands for itself again; the others of its group stay together. Whether it had
-- aliases. Pairs that are on record stay, as after any change of the rules.
CREATE FUNCTION pgdedup.remove_alias(type text, name text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_digest CONSTANT bytea := pgdedup.alias_digest(
        pgdedup.alias_form(remove_alias.type, remove_alias.name)
    );
    v_group bigint;
BEGIN
    LOCK TABLE pgdedup.aliases IN SHARE ROW EXCLUSIVE MODE;
    -- Those that only this name held together are linked in its stead.
    WITH neighbours AS (
        SELECT DISTINCT
            CASE WHEN l.digest_l = v_digest THEN l.digest_r ELSE l.digest_l END AS digest
        FROM pgdedup.alias_links AS l
        WHERE l.type = remove_alias.type AND v_digest IN (l.digest_l, l.digest_r)
    ),

    chain AS (
        SELECT n.digest, lead(n.digest) OVER (ORDER BY n.digest) AS next
        FROM neighbours AS n
    )

    INSERT INTO pgdedup.alias_links (type, digest_l, digest_r)
    SELECT remove_alias.type, c.digest, c.next
    FROM chain AS c
    WHERE c.next IS NOT NULL
    ON CONFLICT ON CONSTRAINT alias_links_pkey DO NOTHING;
    DELETE FROM pgdedup.aliases AS a
    WHERE a.type = remove_alias.type AND a.digest = v_digest
    RETURNING a.group_id INTO v_group;
    PERFORM pgdedup.regroup_aliases(ARRAY[v_group]);
    RETURN v_group IS NOT NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.remove_alias(text, text) IS
'Takes a name out of its aliases; whether it had any';
REVOKE ALL ON FUNCTION pgdedup.remove_alias(text, text) FROM PUBLIC;
