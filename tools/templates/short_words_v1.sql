-- A company name with a bar before and behind each word of trade: 中国|石油||化工|. An
-- abbreviation takes the first characters of words (中石化), and may leave such words out
-- at the end. The commonest words of trade, activity and organisation in names of
-- Chinese companies, written by hand from the sections of the national classification
-- of industries (GB/T 4754) and everyday use; frozen. What is not here counts as brand.
CREATE FUNCTION pgdedup.short_words_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_result text := '';
    v_place integer := 1;
    v_word text;
BEGIN
    <<characters>>
    WHILE v_place <= length(short_words_v1.value) LOOP
        FOR v_size IN REVERSE 5..2 LOOP
            v_word := substr(short_words_v1.value, v_place, v_size);
            -- Written out here: as a variable it would be made anew for each call.
            IF length(v_word) = v_size AND (
                @trade_words@
            )::jsonb ? v_word THEN
                v_result := v_result || '|' || v_word || '|';
                v_place := v_place + v_size;
                CONTINUE characters;
            END IF;
        END LOOP;
        v_result := v_result || substr(short_words_v1.value, v_place, 1);
        v_place := v_place + 1;
    END LOOP;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION pgdedup.short_words_v1(text) IS
'A company name with bars around its words of trade (private).';
REVOKE ALL ON FUNCTION pgdedup.short_words_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_words_v1(text) TO PUBLIC;
