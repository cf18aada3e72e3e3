-- The values that two multi-column fields have in common, as one witness.
CREATE FUNCTION pgdedup.shared_values(a text[], b text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT string_agg(x.value, E'\x1f' ORDER BY x.value COLLATE "C")
        FROM unnest(shared_values.a) AS x (value)
        WHERE x.value = ANY (shared_values.b)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.shared_values(text[], text[]) IS
'Common elements of two normal forms, sorted, separated by U+001F (private)';
GRANT EXECUTE ON FUNCTION pgdedup.shared_values(text[], text[]) TO PUBLIC;
