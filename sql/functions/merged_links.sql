-- What foreign keys find the records of the running merge by, survivor first. SECURITY
-- DEFINER: the log is closed to callers; they may read these rows anyway.
CREATE FUNCTION pgdedup.merged_links(merge_id bigint) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (pgdedup.working_merge(merged_links.merge_id, 'open')).links;
END
$$;
COMMENT ON FUNCTION pgdedup.merged_links(bigint) IS
'Links of the records of the running merge (private)';
REVOKE ALL ON FUNCTION pgdedup.merged_links(bigint) FROM PUBLIC;
