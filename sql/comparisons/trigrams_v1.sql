-- pg_trgm lives in a schema that only the installer's search_path knows; a RETURN body
-- binds to it at creation.
CREATE FUNCTION pgdedup.trigrams_v1(value text) RETURNS text[]
LANGUAGE sql
IMMUTABLE PARALLEL SAFE STRICT
RETURN show_trgm(trigrams_v1.value);

COMMENT ON FUNCTION pgdedup.trigrams_v1(text) IS
'The distinct trigrams of pg_trgm; empty for Chinese where LC_CTYPE is C.';
REVOKE ALL ON FUNCTION pgdedup.trigrams_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.trigrams_v1(text) TO PUBLIC;
