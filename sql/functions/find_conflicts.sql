-- Runs conflicts_query with the caller's eyes and search_path (policies and index
-- expressions may depend on it). STABLE: inside a DELETE it sees what the DELETE sees.
CREATE FUNCTION pgdedup.find_conflicts(
    target regclass, child regclass, duplicates text[], survivor text
) RETURNS TABLE (
    row_table oid, row_place tid, key text, kept_key text, constraint_name text
)
LANGUAGE plpgsql STABLE STRICT
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
    v_query text := pgdedup.conflicts_query(
        find_conflicts.target, find_conflicts.child
    );
BEGIN
    IF v_query IS NOT NULL THEN
        RETURN QUERY EXECUTE v_query
            USING find_conflicts.duplicates, find_conflicts.survivor;
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.find_conflicts(regclass, regclass, text[], text) IS
'Child rows that would break a unique constraint if a merge moved them (private)';
REVOKE ALL ON FUNCTION pgdedup.find_conflicts(regclass, regclass, text[], text)
FROM PUBLIC;
