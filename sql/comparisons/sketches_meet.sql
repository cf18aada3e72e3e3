-- Whether gram_score_v1 of two names may reach the threshold, by their sketches (see
-- gram_sketch); true where one of them is unknown. Inlined.
CREATE FUNCTION pgdedup.sketches_meet(
    bits_a bit varying, characters_a bit varying,
    bits_b bit varying, characters_b bit varying, threshold double precision
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(
    bit_count(bits_a & bits_b) * (1 + threshold)
    >= (bit_count(bits_a) + bit_count(bits_b)) * threshold - 0.000001,
    true
) OR coalesce(characters_a = characters_b, false);

COMMENT ON FUNCTION pgdedup.sketches_meet(
    bit varying, bit varying, bit varying, bit varying, double precision
) IS
'Whether two names may be similar, by their sketches (private)';
REVOKE ALL ON FUNCTION pgdedup.sketches_meet(
    bit varying, bit varying, bit varying, bit varying, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.sketches_meet(
    bit varying, bit varying, bit varying, bit varying, double precision
) TO PUBLIC;
