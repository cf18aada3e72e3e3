-- Where the moved rows of a merge are stored now, and what is to be put back into them.
-- Runs with the caller's eyes and search_path, in canonical settings; STABLE: inside
-- an UPDATE it sees what the UPDATE sees. No nested loops: see finish_merge.
CREATE FUNCTION pgdedup.find_logged_rows(
    merge_id bigint, target regclass, relation regclass, links text[]
) RETURNS TABLE (row_table oid, row_place tid, restore jsonb)
LANGUAGE plpgsql STABLE STRICT
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
SET enable_nestloop = off
AS $$
BEGIN
    RETURN QUERY EXECUTE pgdedup.logged_rows_query(
        find_logged_rows.target, find_logged_rows.relation
    )
    USING
        find_logged_rows.merge_id, find_logged_rows.relation,
        find_logged_rows.links, ARRAY(
            SELECT i.keys[1]
            FROM pgdedup.merge_images AS i
            WHERE i.merge_id OPERATOR(pg_catalog.=) find_logged_rows.merge_id
                AND i.relation OPERATOR(pg_catalog.=) find_logged_rows.relation
                AND i.kind OPERATOR(pg_catalog.=) 'kept'
        );
END
$$;
COMMENT ON FUNCTION pgdedup.find_logged_rows(bigint, regclass, regclass, text[]) IS
'Rows that unmerge moves back, with their old values (private)';
REVOKE ALL ON FUNCTION pgdedup.find_logged_rows(bigint, regclass, regclass, text[])
FROM PUBLIC;
