-- One representative Han character for each toneless syllable: equality of keys is
-- equality of sound, and the key keeps the length of the name, so that an edit distance
-- counts syllables. Character by character: readings by phrase are unstable inside
-- longer names. Numerals and 第 stand for themselves alone: they tell 第四 from 第十,
-- 一 from 亿.
CREATE FUNCTION pgdedup.homophone_key_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_character text;
    v_result text := '';
BEGIN
    IF octet_length(homophone_key_v1.value) = length(homophone_key_v1.value) THEN
        RETURN nullif(left(homophone_key_v1.value, 400), '');
    END IF;
    FOREACH v_character IN ARRAY
        string_to_array(left(homophone_key_v1.value, 400), NULL)
    LOOP
        -- code points of U+4E00 to U+9FFF, less 32768 to fit int2
        v_result := v_result || coalesce(
            chr((
                @representatives@
            ::int2[])[ascii(v_character) - 19967] + 32768),
            v_character
        );
    END LOOP;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION pgdedup.homophone_key_v1(text) IS
'Key of sounds_like for Chinese: each character replaced by the representative of its '
'toneless syllable; other characters and numerals kept. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.homophone_key_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.homophone_key_v1(text) TO PUBLIC;
