-- What pgdedup.pairs holds of one hit: what its rule says of all of them, and what is
-- its own. Apart, because a scan makes the first once and the second millions of times.
CREATE FUNCTION pgdedup.scored_entry(
    common jsonb, score double precision, signature text
) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN common || jsonb_build_object('score', score, 'signature', signature);
COMMENT ON FUNCTION pgdedup.scored_entry(jsonb, double precision, text) IS
'One hit of a rule in the form in which pairs holds it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.scored_entry(
    jsonb, double precision, text
) TO PUBLIC;
