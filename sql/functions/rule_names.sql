-- Names and compiled actions of the rules of a configuration, in file order.
CREATE FUNCTION pgdedup.rule_names(
    config jsonb, OUT rules text[], OUT actions text[]
)
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT
        array_agg(r.rule ->> 'rule' ORDER BY r.position),
        array_agg(r.rule ->> 'action' ORDER BY r.position)
    INTO rules, actions
    FROM jsonb_array_elements(rule_names.config -> 'rules')
        WITH ORDINALITY AS r (rule, position);
END
$$;
COMMENT ON FUNCTION pgdedup.rule_names(jsonb) IS
'Rules of a configuration and their compiled actions (private)';
GRANT EXECUTE ON FUNCTION pgdedup.rule_names(jsonb) TO PUBLIC;
