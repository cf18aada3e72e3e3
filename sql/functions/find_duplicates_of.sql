-- find_duplicates for a row that exists: its own columns are the record.
CREATE FUNCTION pgdedup.find_duplicates_of(
    target regclass, key text, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns CONSTANT text[] := pgdedup.key_columns(find_duplicates_of.target);
    v_matches jsonb;
BEGIN
    EXECUTE format(
        'SELECT %s($1, $2, %L)',
        pgdedup.finder_of(find_duplicates_of.target), 'row'
    )
    INTO v_matches
    USING
        CASE
            WHEN cardinality(v_columns) = 1
                THEN jsonb_build_object(v_columns[1], find_duplicates_of.key)
            ELSE find_duplicates_of.key::jsonb
        END,
        find_duplicates_of.max_results;
    RETURN QUERY
    SELECT m.key, m.rule, m.action, m.score, m.evidence, m.record
    FROM jsonb_populate_recordset(NULL::pgdedup.match, v_matches)
        WITH ORDINALITY AS m
    ORDER BY m.ordinality;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) IS
'Existing rows that the rules relate to one row';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) TO PUBLIC;
