-- Runs one SELECT of a merge with the caller's search_path, which the functions that
-- its policies call may need, and with settings that make texts canonical.
-- $1 keys, $2 argument.
CREATE FUNCTION pgdedup.read_value(
    statement text, path text, keys text[], argument text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
    v_value jsonb;
BEGIN
    PERFORM pg_catalog.set_config('search_path', read_value.path, true);
    EXECUTE read_value.statement INTO v_value
        USING read_value.keys, read_value.argument;
    PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
    RETURN v_value;
END
$$;
COMMENT ON FUNCTION pgdedup.read_value(text, text, text[], text) IS
'Result of a query under the search_path of the caller of a merge (private)';
REVOKE ALL ON FUNCTION pgdedup.read_value(text, text, text[], text) FROM PUBLIC;
