-- Second half of every text normaliser: punctuation, symbols and white space out, one
-- space between words, none beside Chinese or Japanese characters. Initials grow
-- together (I.B.M. is ibm, J. Smith is j smith), & between letters reads "and".
-- Explicit ranges under COLLATE "C": classes such as [[:punct:]] differ from locale to
-- locale.
CREATE FUNCTION pgdedup.words_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := words_v1.value;
BEGIN
    IF strpos(v_text, '.') > 0 THEN
        v_text := regexp_replace(
            v_text, '\m([a-z])\.(?=[a-z]\M)' COLLATE "C", '\1', 'g'
        );
    END IF;
    IF strpos(v_text, '&') > 0 THEN
        v_text := regexp_replace(
            v_text, '(?<=[a-z0-9]) *& *(?=[a-z0-9])' COLLATE "C", ' and ', 'g'
        );
    END IF;
    v_text := btrim(regexp_replace(
        v_text,
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff'
        '\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4'
        '\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u20cf'
        '\u2100-\u245f\u2500-\u2bff\u2e00-\u2e7f\u2fe0-\u3004\u3008-\u3020\u3030'
        '\u3036\u3037\u303d-\u303f\u30a0\u30fb\u31c0-\u31ef\ufd3e\ufd3f\ufe10-\ufe6f'
        '\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff'
        '\U0001f000-\U0001faff]+' COLLATE "C",
        ' ', 'g'
    ));
    IF octet_length(v_text) > length(v_text) THEN
        IF strpos(v_text, ' ') > 0 THEN
            v_text := regexp_replace(
                v_text,
                '(?<=[\u2e80-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]) '
                '| (?=[\u2e80-\u30ff\u3400-\u9fff\U00020000-\U0003ffff])' COLLATE "C",
                '', 'g'
            );
        END IF;
        v_text := normalize(v_text, NFKC);
    END IF;
    RETURN v_text;
END
$$;

COMMENT ON FUNCTION pgdedup.words_v1(text) IS
'Folded text without punctuation and symbols, one space between words, none beside '
'Chinese characters, in Unicode form NFKC. May be empty.';
REVOKE ALL ON FUNCTION pgdedup.words_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.words_v1(text) TO PUBLIC;
