-- The section `merge` of the rule file, as it was applied; an empty object without
-- one. SECURITY DEFINER: the registry is closed to mergers.
CREATE FUNCTION pgdedup.merge_config(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN coalesce(
        (
            SELECT t.config -> 'merge'
            FROM pgdedup.tables AS t
            WHERE t.target = merge_config.target
                AND jsonb_typeof(t.config -> 'merge') = 'object'
        ),
        '{}'
    );
END
$$;
COMMENT ON FUNCTION pgdedup.merge_config(regclass) IS
'How records of a table are merged, by the rule file (private)';
REVOKE ALL ON FUNCTION pgdedup.merge_config(regclass) FROM PUBLIC;
