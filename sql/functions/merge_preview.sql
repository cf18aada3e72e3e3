-- The very code path of merge_records, rolled back by an exception of its own, so that
-- what it promises is what happens. The result survives: variables are not rolled
-- back. search_path is not pinned: the caller's is handed on.
CREATE FUNCTION pgdedup.merge_preview(
    target regclass, survivor text, duplicates text[], choices jsonb DEFAULT '{}'
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    v_result pg_catalog.jsonb;
BEGIN
    v_result := pgdedup.run_merge(
        merge_preview.target, merge_preview.survivor, merge_preview.duplicates,
        merge_preview.choices, NULL, true,
        pg_catalog.current_setting('search_path')
    );
    RAISE EXCEPTION 'preview' USING ERRCODE = 'PGD01';
EXCEPTION
    WHEN SQLSTATE 'PGD01' THEN
        RETURN v_result OPERATOR(pg_catalog.-) 'merge_id'::pg_catalog.text;
END
$$;
COMMENT ON FUNCTION pgdedup.merge_preview(regclass, text, text[], jsonb) IS
'What merge_records would do: survivor, rows and conflicts per table, warnings';
REVOKE ALL ON FUNCTION pgdedup.merge_preview(regclass, text, text[], jsonb) FROM PUBLIC;
