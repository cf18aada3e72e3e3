-- Keys of sounds_like where both codes of double metaphone count (Smith and Schmidt
-- meet): the primary codes of all words, and the alternate ones. Chinese as in
-- sound_key_v1.
CREATE FUNCTION pgdedup.metaphone_keys_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(metaphone_keys_v1.value, 400);
    v_word text;
    v_code text;
    v_primary text := '';
    v_alternate text := '';
BEGIN
    IF octet_length(v_text) > length(v_text)
        AND v_text ~ '[\u3400-\u9fff\U00020000-\U0003ffff]' COLLATE "C"
    THEN
        RETURN ARRAY[pgdedup.homophone_key_v1(v_text)];
    END IF;
    FOREACH v_word IN ARRAY string_to_array(v_text, ' ') LOOP
        v_code := v_word;
        IF v_word ~ '^[A-Za-z]+$' COLLATE "C" THEN
            v_code := coalesce(
                nullif(pgdedup.double_metaphone_alt_v1(v_word), ''), v_word
            );
            v_word := coalesce(nullif(pgdedup.double_metaphone_v1(v_word), ''), v_word);
        END IF;
        v_primary := v_primary || ' ' || v_word;
        v_alternate := v_alternate || ' ' || v_code;
    END LOOP;
    v_primary := nullif(btrim(v_primary), '');
    v_alternate := nullif(btrim(v_alternate), '');
    IF v_primary = v_alternate COLLATE "C" THEN
        RETURN ARRAY[v_primary];
    END IF;
    RETURN pgdedup.distinct_values_v1(ARRAY[v_primary, v_alternate]);
END
$$;

COMMENT ON FUNCTION pgdedup.metaphone_keys_v1(text) IS
'Keys of sounds_like with both double metaphone codes of Latin words; the homophone '
'key of Chinese; NULL if nothing is left. At most 400 characters of input.';
REVOKE ALL ON FUNCTION pgdedup.metaphone_keys_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.metaphone_keys_v1(text) TO PUBLIC;
