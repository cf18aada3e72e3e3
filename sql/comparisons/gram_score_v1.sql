-- Jaccard coefficient of the grams of two names; 0.9 at least for the same Chinese
-- characters, four or more, in another order (物业 and 业物).
-- COST, so that the planner asks the index and other conditions first.
CREATE FUNCTION pgdedup.gram_score_v1(a text, b text, threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_a text[];
    v_b text[];
    v_common int;
    v_score float8;
BEGIN
    IF gram_score_v1.a = gram_score_v1.b COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_a := pgdedup.grams_v1(gram_score_v1.a);
    v_b := pgdedup.grams_v1(gram_score_v1.b);
    v_common := (SELECT count(*) FROM unnest(v_a) AS u (gram) WHERE u.gram = ANY (v_b));
    v_score := v_common::float8
        / nullif(cardinality(v_a) + cardinality(v_b) - v_common, 0);
    IF v_score < 0.9 AND length(gram_score_v1.a) = length(gram_score_v1.b)
        AND gram_score_v1.a ~ '^[一-龥]{4,}$' COLLATE "C"
        AND (
            SELECT array_agg(u.character ORDER BY u.character COLLATE "C")
            FROM unnest(string_to_array(gram_score_v1.a, NULL)) AS u (character)
        ) = (
            SELECT array_agg(u.character ORDER BY u.character COLLATE "C")
            FROM unnest(string_to_array(gram_score_v1.b, NULL)) AS u (character)
        )
    THEN
        v_score := 0.9;
    END IF;
    IF v_score >= gram_score_v1.threshold - 1e-9 THEN
        RETURN round(v_score::numeric, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.gram_score_v1(text, text, double precision) IS
'The share of pairs of neighbouring characters that two names have in common; 0 below '
'the threshold.';
REVOKE ALL ON FUNCTION pgdedup.gram_score_v1(text, text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_score_v1(text, text, double precision) TO PUBLIC;
