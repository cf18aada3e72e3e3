-- Prefix filter for trigram similarity, a Jaccard coefficient: of n trigrams in an
-- order common to all values, the first n - ceil(t * n) + 1 hold one that a value of
-- similarity >= t has among its own first ones (Chaudhuri, Ganti, Kaushik 2006: A
-- primitive operator for similarity joins). The order is that in which pg_trgm keeps
-- them, backwards: by byte, fixed for ever unlike frequencies, and the beginnings of
-- words, which many share, come last. The threshold is a float4: 0.001 off the product
-- errs to one key more, never one less. A threshold of 0 or less has no keys that could
-- meet: all is similar.
CREATE FUNCTION pgdedup.trigram_prefix_v1(value text, threshold real) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_trigrams text[] := pgdedup.trigrams_v1(left(trigram_prefix_v1.value, 400));
    v_count int := cardinality(v_trigrams);
BEGIN
    IF v_count = 0 THEN
        RETURN NULL;
    END IF;
    RETURN v_trigrams[least(v_count, greatest(1, ceil(
        trigram_prefix_v1.threshold::float8 * v_count - 0.001
    )))::int:];
END
$$;

COMMENT ON FUNCTION pgdedup.trigram_prefix_v1(text, real) IS
'Keys of similar: values whose pg_trgm similarity reaches the threshold share one; '
'NULL without trigrams. Reads at most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.trigram_prefix_v1(text, real) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.trigram_prefix_v1(text, real) TO PUBLIC;
