-- The names of a company: its normal form, and that of the name which a remark in
-- brackets says it had: （原南京某某科技有限公司）, （曾用名：…）, （…更名）. What is shorter than
-- four characters, or a place such as 原阳, is no former name.
CREATE FUNCTION pgdedup.company_names_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(company_names_v1.value, 1000) COLLATE "C";
    v_names text[] := ARRAY[pgdedup.company_name_v1(company_names_v1.value)];
    v_former text;
BEGIN
    IF strpos(v_text, '原') + strpos(v_text, '曾') + strpos(v_text, '更') > 0
        OR strpos(v_text, '改') + strpos(v_text, '前身') > 0
    THEN
        v_former := coalesce(
            -- whatever stands behind the word, up to the last bracket
            substring(
                v_text,
                '[(（【［\u005b] *(?:曾用名称?|原名称?|原公司名称?|前身为?|原(?![阳平州]))[:：为是 ]*'
                '(.{4,}?) *[)）】］\u005d] *$' COLLATE "C"
            ),
            substring(
                v_text,
                '[(（【［\u005b] *[由从]?([^()（）]{4,}?)(?:更名|改名)而?来? *[)）】］\u005d] *$'
                COLLATE "C"
            )
        );
        IF v_former IS NOT NULL THEN
            v_names := v_names || pgdedup.company_name_v1(v_former);
        END IF;
    END IF;
    RETURN pgdedup.distinct_values_v1(v_names);
END
$$;

COMMENT ON FUNCTION pgdedup.company_names_v1(text) IS
'Normal forms of company_name_v1 of a name and of the former one that a remark in '
'brackets tells; NULL if blank.';
REVOKE ALL ON FUNCTION pgdedup.company_names_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.company_names_v1(text) TO PUBLIC;
