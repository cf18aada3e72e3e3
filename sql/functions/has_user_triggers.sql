-- Row triggers of the user's own may rewrite columns while a merge moves or restores
-- rows; of such tables a merge logs whole rows, and unmerge reports what they
-- rewrote. Our own guards change nothing.
CREATE FUNCTION pgdedup.has_user_triggers(relation regclass) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM pg_trigger AS t
        WHERE t.tgrelid IN (
            SELECT has_user_triggers.relation
            UNION ALL
            SELECT p.relid FROM pg_partition_tree(has_user_triggers.relation) AS p
        )
        AND NOT t.tgisinternal
        AND t.tgenabled <> 'D'
        AND t.tgname NOT LIKE 'pgdedup\_%'
    );
END
$$;
COMMENT ON FUNCTION pgdedup.has_user_triggers(regclass) IS
'Whether a table has enabled triggers other than those of pgdedup (private)';
REVOKE ALL ON FUNCTION pgdedup.has_user_triggers(regclass) FROM PUBLIC;
