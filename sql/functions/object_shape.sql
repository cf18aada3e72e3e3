-- What a generated column, index or trigger is, as far as the user's renames, a restore
-- and another version of PostgreSQL leave it alone: one that somebody replaced by hand
-- is another one. NULL where there is none.
CREATE FUNCTION pgdedup.object_shape(name text) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT md5(string_agg(DISTINCT s.shape, E'\x1e' ORDER BY s.shape))
        FROM (
            SELECT concat_ws(
                E'\x1f', 'column', a.atttypid::regtype, a.attgenerated, u.functions
            ) AS shape
            FROM pg_attribute AS a
            -- An index on the column has an attribute of its name.
            INNER JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            CROSS JOIN LATERAL (
                SELECT string_agg(p.proname, ' ' ORDER BY p.proname COLLATE "C")
                FROM pg_depend AS e
                INNER JOIN pg_proc AS p ON p.oid = e.refobjid
                WHERE e.classid = 'pg_attrdef'::regclass AND e.objid = d.oid
                    AND e.refclassid = 'pg_proc'::regclass
            ) AS u (functions)
            WHERE a.attname = object_shape.name AND a.attnum > 0
                AND NOT a.attisdropped
            UNION ALL
            SELECT concat_ws(
                E'\x1f', 'index', m.amname, i.indnatts, i.indisunique,
                i.indpred IS NULL, o.classes, u.functions, k.columns
            )
            FROM pg_index AS i
            INNER JOIN pg_class AS c ON c.oid = i.indexrelid
            INNER JOIN pg_am AS m ON m.oid = c.relam
            CROSS JOIN LATERAL (
                SELECT string_agg(k.opcname, ' ' ORDER BY n.place)
                FROM unnest(i.indclass::oid[]) WITH ORDINALITY AS n (class, place)
                INNER JOIN pg_opclass AS k ON k.oid = n.class
            ) AS o (classes)
            CROSS JOIN LATERAL (
                SELECT string_agg(p.proname, ' ' ORDER BY p.proname COLLATE "C")
                FROM pg_depend AS e
                INNER JOIN pg_proc AS p ON p.oid = e.refobjid
                WHERE e.classid = 'pg_class'::regclass AND e.objid = i.indexrelid
                    AND e.refclassid = 'pg_proc'::regclass
            ) AS u (functions)
            -- Of the user's columns not: those may be renamed.
            CROSS JOIN LATERAL (
                SELECT string_agg(DISTINCT a.attname, ' ' ORDER BY a.attname)
                FROM pg_depend AS e
                INNER JOIN pg_attribute AS a
                    ON a.attrelid = e.refobjid AND a.attnum = e.refobjsubid
                WHERE e.classid = 'pg_class'::regclass AND e.objid = i.indexrelid
                    AND e.refobjid = i.indrelid
                    AND a.attname LIKE 'pgdedup~_k~_%' ESCAPE '~'
            ) AS k (columns)
            WHERE c.relname = object_shape.name
            UNION ALL
            SELECT concat_ws(
                E'\x1f', 'trigger', p.proname, t.tgtype, t.tgqual IS NULL,
                t.tgdeferrable, array_length(t.tgattr, 1), t.tgconstraint = 0
            )
            FROM pg_trigger AS t
            INNER JOIN pg_proc AS p ON p.oid = t.tgfoid
            WHERE t.tgname = object_shape.name AND NOT t.tgisinternal
        ) AS s
    );
END
$$;
COMMENT ON FUNCTION pgdedup.object_shape(text) IS
'Hash of a generated column, index or trigger (private)';
GRANT EXECUTE ON FUNCTION pgdedup.object_shape(text) TO PUBLIC;
