-- Which server wrote the files of an index: pg_upgrade keeps the files and changes the
-- server, REINDEX and a restore write new ones. NULL for what is no index.
CREATE FUNCTION pgdedup.index_build(name text) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT
            current_setting('server_version_num')::integer / 10000 || ':'
            || string_agg(f.relfilenode::text, ',' ORDER BY f.relfilenode)
        FROM pg_class AS i
        CROSS JOIN LATERAL (
            SELECT i.relfilenode WHERE i.relkind = 'i'
            UNION ALL
            SELECT p.relfilenode
            FROM pg_partition_tree(i.oid) AS t
            INNER JOIN pg_class AS p ON p.oid = t.relid
            WHERE i.relkind = 'I' AND t.isleaf
        ) AS f
        WHERE i.relname = index_build.name AND i.relkind IN ('i', 'I')
    );
END
$$;
COMMENT ON FUNCTION pgdedup.index_build(text) IS
'Major version and files of an index, as text (private)';
GRANT EXECUTE ON FUNCTION pgdedup.index_build(text) TO PUBLIC;
