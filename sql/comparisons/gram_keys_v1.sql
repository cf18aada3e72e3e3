-- Prefix filter as in trigram_prefix_v1, by two: names of similarity >= t have, of
-- their n grams in an order common to all, two in common among the first
-- n - ceil(t * n) + 2. A key is a pair of those, far rarer than one gram (Wang, Li,
-- Feng 2012: Can we beat the prefix filtering?). Pairs grow with the square, so names
-- of more than 40 grams have single ones, and so has whatever may be similar to such a
-- name; and what has so few that one in common is enough. Ends of words, which many
-- names share, come last; md5 orders the rest: any order will do that does not cluster.
-- One more key, `~`, for the same Chinese characters in another order.
CREATE FUNCTION pgdedup.gram_keys_v1(value text, threshold double precision)
RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_grams text[] := pgdedup.grams_v1(gram_keys_v1.value);
    v_count int := cardinality(v_grams);
    v_common int := greatest(1, ceil(gram_keys_v1.threshold * v_count - 1e-6));
    v_keys text[] := '{}';
BEGIN
    v_grams := ARRAY(
        SELECT g.gram
        FROM unnest(v_grams) AS g (gram)
        ORDER BY strpos(g.gram, ' ') > 0, md5(g.gram) COLLATE "C"
        LIMIT v_count - v_common + 2
    );
    IF v_common = 1 OR v_count > 40 * gram_keys_v1.threshold - 1e-6 THEN
        v_keys := v_grams;
    END IF;
    FOR v_first IN 1..CASE WHEN v_count <= 40 THEN cardinality(v_grams) ELSE 0 END LOOP
        FOR v_second IN v_first + 1..cardinality(v_grams) LOOP
            v_keys := v_keys || (v_grams[v_first] || v_grams[v_second]);
        END LOOP;
    END LOOP;
    IF gram_keys_v1.value ~ '^[一-龥]{4,}$' COLLATE "C" THEN
        v_keys := v_keys || ('~' || (
            SELECT string_agg(u.character, '' ORDER BY u.character COLLATE "C")
            FROM unnest(string_to_array(gram_keys_v1.value, NULL)) AS u (character)
        ));
    END IF;
    RETURN nullif(v_keys, '{}');
END
$$;

COMMENT ON FUNCTION pgdedup.gram_keys_v1(text, double precision) IS
'Keys of similar for names: those whose gram_score_v1 is above 0 share one; NULL if '
'nothing is left.';
REVOKE ALL ON FUNCTION pgdedup.gram_keys_v1(text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_keys_v1(text, double precision) TO PUBLIC;
