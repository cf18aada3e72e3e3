-- Troubles of what was made for the rules: see health_check.
CREATE FUNCTION pgdedup.troubles_of_objects()
RETURNS TABLE (
    check_name text, object text, severity text, problem text, remedy text
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        'missing_object', o.name, 'error',
        format('the %s of %s is gone: %s', o.kind, o.table_name, CASE o.kind
            WHEN 'index' THEN 'each write reads the whole table'
            WHEN 'trigger' THEN 'duplicates get in'
            ELSE 'writes and searches fail'
        END),
        'pgdedup apply'
    FROM pgdedup.objects AS o
    LEFT JOIN pgdedup.tables AS t ON t.name = o.table_name
    WHERE o.kind IN ('column', 'index', 'trigger', 'function')
        AND NOT CASE o.kind
            WHEN 'column' THEN EXISTS (
                SELECT FROM pg_attribute AS a
                WHERE a.attrelid = t.target AND a.attname = o.name
                    AND NOT a.attisdropped
            )
            WHEN 'index' THEN EXISTS (
                SELECT FROM pg_index AS i
                INNER JOIN pg_class AS c ON c.oid = i.indexrelid
                WHERE i.indrelid = t.target AND c.relname = o.name
            )
            WHEN 'trigger' THEN EXISTS (
                SELECT FROM pg_trigger AS g
                WHERE g.tgrelid = t.target AND g.tgname = o.name
            )
            -- The typed finder is registered with its schema.
            ELSE EXISTS (
                SELECT FROM pg_proc AS p
                INNER JOIN pg_namespace AS n ON n.oid = p.pronamespace
                WHERE ARRAY[n.nspname, p.proname]::text[] = CASE
                    WHEN o.name LIKE '%.%' THEN parse_ident(o.name)
                    ELSE ARRAY['pgdedup', o.name]
                END
            )
        END;

    RETURN QUERY
    SELECT
        'disabled_trigger', format('%s on %s', g.tgname, g.tgrelid::regclass), 'error',
        'writes go past the guard: duplicates get in',
        format('ALTER TABLE %s ENABLE TRIGGER %I; then pgdedup scan finds what came in',
            g.tgrelid::regclass, g.tgname)
    FROM pgdedup.objects AS o
    INNER JOIN pgdedup.tables AS t ON t.name = o.table_name
    INNER JOIN pg_trigger AS g
        ON g.tgname = o.name AND (
            g.tgrelid = t.target
            OR g.tgrelid IN (SELECT p.relid FROM pg_partition_tree(t.target) AS p)
        )
    WHERE o.kind = 'trigger' AND g.tgenabled NOT IN ('O', 'A');

    RETURN QUERY
    SELECT
        'changed_function', o.name, 'error',
        format('a function of %s is not the one that was installed: somebody replaced '
            'it by hand, and what the rules do is not what the file says', o.table_name),
        format('DELETE FROM pgdedup.objects WHERE name = %L; then pgdedup apply', o.name)
    FROM pgdedup.objects AS o
    WHERE o.kind = 'function' AND o.built <> pgdedup.function_build(o.name);

    RETURN QUERY
    SELECT
        'changed_object', o.name, 'error',
        format('the %s of %s is not the one that was installed: somebody replaced it '
            'by hand, and duplicates may get in', o.kind, o.table_name),
        format('DELETE FROM pgdedup.objects WHERE name = %L; then pgdedup apply', o.name)
    FROM pgdedup.objects AS o
    WHERE o.kind IN ('column', 'index', 'trigger')
        AND o.shape <> pgdedup.object_shape(o.name);

    RETURN QUERY
    SELECT
        'invalid_index', i.indexrelid::regclass::text, 'error',
        format('the index on %s is not used, its build did not end: each write reads '
            'the whole table', t.target),
        'pgdedup apply'
    FROM pgdedup.objects AS o
    INNER JOIN pgdedup.tables AS t ON t.name = o.table_name
    INNER JOIN pg_index AS i ON i.indrelid = t.target
    INNER JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relname = o.name
    WHERE o.kind = 'index' AND NOT (i.indisvalid AND i.indisready);

    RETURN QUERY
    SELECT DISTINCT
        'old_version', o.name, 'warning',
        format('the %s on %s is made by %s_v%s, and there is %s by now, which knows more '
            'duplicates', o.kind, coalesce(t.target::text, o.table_name), m.parts[1],
            m.parts[2], p.proname),
        'pgdedup plan, then pgdedup apply: the new one is built beside the old one'
    FROM pgdedup.objects AS o
    LEFT JOIN pgdedup.tables AS t ON t.name = o.table_name
    CROSS JOIN LATERAL regexp_matches(
        o.create_sql, '"pgdedup"\."([a-z0-9_]+)_v([0-9]+)"\(', 'g'
    ) AS m (parts)
    INNER JOIN pg_proc AS p
        ON p.pronamespace = 'pgdedup'::regnamespace
        AND p.proname ~ ('^' || m.parts[1] || '_v[0-9]+$')
        AND substring(p.proname FROM '[0-9]+$')::integer > m.parts[2]::integer
    WHERE o.kind IN ('column', 'index');

    RETURN QUERY
    SELECT
        'old_index', i.indexrelid::regclass::text, 'warning',
        format('PostgreSQL %s built it, and pg_trgm and fuzzystrmatch may read words '
            'otherwise since: the index can miss rows, and duplicates get in', split_part(o.built, ':', 1)),
        format('REINDEX INDEX CONCURRENTLY %s;', i.indexrelid::regclass)
    FROM pgdedup.objects AS o
    INNER JOIN pgdedup.tables AS t ON t.name = o.table_name
    INNER JOIN pg_index AS i ON i.indrelid = t.target
    INNER JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relname = o.name
    CROSS JOIN pgdedup.index_build(o.name) AS b (now)
    WHERE split_part(o.built, ':', 1) <> split_part(b.now, ':', 1)
        AND split_part(o.built, ':', 2) = split_part(b.now, ':', 2)
        AND pg_get_indexdef(i.indexrelid) ~ 'trigram|trgm|metaphone|sound_key';

    -- With fastupdate, new keys go to a list first: every look-up reads all of it, and
    -- the write that empties it stalls.
    RETURN QUERY
    SELECT
        'pending_list', i.indexrelid::regclass::text, 'warning',
        format('the index on %s collects new keys in a list (fastupdate): searches grow '
            'slow with it, and now and then a write stalls to empty it', t.target),
        format('ALTER INDEX %s SET (fastupdate = off); '
            'SELECT pg_catalog.gin_clean_pending_list(%L);',
            i.indexrelid::regclass, i.indexrelid::regclass::text)
    FROM pgdedup.objects AS o
    INNER JOIN pgdedup.tables AS t ON t.name = o.table_name
    INNER JOIN pg_class AS c ON c.relname = o.name
    INNER JOIN pg_index AS p ON p.indexrelid = c.oid AND p.indrelid = t.target
    -- Those of the partitions, with an index of a partitioned table.
    CROSS JOIN LATERAL (
        SELECT c.oid AS indexrelid WHERE c.relkind = 'i'
        UNION ALL
        SELECT r.relid FROM pg_partition_tree(c.oid) AS r
        WHERE c.relkind = 'I' AND r.isleaf
    ) AS i
    INNER JOIN pg_class AS l ON l.oid = i.indexrelid
    INNER JOIN pg_am AS m ON m.oid = l.relam AND m.amname = 'gin'
    WHERE o.kind = 'index' AND NOT EXISTS (
        SELECT FROM pg_options_to_table(l.reloptions) AS x (option, value)
        WHERE x.option = 'fastupdate' AND NOT x.value::boolean
    );
END
$$;
COMMENT ON FUNCTION pgdedup.troubles_of_objects() IS
'Troubles of columns, indexes, triggers and functions (private)';
REVOKE ALL ON FUNCTION pgdedup.troubles_of_objects() FROM PUBLIC;
