-- First half of every text normaliser: width, case, accents and script variants. Locale
-- independent by its order: NFKD takes letters apart, lower() then needs ASCII only
-- (COLLATE "C"), accents and invisible characters go by explicit ranges, a small table
-- folds the letters that no decomposition reaches (Greek, Cyrillic, ø, ł, ß ...).
-- normalize() follows the server's Unicode version: characters younger than Unicode 14
-- may fold differently on 15 and 18.
CREATE FUNCTION pgdedup.folded_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(folded_v1.value, 4000);
BEGIN
    IF octet_length(v_text) = length(v_text) THEN
        RETURN lower(replace(v_text, '''', '') COLLATE "C");
    END IF;
    v_text := regexp_replace(
        lower(normalize(v_text, NFKD) COLLATE "C"),
        '[''´\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f'
        '\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2018\u2019\u201b\u202a-\u202e\u2032'
        '\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff0-\ufffb'
        '\U000e0000-\U000e0fff]+' COLLATE "C",
        '', 'g'
    );
    IF v_text ~ '[\u00c6-\u058f\u1e9e]' COLLATE "C" THEN
        v_text := translate(v_text,
            @letters_from@,
            @letters_to@
        );
        v_text := replace(replace(v_text, 'ß', 'ss'), 'ẞ', 'ss');
        v_text := replace(replace(v_text, 'æ', 'ae'), 'Æ', 'ae');
        v_text := replace(replace(v_text, 'œ', 'oe'), 'Œ', 'oe');
        v_text := replace(replace(v_text, 'þ', 'th'), 'Þ', 'th');
    END IF;
    RETURN pgdedup.simplified_v1(replace(v_text, '〇', '零'));
END
$$;

COMMENT ON FUNCTION pgdedup.folded_v1(text) IS
'Width, case, accents, invisible characters and traditional characters folded; '
'punctuation kept. In Unicode form NFKD, at most 4000 characters of input.';
REVOKE ALL ON FUNCTION pgdedup.folded_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.folded_v1(text) TO PUBLIC;
