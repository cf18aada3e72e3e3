-- fuzzystrmatch lives in a schema that only the installer's search_path knows; a RETURN
-- body binds to it at creation. Upper case beforehand: the function's own toupper()
-- follows the locale (a Turkish one leaves the i).
CREATE FUNCTION pgdedup.double_metaphone_alt_v1(word text) RETURNS text
LANGUAGE sql
IMMUTABLE PARALLEL SAFE STRICT
RETURN dmetaphone_alt(
    pg_catalog.upper(double_metaphone_alt_v1.word COLLATE pg_catalog."C")
);

COMMENT ON FUNCTION pgdedup.double_metaphone_alt_v1(text) IS
'Alternate double metaphone code of one word of ASCII letters; may be empty.';
REVOKE ALL ON FUNCTION pgdedup.double_metaphone_alt_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.double_metaphone_alt_v1(text) TO PUBLIC;
