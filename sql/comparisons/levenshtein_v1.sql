-- fuzzystrmatch lives in a schema that only the installer's search_path knows; a RETURN
-- body binds to it at creation. It takes a microsecond, but knows no transpositions and
-- refuses more than 255 characters. Inlined, and therefore not STRICT.
CREATE FUNCTION pgdedup.levenshtein_v1(a text, b text, allowed integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN levenshtein_less_equal(a, b, allowed);

COMMENT ON FUNCTION pgdedup.levenshtein_v1(text, text, integer) IS
'Insertions, deletions and substitutions between two texts; more than allowed if '
'there are more.';
REVOKE ALL ON FUNCTION pgdedup.levenshtein_v1(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.levenshtein_v1(text, text, integer) TO PUBLIC;
