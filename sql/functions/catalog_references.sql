-- What refers to a table or one of its partitions: foreign keys, and the references
-- that the rule file names because the catalog cannot tell them. Of a partitioned
-- child or target PostgreSQL keeps one constraint per partition too; only the topmost
-- counts. `operators` compare child with target column, pair by pair; `constants` are
-- what other columns of the child must hold, `condition` is the SQL of that.
CREATE FUNCTION pgdedup.catalog_references(target regclass)
RETURNS TABLE (
    name text, child regclass, columns text[], referenced_columns text[],
    operators text[], types text[], condition text, constants jsonb, on_delete text,
    on_update text, is_deferrable boolean, is_validated boolean, problem text
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb := pgdedup.merge_config(catalog_references.target);
BEGIN
    RETURN QUERY
    SELECT
        c.conname::text,
        c.conrelid::regclass,
        k.columns,
        k.referenced,
        k.operators,
        k.types,
        NULL::text,
        NULL::jsonb,
        CASE c.confdeltype
            WHEN 'a' THEN 'no action'
            WHEN 'r' THEN 'restrict'
            WHEN 'c' THEN 'cascade'
            WHEN 'n' THEN 'set null'
            WHEN 'd' THEN 'set default'
        END,
        CASE c.confupdtype
            WHEN 'a' THEN 'no action'
            WHEN 'r' THEN 'restrict'
            WHEN 'c' THEN 'cascade'
            WHEN 'n' THEN 'set null'
            WHEN 'd' THEN 'set default'
        END,
        c.condeferrable,
        c.convalidated,
        CASE
            WHEN to_jsonb(c) ->> 'conperiod' = 'true' THEN pgdedup.wording(
                catalog_references.target, 'a temporal foreign key', '时态外键'
            )
            WHEN k.generated_child THEN pgdedup.wording(
                catalog_references.target,
                'a foreign key over a generated column', '由生成列构成的外键'
            )
            WHEN k.generated_target THEN pgdedup.wording(
                catalog_references.target,
                'a foreign key to a generated column', '指向生成列的外键'
            )
            WHEN c.conrelid <> catalog_references.target
                AND c.conrelid IN (
                    SELECT p.relid FROM pg_partition_tree(catalog_references.target) AS p
                ) THEN pgdedup.wording(
                    catalog_references.target,
                    'a self reference of a single partition', '单个分区的自引用'
                )
        END
    FROM pg_constraint AS c
    CROSS JOIN LATERAL (
        SELECT
            array_agg(ca.attname::text ORDER BY p.place) AS columns,
            array_agg(ta.attname::text ORDER BY p.place) AS referenced,
            array_agg(
                format('OPERATOR(%I.%s)', n.nspname, o.oprname) ORDER BY p.place
            ) AS operators,
            array_agg(format_type(ta.atttypid, -1) ORDER BY p.place) AS types,
            bool_or(ca.attgenerated <> '') AS generated_child,
            bool_or(ta.attgenerated <> '') AS generated_target
        FROM unnest(c.conkey, c.confkey, c.conpfeqop)
            WITH ORDINALITY AS p (child, target, operator, place)
        INNER JOIN pg_attribute AS ca
            ON ca.attrelid = c.conrelid AND ca.attnum = p.child
        INNER JOIN pg_attribute AS ta
            ON ta.attrelid = c.confrelid AND ta.attnum = p.target
        INNER JOIN pg_operator AS f ON f.oid = p.operator
        INNER JOIN pg_operator AS o ON o.oid = f.oprcom
        INNER JOIN pg_namespace AS n ON n.oid = o.oprnamespace
    ) AS k
    WHERE c.contype = 'f' AND c.conparentid = 0
        AND c.confrelid IN (
            SELECT catalog_references.target
            UNION ALL
            SELECT p.relid FROM pg_partition_tree(catalog_references.target) AS p
        )
    ORDER BY 2, 3, 1;
    -- Most tables have none, and starting this query costs more than asking.
    IF v_config -> 'references' IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT
        'merge.references',
        r.child,
        ARRAY[r.key_column],
        pgdedup.key_columns(catalog_references.target),
        ARRAY[pgdedup.equality_operator(a.atttypid)],
        ARRAY[format_type(a.atttypid, -1)],
        (
            SELECT string_agg(
                format(
                    't.%I %s %L::%s', x.attname,
                    pgdedup.equality_operator(x.atttypid),
                    r.constants ->> x.attname,
                    format_type(x.atttypid, -1)
                ),
                ' AND ' ORDER BY x.attnum
            )
            FROM pg_attribute AS x
            WHERE x.attrelid = r.child AND x.attnum > 0 AND NOT x.attisdropped
                AND r.constants ? x.attname::text
        ),
        r.constants,
        'none',
        'none',
        false,
        false,
        CASE
            WHEN r.child IS NULL THEN format(
                pgdedup.wording(
                    catalog_references.target,
                    'a reference of the rule file to table %s, which does not exist',
                    '规则文件中对表 %s 的引用，而该表不存在'
                ),
                r.label
            )
            WHEN a.attnum IS NULL OR (
                SELECT count(*) <> (SELECT count(*) FROM jsonb_object_keys(r.constants))
                FROM pgdedup.row_columns(r.child) AS x
                WHERE r.constants ? x.name
            ) THEN pgdedup.wording(
                catalog_references.target,
                'a reference of the rule file to columns that do not exist',
                '规则文件中对不存在的列的引用'
            )
            WHEN a.attgenerated <> '' THEN pgdedup.wording(
                catalog_references.target,
                'a reference over a generated column', '由生成列构成的引用'
            )
            WHEN cardinality(pgdedup.key_columns(catalog_references.target)) > 1
                THEN pgdedup.wording(
                catalog_references.target,
                'a reference of the rule file to a key of several columns',
                '规则文件中对多列主键的引用'
            )
        END
    FROM jsonb_to_recordset(v_config -> 'references')
        AS s (label text, "table" text, key text, constants jsonb)
    CROSS JOIN LATERAL (
        SELECT
            s.label,
            to_regclass(s.table) AS child,
            s.key AS key_column,
            coalesce(s.constants, '{}') AS constants
    ) AS r
    LEFT JOIN pg_attribute AS a
        ON a.attrelid = r.child AND a.attname = r.key_column AND a.attnum > 0
            AND NOT a.attisdropped
    WHERE s.key IS NOT NULL
    ORDER BY 2, 3, 1;
END
$$;
COMMENT ON FUNCTION pgdedup.catalog_references(regclass) IS
'What refers to a table by the catalog and the rule file (private)';
REVOKE ALL ON FUNCTION pgdedup.catalog_references(regclass) FROM PUBLIC;
