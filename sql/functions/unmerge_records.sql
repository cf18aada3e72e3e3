-- Undoes a merge with the caller's own rights; see run_unmerge, and merge_records for
-- the form of the body.
CREATE FUNCTION pgdedup.unmerge_records(
    merge_id bigint, changed text DEFAULT 'keep_current'
) RETURNS jsonb
LANGUAGE sql VOLATILE
RETURN pgdedup.run_unmerge(
    merge_id, changed, pg_catalog.current_setting('search_path')
);
COMMENT ON FUNCTION pgdedup.unmerge_records(bigint, text) IS
'Restores what a merge changed; what was changed since is kept, or restored too';
REVOKE ALL ON FUNCTION pgdedup.unmerge_records(bigint, text) FROM PUBLIC;
