-- 撞单查询: the rows that the rules relate to a record, best first, one row each: its
-- strongest rule, and the evidence of all. Never writes; works on a read replica. Rows
-- that are hidden from the caller come without a key, as far as `reveal` allows.
CREATE FUNCTION pgdedup.find_duplicates(
    target regclass, record jsonb, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_matches jsonb;
BEGIN
    EXECUTE format(
        'SELECT %s($1, $2, %L)',
        pgdedup.finder_of(find_duplicates.target), 'record'
    )
    INTO v_matches
    USING find_duplicates.record, find_duplicates.max_results;
    IF v_matches = '[]' THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT m.key, m.rule, m.action, m.score, m.evidence, m.record
    FROM jsonb_populate_recordset(NULL::pgdedup.match, v_matches)
        WITH ORDINALITY AS m
    ORDER BY m.ordinality;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) IS
'Existing rows that the rules relate to a record given as any subset of its columns';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) TO PUBLIC;
