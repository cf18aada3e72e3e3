-- A normal form must fit an index, and what is cut off must not make two values one: a
-- long one ends in a hash of all of it. Folding reads 4,000 characters of a value; what
-- comes after counts as it is written.
CREATE FUNCTION pgdedup.clipped_v1(normal text, value text) RETURNS text
LANGUAGE sql
IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE
    WHEN length(normal) <= 400 AND length(value) <= 4000 THEN normal
    ELSE left(normal, 368) || md5(normal || substr(value, 4001))
END;

COMMENT ON FUNCTION pgdedup.clipped_v1(text, text) IS
'A normal form of at most 400 characters: the end of a longer one is a hash of it';
REVOKE ALL ON FUNCTION pgdedup.clipped_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.clipped_v1(text, text) TO PUBLIC;
