-- The equality of a type's default btree class, with its schema: merges run statements
-- under the caller's search_path. A domain compares as its base type.
CREATE FUNCTION pgdedup.equality_operator(type oid) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        WITH RECURSIVE base (type, basetype) AS (
            SELECT t.oid, t.typbasetype FROM pg_type AS t
            WHERE t.oid = equality_operator.type
            UNION ALL
            SELECT t.oid, t.typbasetype
            FROM base AS b
            INNER JOIN pg_type AS t ON t.oid = b.basetype
        )
        SELECT format('OPERATOR(%I.%s)', n.nspname, o.oprname)
        FROM base AS b
        INNER JOIN pg_type AS t ON t.oid = b.type
        INNER JOIN pg_opclass AS c
            ON c.opcdefault
                AND c.opcmethod = (SELECT m.oid FROM pg_am AS m WHERE m.amname = 'btree')
                AND (
                    c.opcintype = b.type
                    OR (b.type = 'varchar'::regtype AND c.opcintype = 'text'::regtype)
                    OR (t.typtype = 'e' AND c.opcintype = 'anyenum'::regtype)
                )
        INNER JOIN pg_amop AS a
            ON a.amopfamily = c.opcfamily AND a.amopstrategy = 3
                AND a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype
        INNER JOIN pg_operator AS o ON o.oid = a.amopopr
        INNER JOIN pg_namespace AS n ON n.oid = o.oprnamespace
        WHERE b.basetype = 0
        LIMIT 1
    );
END
$$;
COMMENT ON FUNCTION pgdedup.equality_operator(oid) IS
'Equality operator of a type as SQL, NULL if it has none (private)';
REVOKE ALL ON FUNCTION pgdedup.equality_operator(oid) FROM PUBLIC;
