-- Prefix filter, as in trigram_prefix_v1, over the grams of names.
CREATE FUNCTION pgdedup.gram_keys_v1(value text, threshold double precision)
RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_grams text[] := pgdedup.grams_v1(gram_keys_v1.value);
    v_count int := cardinality(v_grams);
BEGIN
    RETURN nullif(
        v_grams[:v_count + 1 - ceil(gram_keys_v1.threshold * v_count - 1e-6)::int], '{}'
    );
END
$$;

COMMENT ON FUNCTION pgdedup.gram_keys_v1(text, double precision) IS
'Keys of similar for names: those whose gram_score_v1 is above 0 share one; NULL if '
'nothing is left.';
REVOKE ALL ON FUNCTION pgdedup.gram_keys_v1(text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_keys_v1(text, double precision) TO PUBLIC;
