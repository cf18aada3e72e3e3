-- Phone numbers of one cell, as people type them: several in a cell, labels around
-- them, extensions. Whatever cannot stand inside a number separates numbers; so does a
-- blank, unless the parts make a number together (longest first). Numbers without
-- country code are read as in mainland China: mobile, 400/800, fixed lines with area
-- code, with or without the trunk 0 (area codes of the national numbering plan, in the
-- ranges of libphonenumber), also behind a call-through prefix such as 17951. A last
-- group after a hyphen that makes the number too long is its extension. A local number
-- takes the area code of the number before it; alone it is no evidence. Dummies such as
-- 13800138000 are valid here: common_after tells them.
CREATE FUNCTION pgdedup.phone_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(phone_v1.value, 1000);
    v_chunk text;
    v_words text[];
    v_first int;
    v_last int;
    v_main text;
    v_extension text;
    v_digits text;
    v_number text;
    v_fixed text;
    v_numbers text[];
BEGIN
    -- Few regular expressions: PostgreSQL keeps 32 compiled.
    IF length(v_text) = 11 AND left(v_text, 1) = '1'
        AND strpos('3456789', substr(v_text, 2, 1)) > 0
        AND translate(v_text, '0123456789', '') = ''
    THEN
        RETURN ARRAY['+86' || v_text];
    END IF;
    IF octet_length(v_text) > length(v_text) THEN
        v_text := regexp_replace(
            translate(normalize(v_text, NFKC), '‐‑‒–—―−─', '--------'),
            '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+' COLLATE "C",
            '', 'g'
        );
    END IF;
    IF translate(v_text, '0123456789()+ -', '') <> '' THEN
        -- x, as in the result, marks an extension: up to six digits after such a word
        v_text := regexp_replace(
            lower(v_text COLLATE "C"),
            '(?:转|轉|分机|分機|内线|ext|x|#)[a-z接号號.:]* *(?=[0-9]{1,6}(?![0-9]))'
            COLLATE "C",
            'x', 'g'
        );
        v_text := regexp_replace(v_text, '[^0-9+(). x-]+' COLLATE "C", ',', 'g');
    END IF;
    FOREACH v_chunk IN ARRAY string_to_array(replace(v_text, '+', ',+'), ',') LOOP
        CONTINUE WHEN length(v_chunk) < 7;
        v_words := NULL;
        v_first := 1;
        LOOP
            -- first as it stands, then with the area code of the number before it, or
            -- with its last group as extension
            v_main := btrim(v_chunk, ' -.()x');
            v_extension := NULL;
            v_number := NULL;
            IF strpos(v_main, 'x') > 0 THEN
                v_extension := substring(v_main, 'x([0-9]{1,6})$' COLLATE "C");
                v_main := split_part(v_main, 'x', 1);
            END IF;
            FOR v_try IN 1..2 LOOP
                v_digits := translate(v_main, '0123456789+-(). ', '0123456789');
                IF left(v_main, 1) = '+' AND left(v_digits, 2) <> '86' THEN
                    -- +1 is followed by two groups that never begin with 0 or 1: else
                    -- somebody put + before a Chinese mobile number
                    IF v_digits !~ '^1(?![2-9][0-9]{2}[2-9])[3-9][0-9]{9}$' COLLATE "C"
                    THEN
                        v_digits := regexp_replace(
                            replace(v_main, '(0)', ''), '[^0-9]+' COLLATE "C", '', 'g'
                        );
                        v_number := substring(
                            v_digits, '^[1-9][0-9]{6,14}$' COLLATE "C"
                        );
                        v_number := '+' || v_number;
                        EXIT;
                    END IF;
                ELSIF left(v_digits, 4) = '0086' THEN
                    v_digits := substr(v_digits, 5);
                ELSIF left(v_digits, 2) = '00' THEN
                    v_number := '+' || substring(
                        v_digits, '^00([1-9][0-9]{6,14})$' COLLATE "C"
                    );
                    EXIT;
                ELSIF left(v_digits, 2) = '86'
                    AND (length(v_digits) > 11 OR left(v_main, 1) = '+')
                THEN
                    v_digits := substr(v_digits, 3);
                END IF;
                IF length(v_digits) > 12 THEN
                    v_digits := regexp_replace(
                        v_digits,
                        '^0?(?:179(?:01|09|11|31|51|61|71)|12593|12520|10193|11808)'
                        COLLATE "C",
                        ''
                    );
                END IF;
                IF left(v_digits, 1) = '0' THEN
                    v_digits := substr(v_digits, 2);
                END IF;
                IF v_digits ~ (
                    '^(?:1[3-9][0-9]{9}|[48]00[0-9]{7}|(?:10|2[0-57-9])[2-9][0-9]{7}'
                    '|(?:3(?:[157][0-9]|35|49|9[1-8])|4(?:[17][0-9]|2[179]|[35][1-9]'
                    '|6[47-9]|8[23])|5(?:[1357][0-9]|2[37]|4[36]|6[1-46]|80|9[1-9])'
                    '|6(?:3[1-5]|6[0238]|9[12])|7(?:01|[1579][0-9]|2[248]|3[014-9]'
                    '|4[3-6]|6[023689])|8(?:1[236-8]|2[5-7]|[37][0-9]|5[14-9]|8[36-8]'
                    '|9[1-8])|9(?:0[1-3689]|1[1-79]|3[0-9]|4[13]|5[1-5]|7[0-9]|9[0-9]))'
                    '[2-9][0-9]{6,7})$'
                ) COLLATE "C" THEN
                    v_number := '+86' || v_digits;
                    IF left(v_digits, 2) = '10'
                        OR left(v_digits, 1) <> '1'
                        AND left(v_digits, 3) NOT IN ('400', '800')
                    THEN
                        v_fixed := v_digits;
                    END IF;
                    EXIT;
                END IF;
                EXIT WHEN v_try = 2;
                IF v_fixed IS NOT NULL
                    AND v_main ~ '^[2-9][0-9]{2,3}[ -]?[0-9]{4}$' COLLATE "C"
                THEN
                    v_main := substring(
                        v_fixed, '^(?:10|2[0-9]|[3-9][0-9][0-9])' COLLATE "C"
                    ) || v_main;
                ELSE
                    EXIT WHEN v_extension IS NOT NULL OR strpos(v_main, '-') = 0;
                    v_extension := substring(v_main, '- *([0-9]{1,6})$' COLLATE "C");
                    EXIT WHEN v_extension IS NULL;
                    v_main := regexp_replace(v_main, '[- ]+[0-9]+$' COLLATE "C", '');
                END IF;
            END LOOP;
            IF v_number IS NOT NULL THEN
                v_numbers := v_numbers || (v_number || coalesce('x' || v_extension, ''));
            END IF;

            -- a chunk that is no number: try runs of its words, from each word on the
            -- longest run first
            IF v_words IS NULL THEN
                v_chunk := btrim(v_chunk, ' ');
                EXIT WHEN v_number IS NOT NULL OR strpos(v_chunk, ' ') = 0;
                v_words := regexp_split_to_array(v_chunk, ' +');
                EXIT WHEN cardinality(v_words) > 40;
                v_last := 7;
            ELSIF v_number IS NOT NULL OR v_last = v_first THEN
                v_first := v_last + 1;
                v_last := v_first + 6;
            END IF;
            EXIT WHEN v_first > cardinality(v_words);
            v_last := least(v_last - 1, cardinality(v_words));
            v_chunk := array_to_string(v_words[v_first:v_last], ' ');
        END LOOP;
    END LOOP;
    IF cardinality(v_numbers) > 1 THEN
        RETURN pgdedup.distinct_values_v1(v_numbers);
    END IF;
    RETURN v_numbers;
END
$$;

COMMENT ON FUNCTION pgdedup.phone_v1(text) IS
'The valid phone numbers of a cell in the form of E.164 (+8613800138000, extension as '
'x12), distinct and sorted; numbers without country code are Chinese; NULL if none.';
REVOKE ALL ON FUNCTION pgdedup.phone_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.phone_v1(text) TO PUBLIC;
