-- The rules in force, and whether what serves them is really there.
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
        r.rule ->> 'action',
        CASE
            WHEN bool_and(p.proname IS NOT NULL) THEN 'INSTALLED'
            ELSE 'MISSING'
        END,
        t.config ->> 'version',
        md5(string_agg(o.content_hash, ',' ORDER BY o.name))
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL jsonb_array_elements(t.config -> 'rules')
        WITH ORDINALITY AS r (rule, position)
    LEFT JOIN pgdedup.objects AS o
        ON o.table_name = t.name AND o.part = 'rule:' || (r.rule ->> 'rule')
    LEFT JOIN pg_proc AS p
        ON p.proname = o.name AND p.pronamespace = 'pgdedup'::regnamespace
    GROUP BY t.target, t.config, t.name, r.rule, r.position
    ORDER BY t.name, r.position;
END
$$;
COMMENT ON FUNCTION pgdedup.installed_rules() IS
'Rules in force: MISSING when a generated function of theirs is gone';
REVOKE ALL ON FUNCTION pgdedup.installed_rules() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.installed_rules() TO PUBLIC;
