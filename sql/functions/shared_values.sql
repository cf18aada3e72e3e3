-- The values that two multi-column fields have in common, as one witness. A query only
-- to sort several, which few rows share: it takes five times as long as all else.
CREATE FUNCTION pgdedup.shared_values(a text[], b text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value text;
    v_shared text[];
BEGIN
    FOREACH v_value IN ARRAY shared_values.a LOOP
        IF v_value = ANY (shared_values.b) THEN
            v_shared := v_shared || v_value;
        END IF;
    END LOOP;
    IF cardinality(v_shared) > 1 THEN
        RETURN (
            SELECT string_agg(x.value, E'\x1f' ORDER BY x.value COLLATE "C")
            FROM unnest(v_shared) AS x (value)
        );
    END IF;
    RETURN v_shared[1];
END
$$;
COMMENT ON FUNCTION pgdedup.shared_values(text[], text[]) IS
'Common elements of two normal forms, sorted, separated by U+001F (private)';
GRANT EXECUTE ON FUNCTION pgdedup.shared_values(text[], text[]) TO PUBLIC;
