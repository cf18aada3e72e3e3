-- Half of the longer text must be as it was: 王伟 and 王玮 may be one typo apart, A and B
-- are not.
-- COST, so that the planner asks the index and other conditions first.
CREATE FUNCTION pgdedup.typo_score_v1(a text, b text, edits integer)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_edits int := pgdedup.edits_v1(
        typo_score_v1.a, typo_score_v1.b, typo_score_v1.edits
    );
    v_length int := greatest(length(typo_score_v1.a), length(typo_score_v1.b));
BEGIN
    IF v_edits = 0 THEN
        RETURN 1;
    END IF;
    IF 2 * v_edits <= v_length THEN
        RETURN round(1 - v_edits::numeric / v_length, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.typo_score_v1(text, text, integer) IS
'1 less the share of characters that were mistyped; 0 if the texts are more edits '
'apart than given, or than half of the longer one.';
REVOKE ALL ON FUNCTION pgdedup.typo_score_v1(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.typo_score_v1(text, text, integer) TO PUBLIC;
