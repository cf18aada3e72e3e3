-- Normal form of free text: what two spellings of the same words have in common. Text
-- of simplified Chinese alone, by far the most frequent, is its own normal form: one
-- regular expression tells. Clipped to 400 characters, so that no index entry can grow
-- too large for its page.
CREATE FUNCTION pgdedup.text_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF text_v1.value ~ (
        @simplified_only@
    ) COLLATE "C" THEN
        RETURN pgdedup.clipped_v1(text_v1.value, '');
    END IF;
    RETURN nullif(
        pgdedup.clipped_v1(
            pgdedup.words_v1(pgdedup.folded_v1(text_v1.value)), text_v1.value
        ),
        ''
    );
END
$$;

COMMENT ON FUNCTION pgdedup.text_v1(text) IS
'Normal form of text: width, case, accents, punctuation, invisible and traditional '
'characters folded; NULL if nothing is left. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.text_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.text_v1(text) TO PUBLIC;
