-- Merges duplicates into a survivor with the caller's own rights; see run_merge. A
-- SQL body, bound when it is created, because it must hand on the caller's
-- search_path and so cannot pin one.
CREATE FUNCTION pgdedup.merge_records(
    target regclass, survivor text, duplicates text[], choices jsonb DEFAULT '{}',
    reason text DEFAULT NULL
) RETURNS bigint
LANGUAGE sql VOLATILE
RETURN (
    pgdedup.run_merge(
        target, survivor, duplicates, choices, reason, FALSE,
        pg_catalog.current_setting('search_path')
    ) ->> 'merge_id'
)::bigint;
COMMENT ON FUNCTION pgdedup.merge_records(regclass, text, text[], jsonb, text) IS
'Moves what refers to the duplicates to the survivor, deletes them; returns its id';
REVOKE ALL ON FUNCTION pgdedup.merge_records(regclass, text, text[], jsonb, text)
FROM PUBLIC;
