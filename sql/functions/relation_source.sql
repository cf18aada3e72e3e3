-- A table as foreign keys see it: its own rows (ONLY, without inheriting tables) or,
-- if it is partitioned, those of its partitions.
CREATE FUNCTION pgdedup.relation_source(relation regclass) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT CASE WHEN c.relkind = 'p' THEN '' ELSE 'ONLY ' END || c.oid::regclass
        FROM pg_class AS c
        WHERE c.oid = relation_source.relation
    );
END
$$;
COMMENT ON FUNCTION pgdedup.relation_source(regclass) IS
'FROM item of a table without its inheriting tables (private)';
REVOKE ALL ON FUNCTION pgdedup.relation_source(regclass) FROM PUBLIC;
