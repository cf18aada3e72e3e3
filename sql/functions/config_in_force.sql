-- The configuration of a table with the actions that are in force: what messages,
-- answers and records of a write go by.
CREATE FUNCTION pgdedup.config_in_force(config jsonb, actions text[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN jsonb_set(config_in_force.config, '{rules}', (
        SELECT jsonb_agg(
            r.rule || jsonb_build_object(
                'action', config_in_force.actions[r.position::integer]
            )
            ORDER BY r.position
        )
        FROM jsonb_array_elements(config_in_force.config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
    ));
END
$$;
COMMENT ON FUNCTION pgdedup.config_in_force(jsonb, text[]) IS
'A configuration with other actions (private)';
GRANT EXECUTE ON FUNCTION pgdedup.config_in_force(jsonb, text[]) TO PUBLIC;
