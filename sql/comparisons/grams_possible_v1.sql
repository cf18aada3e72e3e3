-- Whether gram_score_v2 of two names may reach a threshold, by their characters alone:
-- never wrongly no. The bound of that function for names that each have a character of
-- their own, two grams of either then, without what it costs to call one. Inlined, and
-- therefore not STRICT: most of what a key finds is unlike.
CREATE FUNCTION pgdedup.grams_possible_v1(
    a text, b text, threshold double precision
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(
    length(a) - length(translate(a, b || ' ', '')),
    length(b) - length(translate(b, a || ' ', ''))
) * (1 - threshold) + 0.000001 >= threshold * 4
OR translate(a, b || ' ', '') = ''
OR translate(b, a || ' ', '') = ''
OR greatest(length(a), length(b)) > 400;

COMMENT ON FUNCTION pgdedup.grams_possible_v1(text, text, double precision) IS
'Whether two names may be similar, by their characters (private).';
REVOKE ALL ON FUNCTION pgdedup.grams_possible_v1(
    text, text, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.grams_possible_v1(
    text, text, double precision
) TO PUBLIC;
