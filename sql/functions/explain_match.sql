-- Why two rows are related, and why not: every comparison of every rule with both
-- values, their normal forms, the score and what was asked for. Runs with the caller's
-- rights: who may not read a row or a column gets no explanation of it.
CREATE FUNCTION pgdedup.explain_match(target regclass, key_l text, key_r text)
RETURNS TABLE (
    rule text, field text, comparison text, value_l text, value_r text,
    normalised_l text, normalised_r text, score double precision,
    threshold double precision, satisfied boolean, veto boolean
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(explain_match.target);
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT * FROM %s($1, $2)', v_config -> 'functions' ->> 'explain'
    )
    USING explain_match.key_l, explain_match.key_r;
    IF NOT FOUND THEN
        RAISE EXCEPTION '% has no rows with keys % and %',
            explain_match.target, explain_match.key_l, explain_match.key_r
            USING ERRCODE = 'no_data_found',
                HINT = 'One of them does not exist, or you may not see it.';
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.explain_match(regclass, text, text) IS
'Two rows under every comparison of every rule: why they match, and why not';
GRANT EXECUTE ON FUNCTION pgdedup.explain_match(regclass, text, text) TO PUBLIC;
