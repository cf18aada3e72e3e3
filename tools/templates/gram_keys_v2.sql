-- Prefix filter as in trigram_prefix_v1, by two: names of similarity >= t have, of
-- their n grams in an order common to all, two in common among the first
-- n - ceil(t * n) + 2. A key is a pair of those, far rarer than one gram (Wang, Li,
-- Feng 2012: Can we beat the prefix filtering?). Pairs grow with the square, so names
-- of more than 40 grams have single ones, and so has whatever may be similar to such a
-- name; and what has so few that one in common is enough. Grams of words of trade
-- (those of short_words_v1) and of branches and offices, and ends of words, which many
-- names share, come last, beginnings before them; md5 orders the rest: any order will
-- do that does not cluster. gram_keys_v1 did not know branches: 分公司 is in 30,000 of a
-- million names.
-- One more key, `~`, for the same Chinese characters in another order (each of them
-- once, which is enough to be found).
CREATE FUNCTION pgdedup.gram_keys_v2(value text, threshold double precision)
RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_chinese boolean := gram_keys_v2.value ~ '^[一-龥]+$' COLLATE "C";
    v_grams text[] := '{}';
    v_count int;
    v_common int;
    v_keys text[] := '{}';
    v_padded text;
    v_gram text;
    v_sorted text[] := '{}';
BEGIN
    -- Without a query, which takes longer to start than all of this: a tsvector sorts by
    -- bytes.
    IF v_chinese AND length(gram_keys_v2.value) <= 400 THEN
        -- what grams_v1 makes of one word of Chinese, as most names are
        v_padded := ' ' || gram_keys_v2.value || ' ';
        FOR v_first IN 1..length(v_padded) - 1 LOOP
            v_grams := v_grams || substr(v_padded, v_first, 2);
        END LOOP;
    ELSE
        v_grams := pgdedup.grams_v1(gram_keys_v2.value);
    END IF;
    FOREACH v_gram IN ARRAY v_grams LOOP
        v_sorted := v_sorted || (CASE
            -- in the expression: a variable would be a copy for each call
            WHEN right(v_gram, 1) = ' ' OR (
                @common_grams@
                ::jsonb
            ) ? v_gram THEN '2'
            WHEN left(v_gram, 1) = ' ' THEN '1'
            ELSE '0'
        END || left(md5(v_gram), 8) || v_gram);
    END LOOP;
    v_sorted := tsvector_to_array(array_to_tsvector(v_sorted));
    v_count := cardinality(v_sorted);
    v_common := greatest(1, ceil(gram_keys_v2.threshold * v_count - 1e-6));
    v_grams := '{}';
    FOR v_first IN 1..least(v_count, v_count - v_common + 2) LOOP
        v_grams := v_grams || substr(v_sorted[v_first], 10);
    END LOOP;
    IF v_common = 1 OR v_count > 40 * gram_keys_v2.threshold - 1e-6 THEN
        v_keys := v_grams;
    END IF;
    FOR v_first IN 1..CASE WHEN v_count <= 40 THEN cardinality(v_grams) ELSE 0 END LOOP
        FOR v_second IN v_first + 1..cardinality(v_grams) LOOP
            v_keys := v_keys || (v_grams[v_first] || v_grams[v_second]);
        END LOOP;
    END LOOP;
    IF v_chinese AND length(gram_keys_v2.value) >= 4 THEN
        v_keys := v_keys || ('~' || array_to_string(tsvector_to_array(
            array_to_tsvector(string_to_array(gram_keys_v2.value, NULL))
        ), ''));
    END IF;
    RETURN nullif(v_keys, '{}');
END
$$;

COMMENT ON FUNCTION pgdedup.gram_keys_v2(text, double precision) IS
'Keys of similar for names: those whose gram_score_v1 is above 0 share one; NULL if '
'nothing is left.';
REVOKE ALL ON FUNCTION pgdedup.gram_keys_v2(text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_keys_v2(text, double precision) TO PUBLIC;
