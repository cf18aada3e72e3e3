-- The strongest lock that the running transaction holds on each table, reading aside:
-- at the end of a preview, what the merge would lock, triggers included.
CREATE FUNCTION pgdedup.held_locks() RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT coalesce(
            jsonb_agg(
                jsonb_build_object('table', h.label, 'mode', h.mode) ORDER BY h.label
            ),
            '[]'
        )
        FROM (
            SELECT DISTINCT ON (l.relation)
                pgdedup.relation_label(l.relation) AS label, m.mode
            FROM pg_locks AS l
            INNER JOIN (
                VALUES
                ('RowShareLock', 'ROW SHARE', 1),
                ('RowExclusiveLock', 'ROW EXCLUSIVE', 2),
                ('ShareUpdateExclusiveLock', 'SHARE UPDATE EXCLUSIVE', 3),
                ('ShareLock', 'SHARE', 4),
                ('ShareRowExclusiveLock', 'SHARE ROW EXCLUSIVE', 5),
                ('ExclusiveLock', 'EXCLUSIVE', 6),
                ('AccessExclusiveLock', 'ACCESS EXCLUSIVE', 7)
            ) AS m (name, mode, strength) ON m.name = l.mode
            INNER JOIN pg_class AS c ON c.oid = l.relation
            INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.granted
                AND c.relkind IN ('r', 'p')
                AND n.nspname NOT IN ('pgdedup', 'pg_catalog', 'pg_toast')
            ORDER BY l.relation, m.strength DESC
        ) AS h
    );
END
$$;
COMMENT ON FUNCTION pgdedup.held_locks() IS
'Locks of the running transaction on tables of the user (private)';
REVOKE ALL ON FUNCTION pgdedup.held_locks() FROM PUBLIC;
