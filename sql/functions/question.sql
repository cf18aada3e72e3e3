-- What rules of 0.1.0 ask instead of `admit`: the configuration comes with it.
CREATE FUNCTION pgdedup.question(
    target regclass, record jsonb, INOUT kind text,
    OUT config jsonb, OUT key text, OUT seen boolean
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    config := pgdedup.config_of(question.target);
    SELECT a.kind, a.key, a.seen INTO kind, key, seen
    FROM pgdedup.admit(question.target, question.record, question.kind) AS a;
END
$$;
COMMENT ON FUNCTION pgdedup.question(regclass, jsonb, text) IS
'What the caller may ask the finder (private)';
GRANT EXECUTE ON FUNCTION pgdedup.question(regclass, jsonb, text) TO PUBLIC;
