-- The five roles of pgdedup, where the installer may create roles. Where it may
-- not, `roles:` of the rule file maps them to roles that exist, and apply grants
-- the same rights to those.
DO $$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY ARRAY[
        'pgdedup_reader', 'pgdedup_steward', 'pgdedup_merger',
        'pgdedup_override', 'pgdedup_admin'
    ] LOOP
        IF pg_catalog.to_regrole(v_role) IS NULL THEN
            EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', v_role);
        END IF;
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'pgdedup: no right to create roles; map them by `roles:` in the rule file';
END
$$;
