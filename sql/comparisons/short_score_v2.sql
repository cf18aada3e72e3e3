-- One name abbreviates the other: see short_directed_v1. Either may be the shorter one.
-- The lowest level, 0.4 to 0.44, has two brands that begin alike (short_head_v1); more,
-- if more characters of the shorter core are in the other; of two of one length the one
-- that has more to itself counts, so that the score is the same both ways (with
-- short_score_v1 it was not).
-- Of the parts of two names (short_parts_v1), or of two names.
-- COST, so that the planner asks the index and other conditions first.
CREATE FUNCTION pgdedup.short_score_v2(a text[], b text[], threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- No brand that two names have in common scores more than 0.55 (short_directed_v1).
    v_brand CONSTANT boolean := short_score_v2.threshold < 0.56;
    v_score float8;
    v_core text;
    v_other text;
    v_missing int;
BEGIN
    IF short_score_v2.a[6] = short_score_v2.b[6] COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_score := greatest(
        CASE
            WHEN v_brand OR pgdedup.short_possible_v1(short_score_v2.a, short_score_v2.b)
                THEN pgdedup.short_directed_v1(short_score_v2.a, short_score_v2.b)
        END,
        CASE
            WHEN v_brand OR pgdedup.short_possible_v1(short_score_v2.b, short_score_v2.a)
                THEN pgdedup.short_directed_v1(short_score_v2.b, short_score_v2.a)
        END
    );
    IF short_score_v2.threshold < 0.45 AND v_score < 0.45
        AND pgdedup.short_head_v1(short_score_v2.a[3])
        = pgdedup.short_head_v1(short_score_v2.b[3]) COLLATE "C"
    THEN
        v_core := short_score_v2.a[2];
        v_other := short_score_v2.b[2];
        IF length(v_core) > length(v_other) THEN
            v_core := v_other;
            v_other := short_score_v2.a[2];
        END IF;
        v_missing := length(translate(v_core, v_other, ''));
        IF length(v_core) = length(v_other) THEN
            v_missing := greatest(v_missing, length(translate(v_other, v_core, '')));
        END IF;
        v_score := 0.44 - 0.04 * v_missing / length(v_core);
    END IF;
    IF v_score >= short_score_v2.threshold - 1e-9 THEN
        RETURN round(v_score::numeric, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.short_score_v2(text[], text[], double precision) IS
'How well one of two company names abbreviates the other, 1 if they are equal; '
'0 below the threshold.';
REVOKE ALL ON FUNCTION pgdedup.short_score_v2(
    text[], text[], double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_score_v2(
    text[], text[], double precision
) TO PUBLIC;

CREATE FUNCTION pgdedup.short_score_v2(a text, b text, threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN pgdedup.short_score_v2(
        pgdedup.short_parts_v1(short_score_v2.a),
        pgdedup.short_parts_v1(short_score_v2.b),
        short_score_v2.threshold
    );
END
$$;

COMMENT ON FUNCTION pgdedup.short_score_v2(text, text, double precision) IS
'How well one of two company names abbreviates the other, 1 if they are equal; '
'0 below the threshold.';
REVOKE ALL ON FUNCTION pgdedup.short_score_v2(text, text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_score_v2(text, text, double precision)
TO PUBLIC;
