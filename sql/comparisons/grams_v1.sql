-- What similar counts in names: of a word of ASCII its trigrams, as pg_trgm does; of
-- any other word its pairs of neighbouring characters, the ends included, because three
-- Chinese characters are half a name.
CREATE FUNCTION pgdedup.grams_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_word text;
    v_padded text;
    v_gram text;
    v_size int;
    v_grams text[] := '{}';
BEGIN
    FOREACH v_word IN ARRAY string_to_array(left(grams_v1.value, 400), ' ') LOOP
        CONTINUE WHEN v_word = '';
        v_size := CASE WHEN octet_length(v_word) = length(v_word) THEN 3 ELSE 2 END;
        v_padded := repeat(' ', v_size - 1) || v_word || ' ';
        FOR v_at IN 1..length(v_padded) - v_size + 1 LOOP
            v_gram := substr(v_padded, v_at, v_size);
            IF v_gram <> ALL (v_grams) THEN
                v_grams := v_grams || v_gram;
            END IF;
        END LOOP;
    END LOOP;
    RETURN v_grams;
END
$$;

COMMENT ON FUNCTION pgdedup.grams_v1(text) IS
'The distinct pairs of neighbouring characters of a text (trigrams of ASCII words), in '
'no order. At most 400 characters of input.';
REVOKE ALL ON FUNCTION pgdedup.grams_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.grams_v1(text) TO PUBLIC;
