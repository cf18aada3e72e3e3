-- One name of a person is short for the other. Latin: every word of the shorter one
-- is a word of the longer one or its initial, and one word of two letters is whole in
-- both: .85 when no word is left over, .65 with one left out, .5 when a single word
-- is all there is. Chinese: .6 for a surname with a form of address (王总, 王小明), .45
-- for a given name alone (小明, 王小明). COST, so that the planner asks the index and
-- other conditions first.
CREATE FUNCTION pgdedup.person_short_score_v1(
    a text, b text, threshold double precision
) RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 1000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_short text[];
    v_long text[];
    v_word text;
    v_at int;
    v_whole boolean := false;
    v_left text[] := '{}';
    v_score float8;
BEGIN
    IF person_short_score_v1.a = person_short_score_v1.b COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_short := pgdedup.person_parts_v1(person_short_score_v1.a);
    v_long := pgdedup.person_parts_v1(person_short_score_v1.b);
    IF cardinality(v_short) > cardinality(v_long)
        OR cardinality(v_short) = cardinality(v_long)
        AND length(person_short_score_v1.a) > length(person_short_score_v1.b)
    THEN
        v_left := v_short;
        v_short := v_long;
        v_long := v_left;
        v_left := '{}';
    END IF;
    IF octet_length(v_long[1]) > length(v_long[1])
        AND ascii(v_long[1]) BETWEEN 13312 AND 262143
    THEN
        IF octet_length(v_short[1]) = length(v_short[1]) THEN
            RETURN 0;
        END IF;
        -- which of the two tells a surname only does not depend on their length
        IF v_long[2] = '' THEN
            v_left := v_short;
            v_short := v_long;
            v_long := v_left;
        END IF;
        v_score := CASE
            WHEN v_short[2] = '' AND v_long[2] = ''
                THEN CASE WHEN v_short[1] = v_long[1] COLLATE "C" THEN 0.6 END
            WHEN v_short[2] = '' AND length(v_long[1]) > length(v_short[1])
                AND starts_with(v_long[1], v_short[1])
                THEN 0.6
            WHEN length(v_short[1]) = 2 AND length(v_long[1]) BETWEEN 3 AND 4
                AND v_long[2] = v_short[1] COLLATE "C"
                THEN 0.45
        END;
    ELSIF cardinality(v_long) > 6 THEN
        RETURN 0;
    ELSE
        FOREACH v_word IN ARRAY v_short LOOP
            v_at := array_position(v_long, v_word);
            IF v_at IS NULL THEN
                v_left := v_left || v_word;
            ELSE
                v_whole := v_whole OR length(v_word) > 1;
                v_long := v_long[:v_at - 1] || v_long[v_at + 1:];
            END IF;
        END LOOP;
        FOREACH v_word IN ARRAY v_left LOOP
            v_at := (
                SELECT w.place
                FROM unnest(v_long) WITH ORDINALITY AS w (word, place)
                WHERE left(w.word, 1) = left(v_word, 1) COLLATE "C"
                    AND (length(w.word) = 1) <> (length(v_word) = 1)
                ORDER BY w.place
                LIMIT 1
            );
            IF v_at IS NULL THEN
                RETURN 0;
            END IF;
            v_long := v_long[:v_at - 1] || v_long[v_at + 1:];
        END LOOP;
        v_score := CASE
            WHEN NOT v_whole THEN 0
            WHEN cardinality(v_short) = 1 THEN 0.5
            WHEN cardinality(v_long) = 0 THEN 0.85
            ELSE 0.65
        END;
    END IF;
    IF v_score >= person_short_score_v1.threshold - 1e-9 THEN
        RETURN v_score;
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.person_short_score_v1(text, text, double precision) IS
'How well one of two names of persons is short for the other, 1 if they are equal; '
'0 below the threshold.';
REVOKE ALL ON FUNCTION pgdedup.person_short_score_v1(
    text, text, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.person_short_score_v1(
    text, text, double precision
) TO PUBLIC;
