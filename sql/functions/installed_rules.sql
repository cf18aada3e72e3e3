-- The rules in force, and whether what serves them is really there. CHANGED: the action
-- is one of set_action; PAUSED: nothing is checked until guard_pause ends.
CREATE FUNCTION pgdedup.installed_rules()
RETURNS TABLE (
    target regclass, rule text, action text, state text, version text,
    content_hash text
)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        t.target,
        r.rule ->> 'rule',
        f.actions[r.position],
        CASE
            WHEN NOT bool_and(p.proname IS NOT NULL) THEN 'MISSING'
            WHEN f.paused THEN 'PAUSED'
            WHEN f.actions[r.position] <> r.rule ->> 'action' THEN 'CHANGED'
            ELSE 'INSTALLED'
        END,
        t.config ->> 'version',
        md5(string_agg(o.content_hash, ',' ORDER BY o.name))
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL jsonb_array_elements(t.config -> 'rules')
        WITH ORDINALITY AS r (rule, position)
    CROSS JOIN LATERAL pgdedup.rule_names(t.config) AS n
    CROSS JOIN LATERAL pgdedup.actions_in_force(t.target, n.rules, n.actions) AS f
    LEFT JOIN pgdedup.objects AS o
        ON o.table_name = t.name AND o.part = 'rule:' || (r.rule ->> 'rule')
    LEFT JOIN pg_proc AS p
        ON p.proname = o.name AND p.pronamespace = 'pgdedup'::regnamespace
    GROUP BY
        t.target, t.config, t.name, r.rule, r.position, f.actions, f.paused
    ORDER BY t.name, r.position;
END
$$;
COMMENT ON FUNCTION pgdedup.installed_rules() IS
'Rules in force: INSTALLED, CHANGED by set_action, PAUSED, or MISSING parts';
REVOKE ALL ON FUNCTION pgdedup.installed_rules() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.installed_rules() TO PUBLIC;
