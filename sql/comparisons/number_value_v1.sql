-- The number behind a normal form of number_v1, for ranges. One expression, so that
-- it is inlined: an index on it serves BETWEEN.
CREATE FUNCTION pgdedup.number_value_v1(value text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN value::numeric;

COMMENT ON FUNCTION pgdedup.number_value_v1(text) IS
'Value of a normal form of number_v1; an error on any other text (private).';
REVOKE ALL ON FUNCTION pgdedup.number_value_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.number_value_v1(text) TO PUBLIC;
