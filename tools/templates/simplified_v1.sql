-- Traditional Chinese characters to simplified ones, one by one. A regular expression
-- lets text without any pass at once; the table holds the distance from each code point
-- (U+4E00 to U+9FFF) to its simplified one, and stands inside the expression because a
-- declared array would be copied at every call. 乾 stays: in mainland names it is qian.
CREATE FUNCTION pgdedup.simplified_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_character text;
    v_result text := '';
BEGIN
    IF simplified_v1.value !~ (
        @traditional_class@
    ) COLLATE "C" THEN
        RETURN simplified_v1.value;
    END IF;
    FOREACH v_character IN ARRAY string_to_array(simplified_v1.value, NULL) LOOP
        v_result := v_result || coalesce(
            chr(ascii(v_character) + (
                @simplified_distances@
            ::int2[])[ascii(v_character) - 19967]),
            v_character
        );
    END LOOP;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION pgdedup.simplified_v1(text) IS
'Traditional Chinese characters replaced by simplified ones (OpenCC t2s, without 乾).';
REVOKE ALL ON FUNCTION pgdedup.simplified_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.simplified_v1(text) TO PUBLIC;
