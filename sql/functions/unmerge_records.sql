-- Undoes a merge with the caller's own rights; see run_unmerge, and merge_records for
-- the form of the body.
CREATE FUNCTION pgdedup.unmerge_records(merge_id bigint) RETURNS jsonb
LANGUAGE sql VOLATILE
RETURN pgdedup.run_unmerge(merge_id, pg_catalog.current_setting('search_path'));
COMMENT ON FUNCTION pgdedup.unmerge_records(bigint) IS
'Restores what a merge changed, except what was changed since (returned in kept)';
REVOKE ALL ON FUNCTION pgdedup.unmerge_records(bigint) FROM PUBLIC;
