-- What each role of pgdedup may do: the one place that says so, for the roles created
-- here and for those that `roles:` of a rule file maps to them.
CREATE FUNCTION pgdedup.role_functions(kind text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN kind IN ('reader', 'steward', 'merger') THEN ARRAY[
    'resolve_key', 'follow_key', 'find_key', 'canonical_key', 'read_value',
    'keys_condition', 'relation_source', 'row_columns', 'list_references',
    'catalog_references', 'followed_references',
    'reference_constraints', 'reference_columns', 'relation_label', 'merge_config',
    'equality_operator', 'field_quality'
] END || CASE kind
    WHEN 'merger' THEN ARRAY[
        'merge_records', 'merge_preview', 'unmerge_records', 'run_merge',
        'run_unmerge', 'check_merge_target', 'check_merge_choices',
        'lock_merged_rows', 'chosen_values', 'settle_conflicts', 'move_references',
        'update_survivor', 'restore_rows', 'move_back', 'change_rows',
        'find_conflicts', 'conflicts_query', 'mapped_rows', 'find_logged_rows',
        'logged_rows_query', 'stored_rows', 'reference_condition', 'image_expression',
        'image_row', 'subtract_image', 'restorable_columns', 'row_key_expression',
        'has_user_triggers', 'log_merge', 'log_moved', 'log_removed', 'finish_merge',
        'begin_unmerge', 'finish_unmerge', 'logged_columns', 'link_columns',
        'link_keys', 'link_condition', 'mapped_columns', 'merged_links', 'log_records',
        'lock_records',
        'logged_moves', 'refuse_unmerge', 'age_order', 'survivorship',
        'collected_values', 'survivor_first', 'stop_auto_merge', 'held_locks'
    ]
    WHEN 'steward' THEN ARRAY[
        'decide_pair', 'assign_pair', 'reopen_pair', 'begin_scan', 'scan_step',
        'split_unit', 'rule_costs', 'scan_progress', 'scan_rules', 'held_line',
        'close_line', 'release_line', 'merge_line', 'discard_line',
        'find_clusters', 'add_alias', 'remove_alias'
    ]
    WHEN 'reader' THEN ARRAY['find_clusters', 'rule_costs']
    WHEN 'override' THEN ARRAY['accept_override', 'accept_deletion']
    WHEN 'admin' THEN ARRAY[
        'stop_auto_merge', 'allow_auto_merge', 'accept_deletion', 'late_rows',
        'set_action', 'guard_pause', 'end_lapsed_actions', 'guard_failed',
        'prune_locks', 'purge', 'erase', 'health_check', 'field_quality', 'add_alias',
        'remove_alias', 'troubles_of_objects', 'troubles_of_tables',
        'troubles_of_settings', 'troubles_of_merges', 'list_references',
        'reference_constraints',
        'reference_columns', 'relation_label', 'merge_config',
        -- What the checkers of the rules that an admin installs call with his rights.
        'take_locks', 'meet_holders', 'upsert_locks',
        'load_lock', 'is_loading', 'count_locks', 'refuse_isolation',
        'heavy_evidence', 'judge', 'record_pairs', 'next_pair_id',
        'assess', 'is_on_record', 'with_evidence', 'move_pairs',
        'ask_token', 'signature', 'keyed_hash', 'fresh_keys',
        'grant_role', 'revoke_role', 'begin_scan', 'scan_step', 'scan_progress',
        'scan_rules', 'split_unit', 'record_existing', 'rule_costs', 'find_clusters'
    ]
END;
COMMENT ON FUNCTION pgdedup.role_functions(text) IS
'Functions of each role, by name (private)';
GRANT EXECUTE ON FUNCTION pgdedup.role_functions(text) TO PUBLIC;

CREATE FUNCTION pgdedup.role_privileges(kind text) RETURNS text[]
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE role_privileges.kind
        WHEN 'reader' THEN ARRAY[
            'SELECT ON pgdedup.pairs, pgdedup.open_pairs, pgdedup.merges, '
            'pgdedup.redirects, pgdedup.rule_quality, pgdedup.rule_hits, pgdedup.tables, '
            'pgdedup.quality_report, pgdedup.clusters, pgdedup.schema_version, '
            'pgdedup.attempts'
        ]
        WHEN 'steward' THEN ARRAY[
            'SELECT, UPDATE ON pgdedup.pairs',
            'SELECT, INSERT, UPDATE ON pgdedup.held_lines',
            'SELECT ON pgdedup.open_pairs, pgdedup.merges, pgdedup.redirects, '
            'pgdedup.tables, pgdedup.quality_report, pgdedup.schema_version, '
            'pgdedup.rule_quality, pgdedup.rule_hits, pgdedup.clusters, pgdedup.scans, '
            'pgdedup.scan_units, pgdedup.heavy_keys, pgdedup.aliases, '
            'pgdedup.attempts',
            'SELECT, DELETE ON pgdedup.events'
        ]
        WHEN 'merger' THEN ARRAY[
            'SELECT ON pgdedup.merges, pgdedup.merge_images, pgdedup.redirects, '
            'pgdedup.pairs, pgdedup.open_pairs, pgdedup.merge_stops'
        ]
        -- Installs and drops rules. Writes no merge log: unmerge trusts that one.
        WHEN 'admin' THEN ARRAY[
            'USAGE, CREATE ON SCHEMA pgdedup',
            'SELECT, INSERT, UPDATE, DELETE ON pgdedup.tables, pgdedup.objects, '
            'pgdedup.lock_rows, pgdedup.pairs, pgdedup.events',
            'SELECT ON pgdedup.schema_version, pgdedup.open_pairs, pgdedup.merges, '
            'pgdedup.redirects, pgdedup.controls, pgdedup.control_log, '
            'pgdedup.quality_report, '
            'pgdedup.rule_quality, pgdedup.rule_hits, pgdedup.clusters, pgdedup.scans, '
            'pgdedup.scan_units, pgdedup.heavy_keys, pgdedup.aliases, '
            'pgdedup.attempts',
            'USAGE ON SEQUENCE pgdedup.pair_ids',
            'SELECT ON SEQUENCE pgdedup.promotions'
        ]
        ELSE '{}'
    END || ARRAY(
        SELECT 'EXECUTE ON FUNCTION ' || p.oid::regprocedure
        FROM pg_proc AS p
        WHERE p.pronamespace = 'pgdedup'::regnamespace
            AND p.proname = ANY (pgdedup.role_functions(role_privileges.kind))
        ORDER BY p.oid::regprocedure::text
    );
END
$$;
COMMENT ON FUNCTION pgdedup.role_privileges(text) IS
'Privileges of reader, steward, merger, override, admin (private)';
GRANT EXECUTE ON FUNCTION pgdedup.role_privileges(text) TO PUBLIC;

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
