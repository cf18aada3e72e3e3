-- What stands between the rules and their effect: one row per trouble, none when all
-- is well. severity `error`: duplicates get in, or writes fail; `warning`: somebody
-- wanted it so, or it may become trouble.
CREATE FUNCTION pgdedup.health_check()
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
        format('the %s of %s is gone', o.kind, o.table_name),
        'pgdedup plan, then pgdedup apply'
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
        'writes go past the guard',
        format('ALTER TABLE %s ENABLE TRIGGER %I; then look for what came through',
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
            'it by hand', o.table_name),
        format('DELETE FROM pgdedup.objects WHERE name = %L; then pgdedup apply', o.name)
    FROM pgdedup.objects AS o
    WHERE o.kind = 'function' AND o.built <> pgdedup.function_build(o.name);

    -- A signature made without a secret: the schema was restored, its data was not.
    RETURN QUERY
    SELECT
        'no_secret', 'pgdedup.secrets', 'error',
        'the signatures of evidence can be undone by trying values, and tokens guessed',
        'Restore the data of schema pgdedup, or INSERT INTO pgdedup.secrets '
        'DEFAULT VALUES'
    WHERE pgdedup.signature('{}') = left(encode(sha256(''), 'hex'), 32);

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
            'goes past the guard', t.target),
        format('give %s rules of its own, or make it a partition', i.inhrelid::regclass)
    FROM pgdedup.tables AS t
    INNER JOIN pg_class AS c ON c.oid = t.target AND c.relkind = 'r'
    INNER JOIN pg_inherits AS i ON i.inhparent = t.target
    WHERE NOT EXISTS (SELECT FROM pgdedup.tables AS o WHERE o.target = i.inhrelid);

    RETURN QUERY
    SELECT
        'invalid_index', i.indexrelid::regclass::text, 'error',
        format('the index on %s is not used: its build did not end', t.target),
        'pgdedup plan, then pgdedup apply'
    FROM pgdedup.objects AS o
    INNER JOIN pgdedup.tables AS t ON t.name = o.table_name
    INNER JOIN pg_index AS i ON i.indrelid = t.target
    INNER JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relname = o.name
    WHERE o.kind = 'index' AND NOT (i.indisvalid AND i.indisready);

    RETURN QUERY
    SELECT
        'paused_guard', t.target::text, 'warning',
        format('paused until %s: nothing is checked', c.paused_until),
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
        'empty_trigrams', current_database()::text, 'warning',
        'pg_trgm makes no trigrams of Chinese text under this locale: rules by '
        '`similar` find nothing in it',
        'compare Chinese by sounds_like or same, or use a database whose LC_CTYPE is '
        'not C'
    WHERE pgdedup.trigrams_v1('华为') = '{}'
        AND EXISTS (
            SELECT FROM pgdedup.tables AS t
            WHERE jsonb_path_exists(
                t.config, '$.rules[*].match[*] ? (@.comparison == "similar")'
            )
        );

    RETURN QUERY
    SELECT
        'old_index', i.indexrelid::regclass::text, 'warning',
        format('PostgreSQL %s built it, and pg_trgm and fuzzystrmatch may read words '
            'otherwise since: the index can miss rows', split_part(o.built, ':', 1)),
        format('REINDEX INDEX CONCURRENTLY %s;', i.indexrelid::regclass)
    FROM pgdedup.objects AS o
    INNER JOIN pgdedup.tables AS t ON t.name = o.table_name
    INNER JOIN pg_index AS i ON i.indrelid = t.target
    INNER JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relname = o.name
    CROSS JOIN pgdedup.index_build(o.name) AS b (now)
    WHERE split_part(o.built, ':', 1) <> split_part(b.now, ':', 1)
        AND split_part(o.built, ':', 2) = split_part(b.now, ':', 2)
        AND pg_get_indexdef(i.indexrelid) ~ 'trigram|trgm|metaphone|sound_key';

    RETURN QUERY
    SELECT DISTINCT
        'old_version', o.name, 'warning',
        format('the %s on %s is made by %s_v%s, and there is %s by now', o.kind,
            coalesce(t.target::text, o.table_name), m.parts[1], m.parts[2], p.proname),
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
        'subscription', format('%s (%s)', t.target, s.subname), 'warning',
        'what logical replication applies fires no trigger',
        'look for duplicates after it, or write to this table by one server only'
    FROM pg_subscription_rel AS r
    INNER JOIN pgdedup.tables AS t ON t.target = r.srrelid
    INNER JOIN pg_stat_subscription AS s ON s.subid = r.srsubid;

    RETURN QUERY
    SELECT
        'role_setting', coalesce(d.setrole::regrole::text, 'all roles'), 'error',
        'session_replication_role = replica by default: no trigger fires',
        format(
            'ALTER %s RESET session_replication_role; then look for what came through',
            CASE
                WHEN d.setrole = 0 THEN format('DATABASE %I', b.datname)
                ELSE format('ROLE %s', d.setrole::regrole)
                    || coalesce(' IN DATABASE ' || quote_ident(b.datname), '')
            END
        )
    FROM pg_db_role_setting AS d
    LEFT JOIN pg_database AS b ON b.oid = d.setdatabase
    WHERE 'session_replication_role=replica' = ANY (d.setconfig)
        AND (b.oid IS NULL OR b.datname = current_database());
END
$$;
COMMENT ON FUNCTION pgdedup.health_check() IS
'What stands between the rules and their effect; no row when all is well';
REVOKE ALL ON FUNCTION pgdedup.health_check() FROM PUBLIC;
