-- Who may ask what, decided with the caller's rights before the finder looks with its
-- owner's. Who may write to the table may ask as the guard would answer; a reader asks
-- by columns that he may read; nobody else asks at all. `kind`:
--   record  find_duplicates of any subset of columns
--   row     find_duplicates of a stored row that the caller sees
--   write   check_record; turns into `edit` of a row that the caller sees, or `new`
-- `seen`: the key is that of a row that the caller sees. Only such a row is left out of
-- the answer: the key of a hidden one could be guessed by what vanishes.
CREATE FUNCTION pgdedup.admit(
    target regclass, record jsonb, INOUT kind text, OUT key text, OUT seen boolean
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_usable CONSTANT boolean := (
        SELECT has_schema_privilege(c.relnamespace, 'USAGE')
        FROM pg_class AS c WHERE c.oid = admit.target
    );
    v_writes CONSTANT boolean := v_usable AND (
        has_any_column_privilege(admit.target, 'INSERT')
        OR has_any_column_privilege(admit.target, 'UPDATE')
    );
    v_read text[];
    v_secret text;
BEGIN
    IF admit.record IS NULL OR jsonb_typeof(admit.record) <> 'object' THEN
        RAISE EXCEPTION 'record must be a JSON object of columns and values'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'For example: {"name": "…", "phone1": "…"}';
    END IF;
    seen := false;
    IF admit.record ?& pgdedup.key_columns(admit.target) THEN
        key := pgdedup.record_key(admit.target, admit.record);
        seen := v_usable AND pgdedup.sees_row(admit.target, key);
    END IF;
    IF kind = 'record' AND v_writes THEN
        RETURN;
    END IF;
    v_read := ARRAY(
        SELECT DISTINCT c.name
        FROM jsonb_each(pgdedup.config_of(admit.target) -> 'fields') AS f (field, entry)
        CROSS JOIN LATERAL jsonb_array_elements_text(f.entry -> 'columns') AS c (name)
        INNER JOIN pg_attribute AS a
            ON a.attrelid = admit.target AND a.attname = c.name
            AND NOT a.attisdropped
        WHERE NOT has_column_privilege(admit.target, a.attnum, 'SELECT')
        ORDER BY c.name
    );
    IF kind = 'write' THEN
        kind := CASE
            WHEN seen AND (
                v_read = '{}' OR has_any_column_privilege(admit.target, 'UPDATE')
            ) THEN 'edit'
            ELSE 'new'
        END;
    END IF;
    IF kind = 'row' AND NOT seen THEN
        RAISE EXCEPTION '% has no row with key %', admit.target, key
            USING ERRCODE = 'no_data_found';
    ELSIF v_writes THEN
        RETURN;
    END IF;
    SELECT c.name INTO v_secret
    FROM unnest(v_read) AS c (name)
    WHERE kind = 'row' OR admit.record ->> c.name IS NOT NULL
    LIMIT 1;
    IF v_secret IS NOT NULL OR NOT v_usable
        OR NOT has_any_column_privilege(admit.target, 'SELECT')
    THEN
        RAISE EXCEPTION 'permission denied to look for duplicates in %', admit.target
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Asking takes INSERT or UPDATE on the table, or SELECT on the '
                || coalesce(format('column %s.', v_secret), 'columns asked about.');
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.admit(regclass, jsonb, text) IS
'What the caller may ask the finder (private)';
GRANT EXECUTE ON FUNCTION pgdedup.admit(regclass, jsonb, text) TO PUBLIC;
