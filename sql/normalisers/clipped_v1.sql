-- A normal form must fit an index, and what is cut off must not make two values one: a
-- long one ends in a hash of all of it. Folding reads 4,000 characters of a value; what
-- comes after counts as it is written.
CREATE FUNCTION pgdedup.clipped_v1(normal text, value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    -- In SQL it would not be inlined, where its arguments are calls: planned anew in
    -- each transaction, for half the time that an address takes.
    IF length(clipped_v1.normal) <= 400 AND length(clipped_v1.value) <= 4000 THEN
        RETURN clipped_v1.normal;
    END IF;
    RETURN left(clipped_v1.normal, 368)
        || md5(clipped_v1.normal || substr(clipped_v1.value, 4001));
END
$$;
COMMENT ON FUNCTION pgdedup.clipped_v1(text, text) IS
'A normal form of at most 400 characters: the end of a longer one is a hash of it';
REVOKE ALL ON FUNCTION pgdedup.clipped_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.clipped_v1(text, text) TO PUBLIC;
