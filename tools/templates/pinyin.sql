-- Letters for display and search. Characters with several readings are first replaced,
-- inside the phrases that decide the reading, by a character that has only that reading
-- (longest phrase first, as pypinyin does); then each character is looked up by itself.
-- The first constant maps two characters to their replacement, or to a digit: the
-- length of the longest phrase that begins with them, to be found in the second
-- constant. Frozen like every IMMUTABLE function: a better dictionary would be a new
-- function.
CREATE FUNCTION pgdedup.pinyin(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_text text := left(pinyin.value, 4000);
    v_length int;
    v_at int := 1;
    v_size int;
    v_hit text;
    v_character text;
    v_syllable text;
    v_result text := '';
    v_run bool := false;
BEGIN
    IF octet_length(v_text) = length(v_text) THEN
        RETURN nullif(btrim(v_text), '');
    END IF;
    IF v_text ~ (
        @pivot_class@
    ) COLLATE "C" THEN
        v_length := length(v_text);
        WHILE v_at < v_length LOOP
            v_hit := (
                @phrases_of_two@
            )::jsonb ->> substr(v_text, v_at, 2);
            IF v_hit IS NULL THEN
                v_at := v_at + 1;
            ELSE
                v_size := 2;
                IF length(v_hit) = 1 THEN
                    v_size := least(v_hit::int, v_length - v_at + 1);
                    LOOP
                        v_hit := (
                            @phrases@
                        )::jsonb ->> substr(v_text, v_at, v_size);
                        EXIT WHEN v_hit IS NOT NULL OR v_size = 1;
                        v_size := v_size - 1;
                    END LOOP;
                END IF;
                IF v_hit IS NOT NULL THEN
                    v_text := overlay(v_text PLACING v_hit FROM v_at FOR v_size);
                END IF;
                v_at := v_at + v_size;
            END IF;
        END LOOP;
    END IF;
    FOREACH v_character IN ARRAY string_to_array(v_text, NULL) LOOP
        v_syllable := (
            @syllables@
        ::name[])[(
            @syllable_numbers@
        ::int2[])[ascii(v_character) - 19967]];
        IF v_syllable IS NULL AND v_character = '〇' THEN
            v_syllable := 'ling';
        END IF;
        -- characters that are not Chinese stay together, apart from the syllables
        IF v_syllable IS NOT NULL THEN
            v_result := v_result || ' ' || v_syllable;
            v_run := false;
        ELSIF v_character = ' ' THEN
            v_run := false;
        ELSE
            v_result := v_result || CASE WHEN v_run THEN '' ELSE ' ' END || v_character;
            v_run := true;
        END IF;
    END LOOP;
    RETURN nullif(substr(v_result, 2), '');
END
$$;

COMMENT ON FUNCTION pgdedup.pinyin(text) IS
'Pinyin without tones, syllables separated by a space (ü is v), for display and '
'search; characters other than Chinese are kept.';
REVOKE ALL ON FUNCTION pgdedup.pinyin(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.pinyin(text) TO PUBLIC;
