-- What short_form compares of a company name: the whole, the core without region, the
-- brand without trade, and the province of the region (two digits of GB/T 2260, or '');
-- The brand is NULL where the name is but a region, '' where it is trade. At the end
-- stand the province and the rest behind the first region, even where that is no core
-- (31农村商业银行, 32江阴农村商业银行), and the value itself. Marks of stock exchanges (*ST,
-- B股, -KY, A behind Chinese) go, as do the legal seats of island companies and 中国;
-- digits are written out, since brands mix them (58到家).
CREATE FUNCTION pgdedup.short_parts_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_whole text := left(short_parts_v1.value, 400);
    v_core text;
    v_brand text;
    v_code text := '';
    v_found text;
    v_rest text;
BEGIN
    IF v_whole ~ '[^一-龥]' COLLATE "C" THEN
        v_whole := regexp_replace(translate(
            coalesce(nullif(regexp_replace(
                v_whole,
                '^(?:st|xd|xr|dr) ?(?=[一-龥])'
                '|(?<=[一-龥]) ?(?:[a-z]{1,3}创?|b?股)$| (?:ky|dr)创?$' COLLATE "C",
                ''
            ), ''), v_whole),
            '0123456789', '零一二三四五六七八九'
        ), '(?<=[一-龥]) | (?=[一-龥])' COLLATE "C", '', 'g');
    END IF;
    IF octet_length(v_whole) = length(v_whole) AND v_whole ~ '^[a-z]{6,}$' COLLATE "C" THEN
        -- without spaces its legal form is still there
        v_whole := coalesce(nullif(regexp_replace(
            v_whole,
            '(?:holdings?|hldgs|group|company|limited|ltd|inc|corporation|corp)+$'
            COLLATE "C", ''
        ), ''), v_whole);
    END IF;
    IF left(v_whole, 2) IN ('英属', '开曼', '盖曼', '维京', '百慕', '萨摩') THEN
        v_whole := regexp_replace(
            v_whole,
            '^(?:英属)?(?:[开盖]曼|维京|百慕大|萨摩亚)(?:群岛)?商?(?=..)' COLLATE "C", ''
        );
    END IF;
    v_found := pgdedup.region_prefix_v1(v_whole);
    v_rest := CASE WHEN left(v_found, 6) <> '000000' THEN substr(v_found, 7) END;
    v_core := CASE
        WHEN left(v_whole, 2) = '中国' AND length(v_whole) > 3 THEN substr(v_whole, 3)
        ELSE pgdedup.company_core_v1(v_whole)
    END;
    -- a province or a city is no brand; a county without its suffix (平安) often is
    IF v_whole = '中国' OR v_rest = '' AND (
        substr(v_found, 3, 4) = '0000'
        OR substr(v_found, 5, 2) = '00'
        AND length(pgdedup.region_prefix_v1(v_whole || '市')) = 6
    ) THEN
        v_brand := NULL;
    ELSE
        v_brand := pgdedup.short_brand_v1(v_core);
    END IF;
    IF v_core <> v_whole AND left(v_whole, 2) <> '中国' THEN
        v_code := left(CASE
            WHEN v_rest IS NOT NULL AND right(v_whole, length(v_core)) = v_core THEN v_found
            ELSE pgdedup.region_prefix_v1(substr(v_whole, length(v_core) + 1))
        END, 2);
    END IF;
    FOR v_size IN 2..least(3, length(v_whole) - 2) LOOP
        v_found := pgdedup.region_prefix_v1(left(v_whole, v_size));
        IF length(v_found) = 6 AND v_found <> '000000' THEN
            v_rest := ltrim(substr(v_whole, v_size + 1), '省市区县');
            EXIT;
        END IF;
        v_rest := NULL;
    END LOOP;
    RETURN ARRAY[
        v_whole, v_core, v_brand, v_code,
        CASE WHEN length(v_rest) > 1 THEN left(v_found, 2) || v_rest ELSE '' END,
        short_parts_v1.value
    ];
END
$$;

COMMENT ON FUNCTION pgdedup.short_parts_v1(text) IS
'Of a normal form of company_name_v1: the whole name, its core, its brand and its '
'province, for short_form (private).';
REVOKE ALL ON FUNCTION pgdedup.short_parts_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_parts_v1(text) TO PUBLIC;
