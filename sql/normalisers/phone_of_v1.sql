-- Phone numbers of one cell, read as in a region; what phone_v1 is for mainland China.
-- Several in a cell, labels and an extension are read as there; a slash may stand
-- inside a number (030/1234567) as well as between two.
CREATE FUNCTION pgdedup.phone_of_v1(value text, region text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(phone_of_v1.value, 1000);
    v_chunk text;
    v_words text[];
    v_first int;
    v_last int;
    v_extension text;
    v_number text;
    v_numbers text[];
BEGIN
    IF octet_length(v_text) > length(v_text) THEN
        v_text := regexp_replace(
            translate(normalize(v_text, NFKC), '‐‑‒–—―−─', '--------'),
            '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+' COLLATE "C",
            '', 'g'
        );
    END IF;
    IF v_text ~ '[^0-9()+./ -]' COLLATE "C" THEN
        -- x marks an extension, as in the result: up to six digits after such a word
        v_text := regexp_replace(
            lower(v_text COLLATE "C"),
            '(?:转|轉|分机|分機|内线|內線|ext|x|#|доб|durchwahl|poste|ramal|anexo|interno)'
            '[a-z接號号.:]* *(?=[0-9]{1,6}(?![0-9]))' COLLATE "C",
            'x', 'g'
        );
        v_text := regexp_replace(v_text, '[^0-9+()./ x-]+' COLLATE "C", ',', 'g');
    END IF;
    FOREACH v_chunk IN ARRAY string_to_array(replace(v_text, '+', ',+'), ',') LOOP
        v_words := NULL;
        LOOP
            v_extension := substring(v_chunk, 'x([0-9]{1,6})[^0-9]*$' COLLATE "C");
            v_number := pgdedup.phone_number_v1(
                replace(btrim(split_part(v_chunk, 'x', 1), ' -./)'), '(0)', ''),
                phone_of_v1.region
            );
            IF v_number IS NOT NULL THEN
                v_numbers := v_numbers || (v_number || coalesce('x' || v_extension, ''));
            END IF;

            -- a chunk that is no number: try runs of its words, from each word on the
            -- longest run first
            IF v_words IS NULL THEN
                EXIT WHEN v_number IS NOT NULL;
                v_words := regexp_split_to_array(btrim(v_chunk, ' /'), '[ /]+');
                EXIT WHEN cardinality(v_words) NOT BETWEEN 2 AND 40;
                v_first := 1;
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

COMMENT ON FUNCTION pgdedup.phone_of_v1(text, text) IS
'The valid phone numbers of a cell in the form of E.164 (+442079460958, extension as '
'x12), distinct and sorted, read as in a region of ISO 3166; NULL if none.';
REVOKE ALL ON FUNCTION pgdedup.phone_of_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.phone_of_v1(text, text) TO PUBLIC;
