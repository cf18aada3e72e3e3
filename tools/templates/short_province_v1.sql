-- The letters of number plates: one character stands for a province. Inlined, and
-- therefore not STRICT.
CREATE FUNCTION pgdedup.short_province_v1(letter text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(substr(
    @province_codes@,
    2 * strpos(
        @province_letters@,
        nullif(short_province_v1.letter, '')
    ) - 1, 2
), '');

COMMENT ON FUNCTION pgdedup.short_province_v1(text) IS
'Two digits of GB/T 2260 for the abbreviation of a province (粤); NULL for any other '
'character (private).';
REVOKE ALL ON FUNCTION pgdedup.short_province_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_province_v1(text) TO PUBLIC;
