-- What similar counts in names: of a word of ASCII its trigrams, as pg_trgm does; of any
-- other word its pairs of neighbouring characters, the ends included, because three
-- Chinese characters are half a name. In an order common to all values, for the prefix
-- filter: telling ones first. Pairs that many company names share come after others, and
-- ends of words last; which names share them is language, not data, so the list is
-- frozen. md5 orders the rest: any order will do that does not cluster.
CREATE FUNCTION pgdedup.grams_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_word text;
    v_padded text;
    v_size int;
    v_grams text[] := '{}';
BEGIN
    FOREACH v_word IN ARRAY string_to_array(left(grams_v1.value, 400), ' ') LOOP
        CONTINUE WHEN v_word = '';
        v_size := CASE WHEN octet_length(v_word) = length(v_word) THEN 3 ELSE 2 END;
        v_padded := repeat(' ', v_size - 1) || v_word || ' ';
        FOR v_at IN 1..length(v_padded) - v_size + 1 LOOP
            v_grams := v_grams || substr(v_padded, v_at, v_size);
        END LOOP;
    END LOOP;
    RETURN ARRAY(
        SELECT g.gram
        FROM (SELECT DISTINCT u.gram FROM unnest(v_grams) AS u (gram)) AS g
        ORDER BY
            strpos(g.gram, ' ') > 0,
            strpos(
                '科技 技术 电子 网络 信息 软件 数码 智能 自动 动化 机械 设备 械设 机电 电气'
                ' 电器 仪器 汽车 车配 配件 贸易 商贸 经贸 进出 出口 口贸 国际 实业 工贸 物资'
                ' 建设 建筑 工程 程建 装饰 装修 饰工 建材 材料 房地 地产 产开 开发 置业 物业'
                ' 业管 管理 理咨 咨询 询服 服务 务有 投资 资管 控股 金融 融资 租赁 资产 产管'
                ' 文化 化传 传播 传媒 广告 告传 教育 培训 体育 旅游 酒店 餐饮 饮管 食品 农业'
                ' 生物 医药 药业 医疗 疗器 器械 化工 塑料 金属 五金 钢铁 包装 印刷 服饰 服装'
                ' 纺织 家具 家居 环保 环境 能源 新能 电力 力设 物流 运输 货运 供应 应链 人力'
                ' 力资 资源 源服 劳务 保险 经纪 代理 销售 制造 制品 加工 发展 展有 展览 设计'
                ' 计工 有限 限公 公司 集团 股份 份有 企业 业有 中心 分公 中国 北京 上海 广州'
                ' 深圳 圳市 天津 重庆 杭州 州市 苏州 南京 京市 成都 都市 武汉 汉市 浙江 江苏'
                ' 苏省 广东 东省 山东 四川 川省 湖北 湖南 河南 河北 福建 安徽 江西 西省 陕西',
                g.gram
            ) > 0,
            md5(g.gram)
    );
END
$$;

COMMENT ON FUNCTION pgdedup.grams_v1(text) IS
'The distinct pairs of neighbouring characters of a text (trigrams of ASCII words), '
'telling ones first. At most 400 characters of input.';
REVOKE ALL ON FUNCTION pgdedup.grams_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.grams_v1(text) TO PUBLIC;
