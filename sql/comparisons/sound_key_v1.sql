-- Key of sounds_like. With Chinese characters: one character per syllable. Without:
-- double metaphone of each word; a word that has digits or other letters than ASCII, or
-- no code, stands for itself, so that Boeing 737 and 747 stay apart and no key is
-- empty.
CREATE FUNCTION pgdedup.sound_key_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(sound_key_v1.value, 400);
    v_word text;
    v_result text := '';
BEGIN
    IF octet_length(v_text) > length(v_text)
        AND v_text ~ '[\u3400-\u9fff\U00020000-\U0003ffff]' COLLATE "C"
    THEN
        RETURN pgdedup.homophone_key_v1(v_text);
    END IF;
    FOREACH v_word IN ARRAY string_to_array(v_text, ' ') LOOP
        IF v_word ~ '^[A-Za-z]+$' COLLATE "C" THEN
            v_word := coalesce(nullif(pgdedup.double_metaphone_v1(v_word), ''), v_word);
        END IF;
        v_result := v_result || ' ' || v_word;
    END LOOP;
    RETURN nullif(btrim(v_result), '');
END
$$;

COMMENT ON FUNCTION pgdedup.sound_key_v1(text) IS
'Key of sounds_like: homophone key of Chinese, double metaphone of Latin words; NULL '
'if nothing is left. At most 400 characters of input.';
REVOKE ALL ON FUNCTION pgdedup.sound_key_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.sound_key_v1(text) TO PUBLIC;
