-- A name stands for itself again; the others of its group stay together. Whether it had
-- aliases. Pairs that are on record stay, as after any change of the rules.
CREATE FUNCTION pgdedup.remove_alias(type text, name text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_form CONSTANT text := pgdedup.alias_form(remove_alias.type, remove_alias.name);
    v_group bigint;
BEGIN
    LOCK TABLE pgdedup.aliases IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM pgdedup.aliases AS a
    WHERE a.type = remove_alias.type AND a.digest = pgdedup.alias_digest(v_form)
    RETURNING a.group_id INTO v_group;
    -- One name alone is no alias.
    DELETE FROM pgdedup.aliases AS a
    WHERE a.group_id = v_group
        AND (SELECT count(*) FROM pgdedup.aliases AS o WHERE o.group_id = v_group) = 1;
    RETURN v_group IS NOT NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.remove_alias(text, text) IS
'Takes a name out of its aliases; whether it had any';
REVOKE ALL ON FUNCTION pgdedup.remove_alias(text, text) FROM PUBLIC;
