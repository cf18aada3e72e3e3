-- The core of a company name: its normal form without the region at the start
-- (江苏省南京市, 深圳市, 上海), at the end (阿里巴巴杭州, once in brackets) or, where the name
-- still has its brackets, in them. Nothing goes where no name would be left, only words
-- of trade (南京银行, 马鞍山钢铁). A
-- county or prefecture (21 to 50 in the code), often a word too (东方, 阿里), goes only
-- with its suffix or after its province. A place in the middle stays: it may be a
-- branch, or no place (中海南方).
CREATE FUNCTION pgdedup.company_core_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_name text := left(company_core_v1.value, 400);
    v_part text;
    v_found text;
BEGIN
    IF strpos(v_name, '(') > 0 OR strpos(v_name, '（') > 0 THEN
        v_part := substring(v_name, '[(（] *([一-龥]{2,15}) *[)）]' COLLATE "C");
        IF length(pgdedup.region_prefix_v1(pgdedup.simplified_v1(v_part))) = 6 THEN
            v_part := regexp_replace(
                v_name, '[(（] *[一-龥]{2,15} *[)）]' COLLATE "C", ''
            );
        ELSE
            v_part := v_name;
        END IF;
        v_name := coalesce(
            pgdedup.company_name_v1(v_part), pgdedup.company_name_v1(v_name)
        );
    END IF;
    IF v_name IS NULL OR v_name !~ '^[一-龥]{2}|[一-龥]{2}$' COLLATE "C" THEN
        RETURN nullif(v_name, '');
    END IF;
    v_found := pgdedup.region_prefix_v1(v_name);
    IF left(v_found, 6) <> '000000' AND length(v_found) >= 8 THEN
        v_part := left(v_name, -(length(v_found) - 6));
        IF (
            substr(v_found, 5, 2) = '00' AND substr(v_found, 3, 2) NOT BETWEEN '21' AND '50'
            OR length(v_part) > 3
            OR right(v_part, 1) IN ('市', '县', '区', '州', '盟', '旗')
        ) AND substr(v_found, 7) !~ (
            '^(?:(?:农村|农商|商业|农村商业|村镇)*银行|证券|信托|大学|学院|医院|中学|小学|酒店|宾馆'
            '|饭店|日报|机场|地铁|公交|铁路|港务?|供电|供水|燃气|热力|自来水|分行|分公司|分店)$'
        ) COLLATE "C" AND (
            -- A name that does not begin with a word of trade has a brand: the first
            -- five characters tell, the whole costs four times as much.
            left(pgdedup.short_words_v1(substr(v_found, 7, 5)), 1) <> '|'
            OR pgdedup.short_brand_v1(substr(v_found, 7)) <> ''
        ) THEN
            v_name := substr(v_found, 7);
        END IF;
    END IF;
    -- No place is called as most names end.
    IF right(v_name, 2) IN (
        '科技', '技术', '贸易', '商贸', '工程', '服务', '管理', '咨询', '建材', '建设', '实业', '发展', '投资',
        '电子', '设备', '机械', '信息', '材料', '制品', '食品', '装饰', '传媒', '文化', '物流', '五金', '农业',
        '餐饮', '公司', '酒店', '中心', '制造'
    ) THEN
        RETURN v_name;
    END IF;
    FOR v_size IN 2..least(3, length(v_name) - 2) LOOP
        v_part := right(v_name, v_size);
        v_found := pgdedup.region_prefix_v1(v_part);
        IF length(v_found) = 6 AND v_found <> '000000'
            AND right(v_found, 2) = '00' AND substr(v_found, 3, 2) NOT BETWEEN '21' AND '50'
        THEN
            RETURN left(v_name, -v_size);
        END IF;
    END LOOP;
    RETURN v_name;
END
$$;

COMMENT ON FUNCTION pgdedup.company_core_v1(text) IS
'Normal form of a company name without the region at its start, at its end or in '
'brackets, as long as a name is left.';
REVOKE ALL ON FUNCTION pgdedup.company_core_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.company_core_v1(text) TO PUBLIC;
