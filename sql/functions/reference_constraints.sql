-- Foreign keys that reach a table or one of its partitions. Of a partitioned child
-- or target PostgreSQL keeps one constraint per partition too; only the topmost
-- counts. `operator` compares child and target column, for the first column pair.
CREATE FUNCTION pgdedup.reference_constraints(target regclass)
RETURNS TABLE (
    name text, child regclass, columns smallint[], referenced regclass,
    referenced_columns smallint[], on_delete text, is_deferrable boolean,
    operator text, problem text
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        c.conname::text,
        c.conrelid::regclass,
        c.conkey,
        c.confrelid::regclass,
        c.confkey,
        CASE c.confdeltype
            WHEN 'a' THEN 'no action'
            WHEN 'r' THEN 'restrict'
            WHEN 'c' THEN 'cascade'
            WHEN 'n' THEN 'set null'
            WHEN 'd' THEN 'set default'
        END,
        c.condeferrable,
        format('OPERATOR(%I.%s)', n.nspname, o.oprname),
        CASE
            WHEN cardinality(c.conkey) > 1
                THEN 'a foreign key of several columns'
            WHEN NOT EXISTS (
                SELECT FROM pg_index AS i
                WHERE i.indrelid = c.confrelid AND i.indisprimary
                    AND i.indnkeyatts = 1 AND i.indkey[0] = c.confkey[1]
            ) THEN 'a foreign key to a unique constraint that is not the primary key'
            WHEN EXISTS (
                SELECT FROM pg_attribute AS a
                WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                    AND a.attgenerated <> ''
            ) THEN 'a foreign key over a generated column'
            WHEN c.conrelid <> reference_constraints.target
                AND c.conrelid IN (
                    SELECT p.relid FROM pg_partition_tree(reference_constraints.target) AS p
                ) THEN 'a self reference of a single partition'
        END
    FROM pg_constraint AS c
    INNER JOIN pg_operator AS f ON f.oid = c.conpfeqop[1]
    INNER JOIN pg_operator AS o ON o.oid = f.oprcom
    INNER JOIN pg_namespace AS n ON n.oid = o.oprnamespace
    WHERE c.contype = 'f' AND c.conparentid = 0
        AND c.confrelid IN (
            SELECT reference_constraints.target
            UNION ALL
            SELECT p.relid FROM pg_partition_tree(reference_constraints.target) AS p
        )
    ORDER BY c.conrelid::regclass::text COLLATE "C", c.conkey, c.conname;
END
$$;
COMMENT ON FUNCTION pgdedup.reference_constraints(regclass) IS
'Foreign keys that reach a table, with what keeps a merge from following (private)';
REVOKE ALL ON FUNCTION pgdedup.reference_constraints(regclass) FROM PUBLIC;
