-- The columns that a merge logged of a table. SECURITY DEFINER: the caller may not
-- read the log; column names are no secret.
CREATE FUNCTION pgdedup.logged_columns(merge_id bigint, relation regclass)
RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN ARRAY(
        SELECT jsonb_object_keys(r.before)
        FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = logged_columns.merge_id
            AND r.relation = logged_columns.relation AND r.kind = 'table'
    );
END
$$;
COMMENT ON FUNCTION pgdedup.logged_columns(bigint, regclass) IS
'Columns that the log of a merge holds of a table (private)';
REVOKE ALL ON FUNCTION pgdedup.logged_columns(bigint, regclass) FROM PUBLIC;
