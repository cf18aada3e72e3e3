-- Keys of sounds_like by Daitch-Mokotoff: every reading of the words in their order, up
-- to 64 (a word has seldom more than four). A word with digits or other letters than a
-- to z stands for itself. Chinese as in sound_key_v1.
CREATE FUNCTION pgdedup.daitch_mokotoff_keys_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(daitch_mokotoff_keys_v1.value, 400);
    v_word text;
    v_key text;
    v_code text;
    v_next text[];
    v_keys text[] := '{""}';
BEGIN
    IF octet_length(v_text) > length(v_text)
        AND v_text ~ '[\u3400-\u9fff\U00020000-\U0003ffff]' COLLATE "C"
    THEN
        RETURN ARRAY[pgdedup.homophone_key_v1(v_text)];
    END IF;
    FOREACH v_word IN ARRAY string_to_array(lower(v_text COLLATE "C"), ' ') LOOP
        CONTINUE WHEN v_word = '';
        v_next := '{}';
        FOREACH v_key IN ARRAY v_keys LOOP
            FOREACH v_code IN ARRAY
                coalesce(pgdedup.daitch_mokotoff_v1(v_word), ARRAY[v_word])
            LOOP
                v_next := v_next || ltrim(v_key || ' ' || v_code);
            END LOOP;
        END LOOP;
        v_keys := v_next[:64];
    END LOOP;
    IF v_keys = '{""}' THEN
        RETURN NULL;
    END IF;
    RETURN pgdedup.distinct_values_v1(v_keys);
END
$$;

COMMENT ON FUNCTION pgdedup.daitch_mokotoff_keys_v1(text) IS
'Keys of sounds_like with the Daitch-Mokotoff codes of Latin words; the homophone key '
'of Chinese; NULL if nothing is left. At most 400 characters of input.';
REVOKE ALL ON FUNCTION pgdedup.daitch_mokotoff_keys_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.daitch_mokotoff_keys_v1(text) TO PUBLIC;
