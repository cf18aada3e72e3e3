-- Does the caller see the row of this key? By the caller's own grants and policies.
CREATE FUNCTION pgdedup.sees_row(target regclass, key text) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_found boolean := false;
BEGIN
    IF sees_row.key IS NOT NULL AND (
        SELECT bool_and(has_column_privilege(sees_row.target, c.name, 'SELECT'))
        FROM unnest(pgdedup.key_columns(sees_row.target)) AS c (name)
    ) THEN
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM %s AS t WHERE %s)',
            sees_row.target, pgdedup.key_condition(sees_row.target, 't', '$1')
        )
        INTO v_found
        USING sees_row.key;
    END IF;
    RETURN v_found;
END
$$;
COMMENT ON FUNCTION pgdedup.sees_row(regclass, text) IS
'Whether the caller sees the row of a key (private)';
GRANT EXECUTE ON FUNCTION pgdedup.sees_row(regclass, text) TO PUBLIC;
