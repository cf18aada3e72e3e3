-- How choices and reports name a table: schema.table, without quotes, so that
-- Chinese and mixed-case names are written as people know them.
CREATE FUNCTION pgdedup.relation_label(relation regclass) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT n.nspname || '.' || c.relname
        FROM pg_class AS c
        INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid
        WHERE c.oid = relation_label.relation
    );
END
$$;
COMMENT ON FUNCTION pgdedup.relation_label(regclass) IS
'schema.table, unquoted; NULL if the table is gone (private)';
REVOKE ALL ON FUNCTION pgdedup.relation_label(regclass) FROM PUBLIC;
