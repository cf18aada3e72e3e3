-- Runs one change of a merge with the caller's search_path and settings: the user's
-- triggers, defaults and checks must meet the session that they know.
-- $1 duplicates, $2 survivor, $3 merge id, $4 values.
CREATE FUNCTION pgdedup.change_rows(
    statement text, path text, duplicates text[], survivor text, merge_id bigint,
    "values" jsonb DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_count bigint;
BEGIN
    PERFORM pg_catalog.set_config('search_path', change_rows.path, true);
    EXECUTE change_rows.statement
        USING
            change_rows.duplicates, change_rows.survivor, change_rows.merge_id,
            change_rows."values";
    GET DIAGNOSTICS v_count = ROW_COUNT;
    PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
    RETURN v_count;
END
$$;
COMMENT ON FUNCTION pgdedup.change_rows(text, text, text[], text, bigint, jsonb) IS
'Count of rows changed under the search_path of the caller of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.change_rows(text, text, text[], text, bigint, jsonb)
FROM PUBLIC;
