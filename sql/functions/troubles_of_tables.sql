-- Troubles of the guarded tables: see health_check.
CREATE FUNCTION pgdedup.troubles_of_tables()
RETURNS TABLE (
    check_name text, object text, severity text, problem text, remedy text
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        'hidden_rows', t.target::text, 'error',
        format('row-level security hides rows from %s, the owner of the rules: writes '
            'are refused', r.rolname),
        format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY, or ALTER ROLE %I BYPASSRLS',
            t.target, r.rolname)
    FROM pgdedup.tables AS t
    INNER JOIN pg_class AS c ON c.oid = t.target AND c.relrowsecurity
    INNER JOIN pg_proc AS p ON p.oid = to_regproc(t.config -> 'functions' ->> 'find')
    INNER JOIN pg_roles AS r ON r.oid = p.proowner
    WHERE NOT r.rolsuper AND NOT r.rolbypassrls
        AND (c.relforcerowsecurity OR NOT pg_has_role(r.oid, c.relowner, 'USAGE'));

    RETURN QUERY
    SELECT
        'inherited_table', i.inhrelid::regclass::text, 'error',
        format('it inherits from %s, triggers are not inherited: what is written to it '
            'goes past the guard, and duplicates get in', t.target),
        format('give %s rules of its own, or make it a partition', i.inhrelid::regclass)
    FROM pgdedup.tables AS t
    INNER JOIN pg_class AS c ON c.oid = t.target AND c.relkind = 'r'
    INNER JOIN pg_inherits AS i ON i.inhparent = t.target
    WHERE NOT EXISTS (SELECT FROM pgdedup.tables AS o WHERE o.target = i.inhrelid);

    RETURN QUERY
    SELECT
        'paused_guard', t.target::text, 'warning',
        format('paused until %s: nothing is checked, duplicates get in', c.paused_until),
        format('SELECT pgdedup.guard_pause(%L, now(), ''reason'');', t.target)
    FROM pgdedup.controls AS c
    INNER JOIN pgdedup.tables AS t ON t.target = c.target
    WHERE c.paused_until > clock_timestamp();

    RETURN QUERY
    SELECT
        'changed_action', format('rule %s of %s', e.rule, t.target), 'warning',
        format('%s instead of %s, by %s: %s', e.entry ->> 'action',
            e.entry ->> 'instead_of', e.entry ->> 'by', e.entry ->> 'reason'),
        format('put it into the rule file, or: SELECT pgdedup.set_action(%L, %L, %L, '
            '''reason'');', t.target, e.rule, e.entry ->> 'instead_of')
    FROM pgdedup.controls AS c
    INNER JOIN pgdedup.tables AS t ON t.target = c.target
    CROSS JOIN LATERAL jsonb_each(c.actions) AS e (rule, entry);

    RETURN QUERY
    SELECT
        'missing_shown', format('%s of %s', s.entry ->> 'label', t.target), 'warning',
        format('%I.%I has no column %I any more: the value is not shown',
            s.entry ->> 'schema', s.entry ->> 'table', w.name),
        'name it in the rule file as it is called now, then pgdedup apply'
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL jsonb_array_elements(t.config -> 'show') AS s (entry)
    CROSS JOIN LATERAL (
        SELECT s.entry ->> 'latest' AS name
        UNION
        SELECT k.name FROM jsonb_object_keys(s.entry -> 'by') AS k (name)
    ) AS w
    WHERE s.entry ? 'latest' AND NOT EXISTS (
        SELECT FROM pg_attribute AS a
        INNER JOIN pg_class AS c ON c.oid = a.attrelid
        INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = s.entry ->> 'schema' AND c.relname = s.entry ->> 'table'
            AND a.attname = w.name AND NOT a.attisdropped
    );

    RETURN QUERY
    SELECT
        'unrecorded_pairs', t.target::text, 'warning',
        format('the apply that turned up %s did not come to its end: edits of '
            'duplicates of before are refused', array_to_string(t.unrecorded, ', ')),
        'pgdedup apply'
    FROM pgdedup.tables AS t
    WHERE t.unrecorded <> '{}';

    RETURN QUERY
    SELECT
        'unindexed_reference', format('%s (%s)', r.child, array_to_string(r.columns, ', ')),
        'warning',
        format('no index of it begins with what refers to %s: a merge, and a DELETE of a '
            'record, read the whole of it under lock', t.target),
        r.create_index
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL pgdedup.list_references(t.target) AS r
    WHERE NOT r.has_index AND r.create_index IS NOT NULL
        -- Small tables are read in no time.
        AND (
            SELECT sum(pg_relation_size(p.oid))
            FROM pg_class AS p
            WHERE p.oid = r.child
                OR p.oid IN (SELECT l.relid FROM pg_partition_tree(r.child) AS l)
        ) > 1000000;

    RETURN QUERY
    SELECT
        'subscription', format('%s (%s)', t.target, s.subname), 'warning',
        'what logical replication applies fires no trigger: duplicates get in',
        'pgdedup scan finds what came in; better, write to this table by one server only'
    FROM pg_subscription_rel AS r
    INNER JOIN pgdedup.tables AS t ON t.target = r.srrelid
    INNER JOIN pg_stat_subscription AS s ON s.subid = r.srsubid;
END
$$;
COMMENT ON FUNCTION pgdedup.troubles_of_tables() IS
'Troubles of the guarded tables and what refers to them (private)';
REVOKE ALL ON FUNCTION pgdedup.troubles_of_tables() FROM PUBLIC;
