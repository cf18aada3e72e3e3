-- As homophone_key_v1, over the classes of syllables that whole regions of China do not
-- tell apart: zh/z, ch/c, sh/s, n/l, f/h, an/ang, en/eng, in/ing (also in ian/iang and
-- uan/uang), the pairs that input methods offer as fuzzy pinyin (模糊音). 410 syllables
-- are 283 classes. Without Chinese characters it is the key of sounds_like.
CREATE FUNCTION pgdedup.fuzzy_key_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(fuzzy_key_v1.value, 400);
    v_character text;
    v_result text := '';
BEGIN
    IF octet_length(v_text) = length(v_text)
        OR v_text !~ '[\u3400-\u9fff\U00020000-\U0003ffff]' COLLATE "C"
    THEN
        RETURN pgdedup.sound_key_v1(v_text);
    END IF;
    FOREACH v_character IN ARRAY string_to_array(v_text, NULL) LOOP
        -- code points of U+4E00 to U+9FFF, less 32768 to fit int2
        v_result := v_result || coalesce(
            chr((
                @fuzzy_representatives@
            ::int2[])[ascii(v_character) - 19967] + 32768),
            v_character
        );
    END LOOP;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION pgdedup.fuzzy_key_v1(text) IS
'Key of sounds_near: each Chinese character replaced by the representative of its class '
'of syllables that are easily confused; other characters and numerals kept; that of '
'sounds_like without Chinese. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.fuzzy_key_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.fuzzy_key_v1(text) TO PUBLIC;
