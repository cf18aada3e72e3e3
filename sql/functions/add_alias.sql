-- Two names mean the same from now on, in all fields of the type: for stewards. Groups
-- that share a name become one. Returns the number of the group; NULL when both names
-- have one normal form, and are the same without. Nothing stored changes: who writes or
-- asks looks for all names of the group. Rows that are stored already are paired by the
-- next whole scan. Locks: see link_names.
-- SECURITY DEFINER: EXECUTE on it is the right to add.
CREATE FUNCTION pgdedup.add_alias(type text, name text, alias text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN pgdedup.link_names(add_alias.type, add_alias.name, add_alias.alias, 0);
END
$$;
COMMENT ON FUNCTION pgdedup.add_alias(text, text, text) IS
'Two names that mean the same in all fields of a type; returns the group''s number';
REVOKE ALL ON FUNCTION pgdedup.add_alias(text, text, text) FROM PUBLIC;
