-- gram_score_v1, whose answer it gives, behind a sharper bound: most rows that a key
-- finds end there, now also those that hold all characters of the other name, which v1
-- counts to the end (宏达建筑安装工程 beside 建筑安装工程).
-- A name of n characters has n + 1 grams at most. With m > 0 characters that the other
-- lacks it has n - m at most in common with it, because each of them ends a gram and
-- the last one begins another, and at least one gram more of its own than different
-- such characters. With none it has its first gram of its own where two single words
-- begin with other characters, and its last one where they end so. Of two Chinese names
-- in which no character stands twice, no gram does, and it is enough to count those in
-- common: twice as quick.
-- COST: see there.
CREATE FUNCTION pgdedup.gram_score_v2(a text, b text, threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_left text;
    v_right text;
    -- Of the name with fewer of its own: grams that the other lacks, and how many more
    -- than characters may be in common.
    v_own int := 1;
    v_spare int := 0;
    v_common int;
    v_least int;
    v_score float8 := 0;
BEGIN
    IF gram_score_v2.a = gram_score_v2.b COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_left := translate(gram_score_v2.a, gram_score_v2.b || ' ', '');
    v_right := translate(gram_score_v2.b, gram_score_v2.a || ' ', '');
    IF gram_score_v2.threshold > 0.3 AND (v_left <> '' OR v_right <> '')
        AND greatest(length(gram_score_v2.a), length(gram_score_v2.b)) <= 400
    THEN
        IF v_left = '' OR v_right = '' THEN
            v_own := CASE
                WHEN strpos(gram_score_v2.a || gram_score_v2.b, ' ') > 0 THEN 0
                ELSE (
                    left(gram_score_v2.a, 1) <> left(gram_score_v2.b, 1) COLLATE "C"
                )::int + (
                    right(gram_score_v2.a, 1) <> right(gram_score_v2.b, 1) COLLATE "C"
                )::int
            END;
            v_spare := 1 - v_own;
        END IF;
        IF least(
            length(gram_score_v2.a) - length(v_left)
            + CASE WHEN v_left = '' THEN v_spare ELSE 0 END,
            length(gram_score_v2.b) - length(v_right)
            + CASE WHEN v_right = '' THEN v_spare ELSE 0 END
        ) * (1 - gram_score_v2.threshold) + 1e-6 < gram_score_v2.threshold * (
            1 + v_own + cardinality(tsvector_to_array(array_to_tsvector(
                string_to_array(v_left || v_right, NULL)
            )))
        ) THEN
            RETURN 0;
        END IF;
    END IF;
    IF v_left || v_right = ''
        OR length(gram_score_v2.a) NOT BETWEEN 2 AND 30
        OR length(gram_score_v2.b) NOT BETWEEN 2 AND 30
        OR gram_score_v2.a || gram_score_v2.b ~ '[^一-龥]' COLLATE "C"
        OR length(gram_score_v2.a) > cardinality(tsvector_to_array(array_to_tsvector(
            string_to_array(gram_score_v2.a, NULL)
        )))
        OR length(gram_score_v2.b) > cardinality(tsvector_to_array(array_to_tsvector(
            string_to_array(gram_score_v2.b, NULL)
        )))
    THEN
        RETURN pgdedup.gram_score_v1(
            gram_score_v2.a, gram_score_v2.b, gram_score_v2.threshold
        );
    END IF;
    v_left := ' ' || gram_score_v2.a || ' ';
    v_right := ' ' || gram_score_v2.b || ' ' COLLATE "C";
    v_common := length(v_left) - 1;
    v_least := v_common - floor(v_common * (1 - gram_score_v2.threshold) + 1e-6);
    FOR v_at IN 1..v_common LOOP
        IF strpos(v_right, substr(v_left, v_at, 2)) = 0 THEN
            v_common := v_common - 1;
            EXIT WHEN v_common < v_least;
        END IF;
    END LOOP;
    IF v_common >= v_least THEN
        v_score := v_common::float8 / (length(v_left) + length(v_right) - 2 - v_common);
    END IF;
    IF v_score >= gram_score_v2.threshold - 1e-9 THEN
        RETURN round(v_score::numeric, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.gram_score_v2(text, text, double precision) IS
'The share of pairs of neighbouring characters that two names have in common; 0 below '
'the threshold.';
REVOKE ALL ON FUNCTION pgdedup.gram_score_v2(text, text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_score_v2(text, text, double precision) TO PUBLIC;
