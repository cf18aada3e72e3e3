-- What a query form must offer; follows the installed rules.
CREATE FUNCTION pgdedup.rule_fields(target regclass)
RETURNS TABLE (field text, label text, type text, columns text[], rules text[])
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb := pgdedup.config_of(rule_fields.target);
BEGIN
    RETURN QUERY
    SELECT
        u.field,
        coalesce(v_config -> 'fields' -> u.field ->> 'label', u.field),
        v_config -> 'fields' -> u.field ->> 'type',
        ARRAY(
            SELECT c.name
            FROM jsonb_array_elements_text(v_config -> 'fields' -> u.field -> 'columns')
                WITH ORDINALITY AS c (name, position)
            ORDER BY c.position
        ),
        u.rules
    FROM (
        SELECT
            m ->> 'field' AS field,
            array_agg(r.rule ->> 'rule' ORDER BY r.position) AS rules,
            min(r.position) AS position
        FROM jsonb_array_elements(v_config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        CROSS JOIN LATERAL jsonb_array_elements(r.rule -> 'match') AS m
        WHERE r.rule ->> 'action' <> 'off'
        GROUP BY m ->> 'field'
    ) AS u
    ORDER BY u.position, u.field;
END
$$;
COMMENT ON FUNCTION pgdedup.rule_fields(regclass) IS
'Fields, labels and columns that the installed rules of a table read';
GRANT EXECUTE ON FUNCTION pgdedup.rule_fields(regclass) TO PUBLIC;
