-- The keys that a row of a child table refers to, by the catalog as it is now: for
-- triggers whose columns were renamed since the rules were applied.
CREATE FUNCTION pgdedup.referred_keys(target regclass, child regclass, "row" jsonb)
RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN ARRAY(
        SELECT CASE
            WHEN cardinality(k.names) = 1 THEN referred_keys.row ->> r.columns[1]
            WHEN NOT EXISTS (
                SELECT FROM unnest(r.columns) AS c (name)
                WHERE referred_keys.row ->> c.name IS NULL
            ) THEN (
                SELECT jsonb_object_agg(p.target, referred_keys.row -> p.name)::text
                FROM unnest(r.columns, r.referenced_columns) AS p (name, target)
            )
        END
        FROM pgdedup.reference_constraints(referred_keys.target) AS r
        CROSS JOIN LATERAL pgdedup.key_columns(referred_keys.target) AS k (names)
        WHERE r.child = coalesce(
            pg_partition_root(referred_keys.child), referred_keys.child
        )
            AND r.problem IS NULL
            AND r.referenced_columns @> k.names AND r.referenced_columns <@ k.names
            AND coalesce(r.constants, '{}') <@ (
                SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}')
                FROM jsonb_each_text(referred_keys.row) AS c
            )
    );
END
$$;
COMMENT ON FUNCTION pgdedup.referred_keys(regclass, regclass, jsonb) IS
'Keys that a child row refers to, read by the catalog (private)';
GRANT EXECUTE ON FUNCTION pgdedup.referred_keys(regclass, regclass, jsonb) TO PUBLIC;
