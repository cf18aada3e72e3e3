-- Whether short_score_v2 of the parts of two names may reach a threshold: never wrongly
-- no. What that function asks before it scores, without what it costs to call one.
-- Inlined, and therefore not STRICT. Below 0.56 a brand in common is enough, of which
-- their characters tell nothing.
CREATE FUNCTION pgdedup.short_related_v1(
    a text[], b text[], threshold double precision
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN threshold < 0.56
OR a[6] = b[6]
OR pgdedup.short_possible_v1(a, b)
OR pgdedup.short_possible_v1(b, a);

COMMENT ON FUNCTION pgdedup.short_related_v1(text[], text[], double precision) IS
'Whether one of two names may abbreviate the other, by their characters (private).';
REVOKE ALL ON FUNCTION pgdedup.short_related_v1(
    text[], text[], double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_related_v1(
    text[], text[], double precision
) TO PUBLIC;
