-- What a company name says beside region and trade: 上海华为技术 has 华为. Only to keep
-- short_form from taking 中国 or 上海科技 for an abbreviation of everything that begins so;
-- the lists are of the commonest words, frozen.
CREATE FUNCTION pgdedup.short_brand_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN regexp_replace(
        regexp_replace(
            short_brand_v1.value COLLATE "C",
            '^(?:(?:中国|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西'
            '|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏'
            '|宁夏|新疆|香港|澳门|石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|杭州|宁波'
            '|温州|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|佛山|东莞|南宁|海口|成都'
            '|贵阳|昆明|西安|兰州|西宁|银川|乌鲁木齐|呼和浩特|拉萨)[省市]?)+', ''
        ),
        '(?:科技|技术|电子|网络|信息|软件|智能|机械|设备|机电|电气|电器|汽车|贸易|商贸|进出口'
        '|国际|实业|工贸|物资|建设|建筑|工程|装饰|建材|新材料|材料|房地产|地产|开发|置业|物业'
        '|管理|咨询|服务|投资|控股|金融|租赁|资产|文化|传媒|传播|广告|教育|培训|体育|旅游|酒店'
        '|餐饮|食品|农业|生物|医药|药业|医疗|器械|化工|塑料|金属|五金|钢铁|包装|印刷|服饰|服装'
        '|纺织|家具|环保|环境|能源|电力|物流|运输|货运|供应链|人力资源|劳务|保险|经纪|代理|销售'
        '|制造|制品|加工|发展|展览|设计|银行|证券|集团|中心|股份|企业|产业|公司|有限)+$', ''
    );
END
$$;

COMMENT ON FUNCTION pgdedup.short_brand_v1(text) IS
'A company name without its region at the beginning and its trade at the end; may be '
'empty (private).';
REVOKE ALL ON FUNCTION pgdedup.short_brand_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_brand_v1(text) TO PUBLIC;
