-- May the caller read all columns of the table? Then a plan that lasts does what
-- visible_records writes anew for each answer. Row-level security is asked by either.
CREATE FUNCTION pgdedup.reads_table(target regclass) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN has_table_privilege(reads_table.target, 'SELECT') AND has_schema_privilege(
        (SELECT c.relnamespace FROM pg_class AS c WHERE c.oid = reads_table.target),
        'USAGE'
    );
END
$$;
COMMENT ON FUNCTION pgdedup.reads_table(regclass) IS
'Whether the caller may read a whole table (private)';
GRANT EXECUTE ON FUNCTION pgdedup.reads_table(regclass) TO PUBLIC;
