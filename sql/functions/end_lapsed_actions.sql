-- Takes away what set_action had put in the place of actions that the rule file has
-- changed since: run by apply. SECURITY DEFINER: who installs rules need not be
-- granted the controls.
CREATE FUNCTION pgdedup.end_lapsed_actions(target regclass) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE pgdedup.controls AS c
    SET actions = (
        SELECT coalesce(jsonb_object_agg(e.rule, e.entry), '{}')
        FROM pgdedup.tables AS t
        CROSS JOIN LATERAL jsonb_array_elements(t.config -> 'rules') AS r (rule)
        INNER JOIN jsonb_each(c.actions) AS e (rule, entry)
            ON e.rule = r.rule ->> 'rule'
            AND e.entry ->> 'instead_of' = r.rule ->> 'action'
        WHERE t.target = c.target
    )
    WHERE c.target = end_lapsed_actions.target AND c.actions <> '{}';
END
$$;
COMMENT ON FUNCTION pgdedup.end_lapsed_actions(regclass) IS
'Ends set_action for rules whose action in the rule file changed (private)';
REVOKE ALL ON FUNCTION pgdedup.end_lapsed_actions(regclass) FROM PUBLIC;
