-- Runs conflicts_query with the caller's eyes and search_path (policies and index
-- expressions may depend on it). STABLE: inside a DELETE it sees what the DELETE sees.
-- `settled`: only rows in conflict with one that can stay, once each; a row in
-- conflict with one that goes may be free afterwards.
CREATE FUNCTION pgdedup.find_conflicts(
    target regclass, child regclass, duplicates text[], survivor text,
    losers_first boolean, settled boolean
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
        find_conflicts.target, find_conflicts.child, find_conflicts.losers_first
    );
BEGIN
    IF v_query IS NULL THEN
        RETURN;
    END IF;
    IF find_conflicts.settled THEN
        v_query := pg_catalog.format(
            'WITH c (row_table, row_place, key, kept, name) AS MATERIALIZED (%s) '
            'SELECT DISTINCT ON (c.row_table, c.row_place) '
            'c.row_table, c.row_place, c.key, c.kept, c.name FROM c '
            'WHERE c.kept OPERATOR(pg_catalog.<>) ALL (ARRAY(SELECT k.key FROM c AS k)) '
            'ORDER BY c.row_table, c.row_place, c.name, c.kept',
            v_query
        );
    END IF;
    RETURN QUERY EXECUTE v_query
        USING find_conflicts.duplicates, find_conflicts.survivor;
END
$$;
COMMENT ON FUNCTION pgdedup.find_conflicts(
    regclass, regclass, text[], text, boolean, boolean
) IS 'Child rows that would break a constraint if a merge moved them (private)';
REVOKE ALL ON FUNCTION pgdedup.find_conflicts(
    regclass, regclass, text[], text, boolean, boolean
) FROM PUBLIC;
