-- A Chinese numeral below 1000 in digits: 二十三, 一百零五, or digit by digit 二〇一. What
-- is neither comes back as it is.
CREATE FUNCTION pgdedup.chinese_number_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := translate(
        chinese_number_v1.value, '〇零一二三四五六七八九', '00123456789'
    );
    v_parts text[];
BEGIN
    IF v_text ~ '^[0-9]{1,30}$' COLLATE "C" THEN
        RETURN v_text;
    END IF;
    v_parts := regexp_match(
        v_text, '^(?:([1-9])百)?0?(?:([1-9]?)(十))?([1-9])?$' COLLATE "C"
    );
    -- 一百二 is 120 to some, 102 to others
    IF v_parts IS NULL OR v_text ~ '百[1-9]$' COLLATE "C" THEN
        RETURN nullif(left(chinese_number_v1.value, 400), '');
    END IF;
    RETURN (
        coalesce(v_parts[1]::int, 0) * 100
        + CASE
            WHEN v_parts[3] IS NULL THEN 0 ELSE coalesce(nullif(v_parts[2], '')::int, 1) * 10
        END
        + coalesce(v_parts[4]::int, 0)
    )::text;
END
$$;

COMMENT ON FUNCTION pgdedup.chinese_number_v1(text) IS
'A Chinese numeral below 1000 in digits; another text as it is (private).';
REVOKE ALL ON FUNCTION pgdedup.chinese_number_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.chinese_number_v1(text) TO PUBLIC;
