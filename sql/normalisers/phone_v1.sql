-- Phone numbers of one cell, as people type them: several in a cell, labels around
-- them, extensions. Whatever cannot stand inside a number separates numbers; so does a
-- blank, unless the parts make a number together (longest first). A local number takes
-- the area code of the number before it; alone it is no evidence. Dummies such as
-- 13800138000 are valid here: common_after tells them.
CREATE FUNCTION pgdedup.phone_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_text text := left(phone_v1.value, 1000);
    v_chunk text;
    v_number text;
    v_area text;
    v_numbers text[];
    v_words text[];
    v_first int;
    v_last int;
BEGIN
    IF v_text ~ '^1[3-9][0-9]{9}$' COLLATE "C" THEN
        RETURN ARRAY['+86' || v_text];
    END IF;
    IF octet_length(v_text) > length(v_text) THEN
        v_text := regexp_replace(
            translate(normalize(v_text, NFKC), '‐‑‒–—―−─', '--------'),
            '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+' COLLATE "C",
            '', 'g'
        );
    END IF;
    IF v_text ~ '[^0-9()+ -]' COLLATE "C" THEN
        v_text := regexp_replace(
            lower(v_text COLLATE "C"),
            '([0-9)]) *[-,]* *(?:转接?|轉接?|分机号?|分機號?|内线|ext(?:n|ension)?|x|#)'
            '[.:]* *(?=[0-9])' COLLATE "C",
            '\1#', 'g'
        );
        v_text := regexp_replace(v_text, '[^0-9+#(). -]+' COLLATE "C", ',', 'g');
    END IF;
    FOREACH v_chunk IN ARRAY string_to_array(replace(v_text, '+', ',+'), ',') LOOP
        CONTINUE WHEN length(v_chunk) < 7;
        v_chunk := btrim(v_chunk, ' ');
        v_words := NULL;
        v_first := 1;
        v_last := 1;
        LOOP
            -- first the whole chunk, then, if it has blanks, runs of its words
            v_number := coalesce(
                pgdedup.phone_number_v1(v_chunk),
                CASE
                    WHEN v_area IS NOT NULL
                        AND v_chunk ~ '^[2-9][0-9]{2,3}[ -]?[0-9]{4}(?:#|$)' COLLATE "C"
                        THEN pgdedup.phone_number_v1(v_area || v_chunk)
                END
            );
            IF v_number IS NOT NULL THEN
                v_numbers := v_numbers || v_number;
                v_area := coalesce(
                    '0' || substring(
                        v_number, '^\+86(10|2[0-9]|[3-9][1-9][0-9])' COLLATE "C"
                    ),
                    v_area
                );
            END IF;
            IF v_words IS NULL THEN
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
