-- find_duplicates for a row that exists: its own columns are the record.
CREATE FUNCTION pgdedup.find_duplicates_of(
    target regclass, key text, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_record jsonb;
BEGIN
    EXECUTE format(
        'SELECT r.record FROM %s($1) AS r',
        pgdedup.config_of(find_duplicates_of.target) -> 'functions' ->> 'records'
    )
    INTO v_record
    USING ARRAY[find_duplicates_of.key];
    IF v_record IS NULL THEN
        RAISE EXCEPTION '% has no row with key %',
            find_duplicates_of.target, find_duplicates_of.key
            USING ERRCODE = 'no_data_found';
    END IF;
    RETURN QUERY
    SELECT m.*
    FROM pgdedup.find_duplicates(
        find_duplicates_of.target, v_record, find_duplicates_of.max_results
    ) AS m;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) IS
'Existing rows that the rules relate to one row';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) TO PUBLIC;
