-- A number that no group of aliases has: after a data-only restore the sequence may
-- stand below numbers in use.
CREATE FUNCTION pgdedup.next_alias_group() RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_group bigint;
BEGIN
    LOOP
        v_group := nextval('pgdedup.alias_groups');
        EXIT WHEN NOT EXISTS (SELECT FROM pgdedup.aliases AS a WHERE a.group_id = v_group);
    END LOOP;
    RETURN v_group;
END
$$;
COMMENT ON FUNCTION pgdedup.next_alias_group() IS
'An unused number for a group of aliases (private)';
REVOKE ALL ON FUNCTION pgdedup.next_alias_group() FROM PUBLIC;
