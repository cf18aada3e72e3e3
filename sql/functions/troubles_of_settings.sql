-- Troubles of the server, the database and the roles: see health_check.
CREATE FUNCTION pgdedup.troubles_of_settings()
RETURNS TABLE (
    check_name text, object text, severity text, problem text, remedy text
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
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

    -- Keys that are text stand in btree indexes in the order of the database.
    RETURN QUERY
    SELECT
        'changed_collation', current_database()::text, 'error',
        format('the operating system sorts text otherwise than when the indexes were '
            'built (collation %s, was %s): look-ups can miss rows, and duplicates get in',
            v.now, d.datcollversion),
        format('REINDEX DATABASE CONCURRENTLY %1$I; '
            'ALTER DATABASE %1$I REFRESH COLLATION VERSION;', d.datname)
    FROM pg_database AS d
    CROSS JOIN LATERAL pg_database_collation_actual_version(d.oid) AS v (now)
    WHERE d.datname = current_database() AND d.datcollversion <> v.now
        AND EXISTS (SELECT FROM pgdedup.tables AS t);

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
        'server_setting', s.name, 'error',
        'it is replica for all sessions: no trigger fires, and duplicates get in',
        'ALTER SYSTEM RESET session_replication_role; SELECT pg_reload_conf(); '
        'then pgdedup scan finds what came in'
    FROM pg_settings AS s
    WHERE s.name = 'session_replication_role' AND s.reset_val = 'replica'
        AND s.source NOT IN ('database', 'user', 'database user', 'session');

    RETURN QUERY
    SELECT
        'role_setting', coalesce(d.setrole::regrole::text, 'all roles'), u.severity,
        format('%s = %s by default: %s', e.setting, e.value, u.problem),
        format(
            'ALTER %s RESET %s;%s',
            CASE
                WHEN d.setrole = 0 THEN format('DATABASE %I', b.datname)
                ELSE format('ROLE %s', d.setrole::regrole)
                    || coalesce(' IN DATABASE ' || quote_ident(b.datname), '')
            END,
            e.setting,
            u.afterwards
        )
    FROM pg_db_role_setting AS d
    LEFT JOIN pg_database AS b ON b.oid = d.setdatabase
    CROSS JOIN LATERAL unnest(d.setconfig) AS c (entry)
    CROSS JOIN LATERAL (
        SELECT
            split_part(c.entry, '=', 1) AS setting,
            substr(c.entry, strpos(c.entry, '=') + 1) AS value
    ) AS e
    INNER JOIN (
        VALUES
        (
            'session_replication_role', '^replica$', 'error',
            'no trigger fires, and duplicates get in',
            ' then pgdedup scan finds what came in'
        ),
        (
            'pgdedup.override', '.', 'error',
            'who may override goes past every block, for a reason that nobody gave', ''
        ),
        (
            'pgdedup.confirmed', '.', 'error',
            'questions are answered before they are asked', ''
        ),
        (
            'row_security', '^(off|false|no|0)$', 'warning',
            'where policies hide rows of a guarded table, writes fail with 42501', ''
        ),
        (
            'default_transaction_isolation', '^(repeatable read|serializable)$',
            'error',
            'tables with isolation: read_committed refuse each write with 0A000', ''
        )
    ) AS u (setting, pattern, severity, problem, afterwards)
        ON u.setting = e.setting AND e.value ~* u.pattern
    WHERE (b.oid IS NULL OR b.datname = current_database())
        AND CASE u.setting
            WHEN 'row_security' THEN EXISTS (
                SELECT FROM pgdedup.tables AS t
                INNER JOIN pg_class AS g ON g.oid = t.target AND g.relrowsecurity
            )
            WHEN 'default_transaction_isolation' THEN EXISTS (
                SELECT FROM pgdedup.tables AS t
                WHERE t.config ->> 'isolation' = 'read_committed'
            )
            ELSE true
        END;
END
$$;
COMMENT ON FUNCTION pgdedup.troubles_of_settings() IS
'Troubles of the server, the database and the roles (private)';
REVOKE ALL ON FUNCTION pgdedup.troubles_of_settings() FROM PUBLIC;
