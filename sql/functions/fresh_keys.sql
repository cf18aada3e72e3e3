-- Which of these rows has the running transaction written? Their keys may come from a
-- sequence, and be others when the write is repeated.
CREATE FUNCTION pgdedup.fresh_keys(target regclass, keys text[]) RETURNS text[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_keys text[];
BEGIN
    EXECUTE format(
        'SELECT array_agg(k.key) FROM unnest($1) AS k (key) INNER JOIN %s AS t ON %s '
        'WHERE pgdedup.written_here(t.xmin)',
        fresh_keys.target, pgdedup.key_condition(fresh_keys.target, 't', 'k.key')
    )
    INTO v_keys
    USING fresh_keys.keys;
    RETURN coalesce(v_keys, '{}');
END
$$;
COMMENT ON FUNCTION pgdedup.fresh_keys(regclass, text[]) IS
'Keys of rows that the running transaction wrote (private)';
REVOKE ALL ON FUNCTION pgdedup.fresh_keys(regclass, text[]) FROM PUBLIC;
