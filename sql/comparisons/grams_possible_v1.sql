-- Whether gram_score_v2 of two names may reach a threshold, by their characters alone:
-- never wrongly no. The bound of that function for names that each have a character of
-- their own, two grams of either then, without what it costs to call one; a name that
-- holds all of the other's has its first one, too, which is quicker to ask. Inlined,
-- and therefore not STRICT: most of what a key finds is unlike, and ends with the first
-- line.
CREATE FUNCTION pgdedup.grams_possible_v1(
    a text, b text, threshold double precision
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (length(a) - length(translate(a, b || ' ', ''))) * (1 - threshold) + 0.000001
>= threshold * 4
AND (length(b) - length(translate(b, a || ' ', ''))) * (1 - threshold) + 0.000001
>= threshold * 4
OR strpos(b || ' ', left(a, 1)) > 0 AND translate(a, b || ' ', '') = ''
OR strpos(a || ' ', left(b, 1)) > 0 AND translate(b, a || ' ', '') = ''
OR length(a) > 400
OR length(b) > 400;

COMMENT ON FUNCTION pgdedup.grams_possible_v1(text, text, double precision) IS
'Whether two names may be similar, by their characters (private).';
REVOKE ALL ON FUNCTION pgdedup.grams_possible_v1(
    text, text, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.grams_possible_v1(
    text, text, double precision
) TO PUBLIC;
