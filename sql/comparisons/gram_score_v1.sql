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
    v_left text;
    v_right text;
    v_gram text;
    v_common int := 0;
    v_all int := 0;
    v_most float8;
    v_score float8;
BEGIN
    IF gram_score_v1.a = gram_score_v1.b COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_left := translate(gram_score_v1.a, gram_score_v1.b || ' ', '');
    v_right := translate(gram_score_v1.b, gram_score_v1.a || ' ', '');
    IF gram_score_v1.threshold > 0.3 AND v_left <> '' AND v_right <> ''
        AND greatest(length(gram_score_v1.a), length(gram_score_v1.b)) <= 400
        -- Most rows that a key finds end here. With m characters of its n that the other
        -- name lacks, a name has at most n - m grams in common with it, because each of
        -- them ends a gram, and the last one begins another; and at least one gram more
        -- of its own than different such characters.
        AND least(
            length(gram_score_v1.a) - length(v_left),
            length(gram_score_v1.b) - length(v_right)
        ) * (1 - gram_score_v1.threshold) + 1e-6 < gram_score_v1.threshold * (
            2 + cardinality(tsvector_to_array(array_to_tsvector(
                string_to_array(v_left || v_right, NULL)
            )))
        )
    THEN
        RETURN 0;
    END IF;
    IF length(gram_score_v1.a) BETWEEN 2 AND 30 AND length(gram_score_v1.b) BETWEEN 2 AND 30
        AND gram_score_v1.a || gram_score_v1.b !~ '[^一-龥]' COLLATE "C"
    THEN
        -- the same, without arrays: one word of Chinese each, as most names are
        v_left := ' ' || gram_score_v1.a || ' ' COLLATE "C";
        v_right := ' ' || gram_score_v1.b || ' ' COLLATE "C";
        v_most := (length(v_left) - 1) * (1 - gram_score_v1.threshold) + 1e-6;
        FOR v_at IN 1..length(v_left) - 1 LOOP
            v_gram := substr(v_left, v_at, 2);
            IF strpos(v_left, v_gram) = v_at THEN
                IF strpos(v_right, v_gram) > 0 THEN
                    v_common := v_common + 1;
                ELSE
                    v_all := v_all + 1;
                    -- Of n grams, n * (1 - threshold) may be missing. Most rows that
                    -- a key finds are far from it.
                    EXIT WHEN v_all > v_most;
                END IF;
            END IF;
        END LOOP;
        IF v_all > v_most THEN
            v_common := 0;
        ELSE
            FOR v_at IN 1..length(v_right) - 1 LOOP
                IF strpos(v_right, substr(v_right, v_at, 2)) = v_at THEN
                    v_all := v_all + 1;
                END IF;
            END LOOP;
        END IF;
    ELSE
        v_a := pgdedup.grams_v1(gram_score_v1.a);
        v_b := pgdedup.grams_v1(gram_score_v1.b);
        v_common := (
            SELECT count(*) FROM unnest(v_a) AS u (gram) WHERE u.gram = ANY (v_b)
        );
        v_all := cardinality(v_a) + cardinality(v_b) - v_common;
    END IF;
    v_score := v_common::float8 / nullif(v_all, 0);
    IF v_score < 0.9 AND length(gram_score_v1.a) = length(gram_score_v1.b)
        AND length(gram_score_v1.a) >= 4
        AND translate(gram_score_v1.a, gram_score_v1.b, '') = ''
        AND gram_score_v1.a !~ '[^一-龥]' COLLATE "C"
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
