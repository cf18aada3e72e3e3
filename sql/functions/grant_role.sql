-- What each role of pgdedup may do: the one place that says so, for the roles created
-- here and for those that `roles:` of a rule file maps to them.
CREATE FUNCTION pgdedup.role_privileges(kind text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE kind
    WHEN 'reader' THEN ARRAY['SELECT ON pgdedup.pairs, pgdedup.open_pairs, pgdedup.merges']
    WHEN 'steward' THEN ARRAY[
        'SELECT, UPDATE ON pgdedup.pairs',
        'SELECT ON pgdedup.open_pairs, pgdedup.merges',
        'SELECT, DELETE ON pgdedup.events'
    ]
    WHEN 'merger' THEN ARRAY['SELECT ON pgdedup.merges']
    WHEN 'override' THEN ARRAY[
        'EXECUTE ON FUNCTION pgdedup.accept_override(jsonb, jsonb, text)'
    ]
    WHEN 'admin' THEN ARRAY[
        'USAGE, CREATE ON SCHEMA pgdedup',
        'ALL ON ALL TABLES IN SCHEMA pgdedup',
        'ALL ON ALL SEQUENCES IN SCHEMA pgdedup',
        'EXECUTE ON ALL FUNCTIONS IN SCHEMA pgdedup'
    ]
END;
COMMENT ON FUNCTION pgdedup.role_privileges(text) IS
'Privileges of reader, steward, merger, override, admin (private)';

CREATE FUNCTION pgdedup.grant_role(kind text, role_name text) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_privilege text;
BEGIN
    IF to_regrole(quote_ident(grant_role.role_name)) IS NULL THEN
        RAISE EXCEPTION 'there is no role %', grant_role.role_name
            USING ERRCODE = 'undefined_object',
                HINT = format(
                    'Create it, or map %I to another one under roles: in the rule file.',
                    grant_role.kind
                );
    END IF;
    FOREACH v_privilege IN ARRAY pgdedup.role_privileges(grant_role.kind) LOOP
        EXECUTE format('GRANT %s TO %I', v_privilege, grant_role.role_name);
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.grant_role(text, text) IS
'Gives a role the privileges of one of pgdedup''s roles (private)';
REVOKE ALL ON FUNCTION pgdedup.grant_role(text, text) FROM PUBLIC;

CREATE FUNCTION pgdedup.revoke_role(kind text, role_name text) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_privilege text;
BEGIN
    IF to_regrole(quote_ident(revoke_role.role_name)) IS NULL THEN
        RETURN;
    END IF;
    FOREACH v_privilege IN ARRAY pgdedup.role_privileges(revoke_role.kind) LOOP
        EXECUTE format('REVOKE %s FROM %I', v_privilege, revoke_role.role_name);
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.revoke_role(text, text) IS
'Takes the privileges of one of pgdedup''s roles from a role (private)';
REVOKE ALL ON FUNCTION pgdedup.revoke_role(text, text) FROM PUBLIC;
