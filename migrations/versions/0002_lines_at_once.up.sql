-- Lines at once.
-- tables/tables.sql
ALTER TABLE pgdedup.tables ADD COLUMN finder text
GENERATED ALWAYS AS (config #>> '{functions,find}') STORED;
COMMENT ON COLUMN pgdedup.tables.finder IS
'What find_duplicates calls: to look into the rules for it would unpack them';

-- tables/pairs.sql
ALTER TABLE pgdedup.pairs SET (fillfactor = 40);

-- normalisers/org_code_v1.sql
-- Organisation code (组织机构代码), GB 11714-1997: 8 digits or letters and a check
-- character, 11 minus the weighted sum modulo 11, weights 3, 7, 9, 10, 5, 8, 4, 2,
-- where 10 is X and 11 is 0. It identified companies until 2015, and lives on as
-- characters 9 to 17 of the unified code (GB 32100), whose own check character then
-- answers for it. The tax number of before (纳税人识别号, 15 characters) is an area and this
-- code.
CREATE FUNCTION pgdedup.org_code_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_code text := pgdedup.code_v1(org_code_v1.value);
    v_bytes bytea;
    v_values CONSTANT bytea :=
        '\x0001020304050607080900000000000000'
        '0a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223';
BEGIN
    IF length(v_code) = 18 THEN
        RETURN substr(pgdedup.uscc_v1(v_code), 9, 9);
    ELSIF v_code ~ '^[1-9][0-9]{5}[0-9A-Z]{8}[0-9X]$' COLLATE "C" THEN
        v_code := substr(v_code, 7);
    ELSIF v_code ~ '^[0-9A-Z]{8}[0-9X]$' COLLATE "C" IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    -- no authority gave out eight zeros
    v_bytes := v_code::bytea;
    IF v_code <> '000000000' AND right(v_code, 1) = substr('0X987654321', (
        3 * get_byte(v_values, get_byte(v_bytes, 0) - 48)
        + 7 * get_byte(v_values, get_byte(v_bytes, 1) - 48)
        + 9 * get_byte(v_values, get_byte(v_bytes, 2) - 48)
        + 10 * get_byte(v_values, get_byte(v_bytes, 3) - 48)
        + 5 * get_byte(v_values, get_byte(v_bytes, 4) - 48)
        + 8 * get_byte(v_values, get_byte(v_bytes, 5) - 48)
        + 4 * get_byte(v_values, get_byte(v_bytes, 6) - 48)
        + 2 * get_byte(v_values, get_byte(v_bytes, 7) - 48)
    ) % 11 + 1, 1) THEN
        RETURN v_code;
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.org_code_v1(text) IS
'Normal form of an organisation code (GB 11714), 9 characters, also from a unified '
'code (GB 32100) or an old tax number of 15; NULL if malformed or the check character '
'is wrong.';
REVOKE ALL ON FUNCTION pgdedup.org_code_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.org_code_v1(text) TO PUBLIC;

-- The path names the schema of fuzzystrmatch, as in extensions.sql.
SELECT pg_catalog.set_config(
    'search_path',
    'pg_catalog, '
    || pg_catalog.string_agg(DISTINCT pg_catalog.quote_ident(n.nspname), ', '),
    TRUE
)
FROM pg_catalog.pg_extension AS e
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
WHERE e.extname IN ('pg_trgm', 'fuzzystrmatch');

-- comparisons/levenshtein_v1.sql
-- fuzzystrmatch lives in a schema that only the installer's search_path knows; a RETURN
-- body binds to it at creation. It takes a microsecond, but knows no transpositions and
-- refuses more than 255 characters. Inlined, and therefore not STRICT.
CREATE FUNCTION pgdedup.levenshtein_v1(a text, b text, allowed integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN levenshtein_less_equal(a, b, allowed);

COMMENT ON FUNCTION pgdedup.levenshtein_v1(text, text, integer) IS
'Insertions, deletions and substitutions between two texts; more than allowed if '
'there are more.';
REVOKE ALL ON FUNCTION pgdedup.levenshtein_v1(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.levenshtein_v1(text, text, integer) TO PUBLIC;

SET LOCAL search_path = pg_catalog, pg_temp;

-- comparisons/typo_score_v2.sql
-- Half of the longer text must be as it was: 王伟 and 王玮 may be one typo apart, A and B
-- are not. The same answers as typo_score_v1 in a third of the time: Levenshtein's
-- distance, where it is 1 or more than double, settles all but transpositions.
-- COST, so that the planner asks the index and other conditions first.
CREATE FUNCTION pgdedup.typo_score_v2(a text, b text, edits integer)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 2000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_length int := greatest(length(typo_score_v2.a), length(typo_score_v2.b));
    v_edits int;
BEGIN
    IF typo_score_v2.a = typo_score_v2.b COLLATE "C" THEN
        RETURN 1;
    END IF;
    IF v_length <= 255 THEN
        v_edits := pgdedup.levenshtein_v1(
            typo_score_v2.a, typo_score_v2.b, 2 * typo_score_v2.edits
        );
        IF v_edits > 2 * typo_score_v2.edits THEN
            RETURN 0;
        END IF;
    END IF;
    IF v_edits IS DISTINCT FROM 1 OR typo_score_v2.edits < 1 THEN
        v_edits := pgdedup.edits_v1(
            typo_score_v2.a, typo_score_v2.b, typo_score_v2.edits
        );
    END IF;
    IF 2 * v_edits <= v_length THEN
        RETURN round(1 - v_edits::numeric / v_length, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.typo_score_v2(text, text, integer) IS
'1 less the share of characters that were mistyped; 0 if the texts are more edits '
'apart than given, or than half of the longer one.';
REVOKE ALL ON FUNCTION pgdedup.typo_score_v2(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.typo_score_v2(text, text, integer) TO PUBLIC;

-- comparisons/gram_keys_v2.sql
-- generated by tools/build_dictionaries.py from
-- pypinyin 0.55.0 / opencc 1.4.2, do not edit
-- Prefix filter as in trigram_prefix_v1, by two: names of similarity >= t have, of
-- their n grams in an order common to all, two in common among the first
-- n - ceil(t * n) + 2. A key is a pair of those, far rarer than one gram (Wang, Li,
-- Feng 2012: Can we beat the prefix filtering?). Pairs grow with the square, so names
-- of more than 40 grams have single ones, and so has whatever may be similar to such a
-- name; and what has so few that one in common is enough. Grams of words of trade
-- (those of short_words_v1) and of branches and offices, and ends of words, which many
-- names share, come last, beginnings before them; md5 orders the rest: any order will
-- do that does not cluster. gram_keys_v1 did not know branches: 分公司 is in 30,000 of a
-- million names.
-- One more key, `~`, for the same Chinese characters in another order (each of them
-- once, which is enough to be found).
CREATE FUNCTION pgdedup.gram_keys_v2(value text, threshold double precision)
RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_chinese boolean := gram_keys_v2.value ~ '^[一-龥]+$' COLLATE "C";
    v_grams text[] := '{}';
    v_count int;
    v_common int;
    v_keys text[] := '{}';
    v_padded text;
    v_gram text;
    v_sorted text[] := '{}';
BEGIN
    -- Without a query, which takes longer to start than all of this: a tsvector sorts by
    -- bytes.
    IF v_chinese AND length(gram_keys_v2.value) <= 400 THEN
        -- what grams_v1 makes of one word of Chinese, as most names are
        v_padded := ' ' || gram_keys_v2.value || ' ';
        FOR v_first IN 1..length(v_padded) - 1 LOOP
            v_grams := v_grams || substr(v_padded, v_first, 2);
        END LOOP;
    ELSE
        v_grams := pgdedup.grams_v1(gram_keys_v2.value);
    END IF;
    FOREACH v_gram IN ARRAY v_grams LOOP
        v_sorted := v_sorted || (CASE
            -- in the expression: a variable would be a copy for each call
            WHEN right(v_gram, 1) = ' ' OR (
                '{"不锈":0,"专业":0,"专利":0,"业保":0,"业合":0,"业园":0,"业所":0'
                ',"业科":0,"业管":0,"业部":0,"丝绸":0,"中医":0,"中国":0,"中心":0'
                ',"中药":0,"乐部":0,"书画":0,"乳业":0,"事务":0,"事处":0,"二手":0'
                ',"云计":0,"互联":0,"五金":0,"交易":0,"交电":0,"交通":0,"产业":0'
                ',"产品":0,"产权":0,"人力":0,"人寿":0,"人工":0,"仓储":0,"代理":0'
                ',"代表":0,"仪器":0,"仪表":0,"件开":0,"企业":0,"会展":0,"会所":0'
                ',"会计":0,"会议":0,"传媒":0,"传感":0,"传播":0,"体育":0,"作室":0'
                ',"作社":0,"供应":0,"供水":0,"供热":0,"供销":0,"保健":0,"保安":0'
                ',"保洁":0,"保温":0,"保理":0,"保用":0,"保险":0,"信息":0,"信托":0'
                ',"修理":0,"修配":0,"俱乐":0,"停车":0,"健康":0,"储运":0,"儿园":0'
                ',"元件":0,"元器":0,"光伏":0,"光学":0,"光电":0,"公司":0,"公用":0'
                ',"公路":0,"典当":0,"养护":0,"养殖":0,"养老":0,"再生":0,"农业":0'
                ',"农产":0,"农机":0,"农牧":0,"农药":0,"农资":0,"冲压":0,"冶金":0'
                ',"冷链":0,"净化":0,"准件":0,"凝土":0,"出口":0,"出版":0,"出租":0'
                ',"分公":0,"分厂":0,"分局":0,"分店":0,"分所":0,"分校":0,"分行":0'
                ',"分部":0,"分院":0,"创业":0,"创意":0,"创投":0,"制作":0,"制冷":0'
                ',"制品":0,"制药":0,"制衣":0,"制造":0,"剧院":0,"力容":0,"力设":0'
                ',"力资":0,"办事":0,"办公":0,"加工":0,"加油":0,"务所":0,"务服":0'
                ',"务派":0,"务部":0,"动化":0,"动漫":0,"动车":0,"助剂":0,"劳保":0'
                ',"劳务":0,"劳动":0,"勘察":0,"包装":0,"化品":0,"化器":0,"化妆":0'
                ',"化学":0,"化工":0,"化气":0,"化纤":0,"医疗":0,"医药":0,"医院":0'
                ',"半导":0,"协会":0,"卫浴":0,"印刷":0,"印务":0,"印染":0,"危化":0'
                ',"危险":0,"压力":0,"压器":0,"原料":0,"厨卫":0,"发展":0,"发电":0'
                ',"发行":0,"变压":0,"口腔":0,"古玩":0,"合作":0,"合社":0,"合金":0'
                ',"告传":0,"味品":0,"咨询":0,"品厂":0,"品牌":0,"售部":0,"商业":0'
                ',"商会":0,"商务":0,"商场":0,"商城":0,"商店":0,"商行":0,"商贸":0'
                ',"啤酒":0,"器人":0,"器件":0,"器材":0,"器械":0,"回收":0,"团公":0'
                ',"园区":0,"园林":0,"园艺":0,"固件":0,"国贸":0,"国际":0,"图书":0'
                ',"图文":0,"土木":0,"在线":0,"地产":0,"地板":0,"培训":0,"基因":0'
                ',"基金":0,"塑业":0,"塑料":0,"塑胶":0,"处理":0,"外包":0,"外汇":0'
                ',"外贸":0,"大学":0,"大数":0,"大药":0,"天然":0,"太阳":0,"妆品":0'
                ',"娱乐":0,"婚庆":0,"子公":0,"子商":0,"学会":0,"学校":0,"孵化":0'
                ',"安全":0,"安装":0,"安防":0,"实业":0,"审计":0,"客车":0,"客运":0'
                ',"家俱":0,"家具":0,"家居":0,"家政":0,"家电":0,"家纺":0,"容器":0'
                ',"宾馆":0,"导体":0,"小额":0,"展示":0,"展览":0,"工业":0,"工作":0'
                ',"工具":0,"工厂":0,"工智":0,"工程":0,"工艺":0,"工贸":0,"市场":0'
                ',"市政":0,"市部":0,"布艺":0,"幕墙":0,"平台":0,"幼儿":0,"广告":0'
                ',"应链":0,"废旧":0,"度假":0,"康复":0,"建工":0,"建材":0,"建筑":0'
                ',"建设":0,"开关":0,"开发":0,"弱电":0,"弹簧":0,"彩印":0,"彩票":0'
                ',"影业":0,"影视":0,"影院":0,"影音":0,"征信":0,"律师":0,"快印":0'
                ',"快递":0,"总公":0,"总厂":0,"总店":0,"息咨":0,"成套":0,"成电":0'
                ',"房地":0,"手车":0,"托车":0,"技术":0,"投资":0,"护理":0,"报关":0'
                ',"担保":0,"拆迁":0,"拆除":0,"拍卖":0,"招标":0,"控制":0,"控股":0'
                ',"搅拌":0,"搬家":0,"摄影":0,"摩托":0,"支付":0,"支公":0,"支局":0'
                ',"支行":0,"教育":0,"数位":0,"数字":0,"数据":0,"数码":0,"文具":0'
                ',"文化":0,"新材":0,"新能":0,"施工":0,"旅游":0,"旅行":0,"日化":0'
                ',"日用":0,"旧物":0,"时装":0,"显示":0,"景区":0,"景观":0,"智能":0'
                ',"有色":0,"有限":0,"服务":0,"服装":0,"服饰":0,"期货":0,"木业":0'
                ',"术咨":0,"术开":0,"术服":0,"机器":0,"机场":0,"机床":0,"机械":0'
                ',"机电":0,"权投":0,"材料":0,"来水":0,"构件":0,"林业":0,"果业":0'
                ',"染料":0,"标准":0,"标识":0,"核电":0,"械厂":0,"检测":0,"棉业":0'
                ',"棉纺":0,"模具":0,"橡塑":0,"橡胶":0,"气体":0,"气动":0,"水产":0'
                ',"水利":0,"水务":0,"水处":0,"水果":0,"水泥":0,"水电":0,"汽修":0'
                ',"汽车":0,"汽配":0,"油品":0,"油气":0,"油漆":0,"油田":0,"油站":0'
                ',"油脂":0,"法律":0,"泵业":0,"洁具":0,"派遣":0,"测绘":0,"海运":0'
                ',"涂料":0,"消防":0,"液化":0,"液压":0,"混凝":0,"清洁":0,"清洗":0'
                ',"渔业":0,"港务":0,"港口":0,"游戏":0,"演出":0,"演艺":0,"激光":0'
                ',"火锅":0,"灯饰":0,"烘焙":0,"热力":0,"热处":0,"焊接":0,"焦化":0'
                ',"然气":0,"煤业":0,"煤炭":0,"照明":0,"燃料":0,"燃气":0,"牌管":0'
                ',"牧业":0,"物业":0,"物技":0,"物流":0,"物科":0,"物联":0,"物贸":0'
                ',"物资":0,"特种":0,"玩具":0,"环保":0,"环卫":0,"环境":0,"玻璃":0'
                ',"珠宝":0,"理处":0,"理所":0,"生态":0,"生物":0,"生资":0,"用品":0'
                ',"电信":0,"电力":0,"电动":0,"电商":0,"电器":0,"电子":0,"电控":0'
                ',"电机":0,"电梯":0,"电气":0,"电池":0,"电源":0,"电线":0,"电缆":0'
                ',"电脑":0,"电路":0,"电镀":0,"留学":0,"畜牧":0,"疫苗":0,"百货":0'
                ',"皮业":0,"皮革":0,"监控":0,"监理":0,"直播":0,"眼科":0,"眼镜":0'
                ',"知识":0,"石业":0,"石化":0,"石材":0,"石油":0,"矿业":0,"矿产":0'
                ',"砂石":0,"研究":0,"礼仪":0,"礼品":0,"私募":0,"种业":0,"种子":0'
                ',"种植":0,"种苗":0,"科技":0,"科贸":0,"租赁":0,"租车":0,"移动":0'
                ',"稀土":0,"税务":0,"究所":0,"究院":0,"空调":0,"空运":0,"第一":0'
                ',"第三":0,"第二":0,"筑劳":0,"策划":0,"算机":0,"管业":0,"管件":0'
                ',"管理":0,"米业":0,"粮油":0,"粮食":0,"精密":0,"糕点":0,"糖业":0'
                ',"系统":0,"紧固":0,"纤维":0,"纸业":0,"纸品":0,"纺织":0,"线缆":0'
                ',"线路":0,"织造":0,"经纪":0,"经营":0,"经贸":0,"经销":0,"结构":0'
                ',"络科":0,"统工":0,"维修":0,"综合":0,"绿化":0,"网络":0,"置业":0'
                ',"美发":0,"美容":0,"美术":0,"翻译":0,"耗材":0,"职业":0,"联合":0'
                ',"联网":0,"联通":0,"股份":0,"股权":0,"肥业":0,"育咨":0,"育用":0'
                ',"能源":0,"自动":0,"自来":0,"自行":0,"舞蹈":0,"航天":0,"航空":0'
                ',"航运":0,"船务":0,"船舶":0,"艺品":0,"艺术":0,"节能":0,"芯片":0'
                ',"花卉":0,"苗木":0,"茶业":0,"茶叶":0,"药业":0,"药品":0,"药店":0'
                ',"药房":0,"营业":0,"营部":0,"营销":0,"蔬菜":0,"融资":0,"行社":0'
                ',"行车":0,"表处":0,"袜业":0,"装修":0,"装厂":0,"装备":0,"装潢":0'
                ',"装璜":0,"装饰":0,"规划":0,"视频":0,"计算":0,"计院":0,"认证":0'
                ',"训学":0,"设备":0,"设施":0,"设计":0,"证券":0,"评估":0,"识产":0'
                ',"诊所":0,"诊断":0,"试剂":0,"调味":0,"财产":0,"财务":0,"财富":0'
                ',"货运":0,"购销":0,"贷款":0,"贸易":0,"资产":0,"资本":0,"资源":0'
                ',"资租":0,"资管":0,"资讯":0,"超市":0,"路板":0,"路桥":0,"车业":0'
                ',"车辆":0,"轨道":0,"轮胎":0,"软件":0,"轴承":0,"运输":0,"运销":0'
                ',"进出":0,"连锁":0,"通信":0,"通讯":0,"通风":0,"速递":0,"造价":0'
                ',"造纸":0,"部件":0,"配件":0,"配送":0,"酒业":0,"酒家":0,"酒店":0'
                ',"酒楼":0,"酿酒":0,"重工":0,"金交":0,"金会":0,"金属":0,"金管":0'
                ',"金融":0,"针织":0,"钟表":0,"钢材":0,"钢管":0,"钢结":0,"钢铁":0'
                ',"钣金":0,"铁路":0,"铜业":0,"铝业":0,"银行":0,"铸造":0,"销售":0'
                ',"锂业":0,"锅炉":0,"锈钢":0,"锻造":0,"门业":0,"门市":0,"门窗":0'
                ',"门诊":0,"阀门":0,"防伪":0,"防水":0,"阳能":0,"际物":0,"际货":0'
                ',"际贸":0,"险品":0,"陶瓷":0,"集团":0,"集成":0,"零售":0,"零部":0'
                ',"鞋业":0,"鞋材":0,"音乐":0,"音响":0,"项目":0,"顾问":0,"预拌":0'
                ',"颜料":0,"额贷":0,"风机":0,"风电":0,"食品":0,"食堂":0,"餐厅":0'
                ',"餐饮":0,"饭店":0,"饮品":0,"饮料":0,"饮食":0,"饰品":0,"饲料":0'
                ',"首饰":0,"驾校":0,"驾驶":0,"高速":0,"齿轮":0}'
                ::jsonb
            ) ? v_gram THEN '2'
            WHEN left(v_gram, 1) = ' ' THEN '1'
            ELSE '0'
        END || left(md5(v_gram), 8) || v_gram);
    END LOOP;
    v_sorted := tsvector_to_array(array_to_tsvector(v_sorted));
    v_count := cardinality(v_sorted);
    v_common := greatest(1, ceil(gram_keys_v2.threshold * v_count - 1e-6));
    v_grams := '{}';
    FOR v_first IN 1..least(v_count, v_count - v_common + 2) LOOP
        v_grams := v_grams || substr(v_sorted[v_first], 10);
    END LOOP;
    IF v_common = 1 OR v_count > 40 * gram_keys_v2.threshold - 1e-6 THEN
        v_keys := v_grams;
    END IF;
    FOR v_first IN 1..CASE WHEN v_count <= 40 THEN cardinality(v_grams) ELSE 0 END LOOP
        FOR v_second IN v_first + 1..cardinality(v_grams) LOOP
            v_keys := v_keys || (v_grams[v_first] || v_grams[v_second]);
        END LOOP;
    END LOOP;
    IF v_chinese AND length(gram_keys_v2.value) >= 4 THEN
        v_keys := v_keys || ('~' || array_to_string(tsvector_to_array(
            array_to_tsvector(string_to_array(gram_keys_v2.value, NULL))
        ), ''));
    END IF;
    RETURN nullif(v_keys, '{}');
END
$$;

COMMENT ON FUNCTION pgdedup.gram_keys_v2(text, double precision) IS
'Keys of similar for names: those whose gram_score_v1 is above 0 share one; NULL if '
'nothing is left.';
REVOKE ALL ON FUNCTION pgdedup.gram_keys_v2(text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_keys_v2(text, double precision) TO PUBLIC;

-- comparisons/gram_score_v2.sql
-- gram_score_v1, whose answer it gives, behind a sharper bound: most rows that a key
-- finds end there, now also those that hold all characters of the other name, which v1
-- counts to the end (宏达建筑安装工程 beside 建筑安装工程).
-- A name of n characters has n + 1 grams at most. With m > 0 characters that the other
-- lacks it has n - m at most in common with it, because each of them ends a gram and
-- the last one begins another, and at least one gram more of its own than different
-- such characters. With none it has its first gram of its own where two single words
-- begin with other characters, and its last one where they end so. Of two Chinese names
-- in which no character stands twice, no gram does, and it is enough to count those in
-- common: twice as quick.
-- COST: see there.
CREATE FUNCTION pgdedup.gram_score_v2(a text, b text, threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_left text;
    v_right text;
    -- Of the name with fewer of its own: grams that the other lacks, and how many more
    -- than characters may be in common.
    v_own int := 1;
    v_spare int := 0;
    v_common int;
    v_least int;
    v_score float8 := 0;
BEGIN
    IF gram_score_v2.a = gram_score_v2.b COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_left := translate(gram_score_v2.a, gram_score_v2.b || ' ', '');
    v_right := translate(gram_score_v2.b, gram_score_v2.a || ' ', '');
    IF gram_score_v2.threshold > 0.3 AND (v_left <> '' OR v_right <> '')
        AND greatest(length(gram_score_v2.a), length(gram_score_v2.b)) <= 400
    THEN
        IF v_left = '' OR v_right = '' THEN
            v_own := CASE
                WHEN strpos(gram_score_v2.a || gram_score_v2.b, ' ') > 0 THEN 0
                ELSE (
                    left(gram_score_v2.a, 1) <> left(gram_score_v2.b, 1) COLLATE "C"
                )::int + (
                    right(gram_score_v2.a, 1) <> right(gram_score_v2.b, 1) COLLATE "C"
                )::int
            END;
            v_spare := 1 - v_own;
        END IF;
        IF least(
            length(gram_score_v2.a) - length(v_left)
            + CASE WHEN v_left = '' THEN v_spare ELSE 0 END,
            length(gram_score_v2.b) - length(v_right)
            + CASE WHEN v_right = '' THEN v_spare ELSE 0 END
        ) * (1 - gram_score_v2.threshold) + 1e-6 < gram_score_v2.threshold * (
            1 + v_own + cardinality(tsvector_to_array(array_to_tsvector(
                string_to_array(v_left || v_right, NULL)
            )))
        ) THEN
            RETURN 0;
        END IF;
    END IF;
    IF v_left || v_right = ''
        OR length(gram_score_v2.a) NOT BETWEEN 2 AND 30
        OR length(gram_score_v2.b) NOT BETWEEN 2 AND 30
        OR gram_score_v2.a || gram_score_v2.b ~ '[^一-龥]' COLLATE "C"
        OR length(gram_score_v2.a) > cardinality(tsvector_to_array(array_to_tsvector(
            string_to_array(gram_score_v2.a, NULL)
        )))
        OR length(gram_score_v2.b) > cardinality(tsvector_to_array(array_to_tsvector(
            string_to_array(gram_score_v2.b, NULL)
        )))
    THEN
        RETURN pgdedup.gram_score_v1(
            gram_score_v2.a, gram_score_v2.b, gram_score_v2.threshold
        );
    END IF;
    v_left := ' ' || gram_score_v2.a || ' ';
    v_right := ' ' || gram_score_v2.b || ' ' COLLATE "C";
    v_common := length(v_left) - 1;
    v_least := v_common - floor(v_common * (1 - gram_score_v2.threshold) + 1e-6);
    FOR v_at IN 1..v_common LOOP
        IF strpos(v_right, substr(v_left, v_at, 2)) = 0 THEN
            v_common := v_common - 1;
            EXIT WHEN v_common < v_least;
        END IF;
    END LOOP;
    IF v_common >= v_least THEN
        v_score := v_common::float8 / (length(v_left) + length(v_right) - 2 - v_common);
    END IF;
    IF v_score >= gram_score_v2.threshold - 1e-9 THEN
        RETURN round(v_score::numeric, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.gram_score_v2(text, text, double precision) IS
'The share of pairs of neighbouring characters that two names have in common; 0 below '
'the threshold.';
REVOKE ALL ON FUNCTION pgdedup.gram_score_v2(text, text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_score_v2(text, text, double precision) TO PUBLIC;

-- comparisons/grams_possible_v1.sql
-- Whether gram_score_v2 of two names may reach a threshold, by their characters alone:
-- never wrongly no. The bound of that function for names that each have a character of
-- their own, two grams of either then, without what it costs to call one; a name that
-- holds all of the other's has its first one, too, which is quicker to ask. Inlined,
-- and therefore not STRICT: most of what a key finds is unlike, and ends with the first
-- line.
CREATE FUNCTION pgdedup.grams_possible_v1(
    a text, b text, threshold double precision
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (length(a) - length(translate(a, b || ' ', ''))) * (1 - threshold) + 0.000001
>= threshold * 4
AND (length(b) - length(translate(b, a || ' ', ''))) * (1 - threshold) + 0.000001
>= threshold * 4
OR strpos(b || ' ', left(a, 1)) > 0 AND translate(a, b || ' ', '') = ''
OR strpos(a || ' ', left(b, 1)) > 0 AND translate(b, a || ' ', '') = ''
OR length(a) > 400
OR length(b) > 400;

COMMENT ON FUNCTION pgdedup.grams_possible_v1(text, text, double precision) IS
'Whether two names may be similar, by their characters (private).';
REVOKE ALL ON FUNCTION pgdedup.grams_possible_v1(
    text, text, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.grams_possible_v1(
    text, text, double precision
) TO PUBLIC;

-- comparisons/keys_beside_v2.sql
-- Keys that hold the value of another comparison, too, where a rule asks for both: the
-- keys of a name in one city find a hundredth of what they find in the country. NULL if
-- that value is missing: the rule cannot hold. That value comes first, so that the keys
-- of one name, which begin alike, stand side by side in the index; keys_beside_v1 had
-- those of all cities between them.
CREATE FUNCTION pgdedup.keys_beside_v2(key_list text[], beside text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_head text := keys_beside_v2.beside || '|';
BEGIN
    -- through one text: a loop takes ten times as long
    RETURN string_to_array(
        v_head || replace(
            array_to_string(keys_beside_v2.key_list, E'\x01'), E'\x01', E'\x01' || v_head
        ),
        E'\x01'
    );
END
$$;

COMMENT ON FUNCTION pgdedup.keys_beside_v2(text[], text) IS
'Keys of one comparison, each behind the value of another that must agree as well.';
REVOKE ALL ON FUNCTION pgdedup.keys_beside_v2(text[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.keys_beside_v2(text[], text) TO PUBLIC;

-- comparisons/short_possible_v1.sql
-- Whether the first name may abbreviate the second by more than a brand that they have
-- in common, both from short_parts_v1: never wrongly no. They have one core, or all
-- characters of what stands for the first one (short_texts_v1) are in the second, and
-- of the core at most the first is left out there. Where letters stand beside Chinese,
-- the Chinese may stand alone. Inlined, and therefore not STRICT: what a key finds is
-- mostly an abbreviation in one direction, or in none.
CREATE FUNCTION pgdedup.short_possible_v1(short text[], full_name text[])
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN short[2] = full_name[2]
    OR translate(substr(short[2], 2), full_name[1], '') = ''
    OR translate(short[1], 'abcdefghijklmnopqrstuvwxyz', '') <> short[1];

COMMENT ON FUNCTION pgdedup.short_possible_v1(text[], text[]) IS
'Whether a name may abbreviate another by more than its brand (private).';
REVOKE ALL ON FUNCTION pgdedup.short_possible_v1(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_possible_v1(text[], text[]) TO PUBLIC;

-- comparisons/short_related_v1.sql
-- Whether short_score_v2 of the parts of two names may reach a threshold: never wrongly
-- no. What that function asks before it scores, without what it costs to call one.
-- Inlined, and therefore not STRICT. Below 0.56 a brand in common is enough, of which
-- their characters tell nothing.
CREATE FUNCTION pgdedup.short_related_v1(
    a text[], b text[], threshold double precision
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN threshold < 0.56
OR a[6] = b[6]
OR pgdedup.short_possible_v1(a, b)
OR pgdedup.short_possible_v1(b, a);

COMMENT ON FUNCTION pgdedup.short_related_v1(text[], text[], double precision) IS
'Whether one of two names may abbreviate the other, by their characters (private).';
REVOKE ALL ON FUNCTION pgdedup.short_related_v1(
    text[], text[], double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_related_v1(
    text[], text[], double precision
) TO PUBLIC;

-- comparisons/short_score_v2.sql
-- One name abbreviates the other: see short_directed_v1. Either may be the shorter one.
-- The lowest level, 0.4 to 0.44, has two brands that begin alike (short_head_v1); more,
-- if more characters of the shorter core are in the other; of two of one length the one
-- that has more to itself counts, so that the score is the same both ways (with
-- short_score_v1 it was not).
-- Of the parts of two names (short_parts_v1), or of two names.
-- COST, so that the planner asks the index and other conditions first.
CREATE FUNCTION pgdedup.short_score_v2(a text[], b text[], threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- No brand that two names have in common scores more than 0.55 (short_directed_v1).
    v_brand CONSTANT boolean := short_score_v2.threshold < 0.56;
    v_score float8;
    v_core text;
    v_other text;
    v_missing int;
BEGIN
    IF short_score_v2.a[6] = short_score_v2.b[6] COLLATE "C" THEN
        RETURN 1;
    END IF;
    v_score := greatest(
        CASE
            WHEN v_brand OR pgdedup.short_possible_v1(short_score_v2.a, short_score_v2.b)
                THEN pgdedup.short_directed_v1(short_score_v2.a, short_score_v2.b)
        END,
        CASE
            WHEN v_brand OR pgdedup.short_possible_v1(short_score_v2.b, short_score_v2.a)
                THEN pgdedup.short_directed_v1(short_score_v2.b, short_score_v2.a)
        END
    );
    IF short_score_v2.threshold < 0.45 AND v_score < 0.45
        AND pgdedup.short_head_v1(short_score_v2.a[3])
        = pgdedup.short_head_v1(short_score_v2.b[3]) COLLATE "C"
    THEN
        v_core := short_score_v2.a[2];
        v_other := short_score_v2.b[2];
        IF length(v_core) > length(v_other) THEN
            v_core := v_other;
            v_other := short_score_v2.a[2];
        END IF;
        v_missing := length(translate(v_core, v_other, ''));
        IF length(v_core) = length(v_other) THEN
            v_missing := greatest(v_missing, length(translate(v_other, v_core, '')));
        END IF;
        v_score := 0.44 - 0.04 * v_missing / length(v_core);
    END IF;
    IF v_score >= short_score_v2.threshold - 1e-9 THEN
        RETURN round(v_score::numeric, 4);
    END IF;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.short_score_v2(text[], text[], double precision) IS
'How well one of two company names abbreviates the other, 1 if they are equal; '
'0 below the threshold.';
REVOKE ALL ON FUNCTION pgdedup.short_score_v2(
    text[], text[], double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_score_v2(
    text[], text[], double precision
) TO PUBLIC;

CREATE FUNCTION pgdedup.short_score_v2(a text, b text, threshold double precision)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT COST 5000
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN pgdedup.short_score_v2(
        pgdedup.short_parts_v1(short_score_v2.a),
        pgdedup.short_parts_v1(short_score_v2.b),
        short_score_v2.threshold
    );
END
$$;

COMMENT ON FUNCTION pgdedup.short_score_v2(text, text, double precision) IS
'How well one of two company names abbreviates the other, 1 if they are equal; '
'0 below the threshold.';
REVOKE ALL ON FUNCTION pgdedup.short_score_v2(text, text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_score_v2(text, text, double precision)
TO PUBLIC;

-- comparisons/keys_of_each_v2.sql
-- Keys of a field that has several values: those of all of them, so that two fields
-- share one when a value of one agrees with a value of the other. `keys` names the
-- function of one value, `measure` is what it is told beside the value; with `core`
-- the cores of company names are compared. One function, as an index holds no query.
CREATE FUNCTION pgdedup.keys_of_each_v2(
    value_list text[], keys text, measure numeric, core boolean, asked boolean
) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value text;
    v_keys text[];
BEGIN
    IF keys_of_each_v2.value_list IS NULL THEN
        RETURN NULL;
    END IF;
    FOREACH v_value IN ARRAY keys_of_each_v2.value_list LOOP
        IF keys_of_each_v2.core THEN
            v_value := pgdedup.company_core_v1(v_value);
        END IF;
        CASE keys_of_each_v2.keys
            WHEN 'typo_keys_v1' THEN
                v_keys := v_keys || pgdedup.typo_keys_v1(
                    v_value, keys_of_each_v2.measure::integer
                );
            WHEN 'gram_keys_v2' THEN
                v_keys := v_keys || pgdedup.gram_keys_v2(
                    v_value, keys_of_each_v2.measure::double precision
                );
            WHEN 'short_keys_v1' THEN
                v_keys := v_keys || pgdedup.short_keys_v1(
                    v_value,
                    keys_of_each_v2.asked,
                    keys_of_each_v2.measure::double precision
                );
            WHEN 'person_short_keys_v1' THEN
                v_keys := v_keys || pgdedup.person_short_keys_v1(
                    v_value, keys_of_each_v2.measure::double precision
                );
            WHEN 'sound_key_v1' THEN
                v_keys := v_keys || pgdedup.sound_key_v1(v_value);
            WHEN 'metaphone_keys_v1' THEN
                v_keys := v_keys || pgdedup.metaphone_keys_v1(v_value);
            WHEN 'daitch_mokotoff_keys_v1' THEN
                v_keys := v_keys || pgdedup.daitch_mokotoff_keys_v1(v_value);
            WHEN 'fuzzy_key_v1' THEN
                v_keys := v_keys || pgdedup.fuzzy_key_v1(v_value);
            WHEN 'trigram_prefix_v1' THEN
                v_keys := v_keys || pgdedup.trigram_prefix_v1(
                    v_value, keys_of_each_v2.measure::real
                );
            WHEN 'number_value_v1' THEN
                v_keys := v_keys || pgdedup.within_keys_v1(
                    pgdedup.number_value_v1(v_value), keys_of_each_v2.measure
                );
            WHEN 'date_value_v1' THEN
                v_keys := v_keys || pgdedup.within_keys_v1(
                    pgdedup.date_value_v1(v_value), keys_of_each_v2.measure
                );
        END CASE;
    END LOOP;
    RETURN pgdedup.distinct_values_v1(v_keys);
END
$$;

COMMENT ON FUNCTION pgdedup.keys_of_each_v2(text[], text, numeric, boolean, boolean) IS
'Keys of all values of a field, by the function of one value that is named; NULL if '
'there are none.';
REVOKE ALL ON FUNCTION pgdedup.keys_of_each_v2(
    text[], text, numeric, boolean, boolean
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.keys_of_each_v2(
    text[], text, numeric, boolean, boolean
) TO PUBLIC;

-- functions/key_columns.sql
-- Columns of the primary key, in key order; not those that its index holds besides
-- (INCLUDE). By look-ups alone, without a join: find_duplicates asks three times.
CREATE OR REPLACE FUNCTION pgdedup.key_columns(target regclass) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT ARRAY(
            SELECT (
                SELECT a.attname::text FROM pg_attribute AS a
                WHERE a.attrelid = i.indrelid AND a.attnum = k.attnum
            )
            FROM unnest((i.indkey::smallint[])[0:i.indnkeyatts - 1]) AS k (attnum)
        )
        FROM pg_index AS i
        WHERE i.indrelid = key_columns.target AND i.indisprimary
    );
END
$$;
COMMENT ON FUNCTION pgdedup.key_columns(regclass) IS
'Primary key columns of a table, NULL without one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.key_columns(regclass) TO PUBLIC;

-- functions/meet_holders.sql
-- Waits until nobody else holds the advisory locks of these keys, and returns them
-- without those that are the running transaction's already, as far as anybody waits for
-- it. It has announced itself as a load by now: a writer that takes an advisory lock
-- afterwards sees it, and meets its rows.
-- Given back at once where nobody has it; neither call looks for interrupts, so that
-- nothing can come between them. Who has been waited for is kept: others queue behind.
CREATE OR REPLACE FUNCTION pgdedup.meet_holders(keys bigint[]) RETURNS bigint[]
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_new bigint[] := meet_holders.keys;
    v_key bigint;
    v_free boolean;
BEGIN
    FOREACH v_key IN ARRAY meet_holders.keys LOOP
        v_free := CASE
            WHEN pg_try_advisory_lock(v_key) THEN pg_advisory_unlock(v_key) ELSE false
        END;
        CONTINUE WHEN v_free;
        -- Who waits for a row that this transaction holds already has its advisory lock.
        IF EXISTS (
            SELECT FROM pgdedup.lock_rows AS l
            WHERE l.key = v_key AND l.xact = pg_current_xact_id()
        ) THEN
            v_new := array_remove(v_new, v_key);
        ELSE
            PERFORM pg_advisory_xact_lock(v_key);
        END IF;
    END LOOP;
    RETURN v_new;
END
$$;
COMMENT ON FUNCTION pgdedup.meet_holders(bigint[]) IS
'Waits for writers that hold advisory locks of a load''s keys (private)';
REVOKE ALL ON FUNCTION pgdedup.meet_holders(bigint[]) FROM PUBLIC;

-- functions/take_locks.sql
-- Locks the keys of the refusing rules of a write, before it looks: who could be its
-- duplicate meets it here. It is called in a statement of its own: what follows then
-- sees what the rivals have committed. `keys` are sorted. Under `isolation: strict`
-- (`rows`) each key is an advisory lock and a row, otherwise an advisory lock only.
-- A transaction with many keys, a load, would fill the lock table of the whole server:
-- it keeps rows only, and announces itself, so that everybody takes rows beside it.
-- No deadlock with a writer of one row: it never waits for a key with another one in
-- its hands. Advisory locks are tried; if one is taken, the subtransaction gives the
-- others back before it waits for that one. Once it has all of them, the rows are free,
-- except for those of loads that were announced before: these cannot be tried, and are
-- waited for a moment at a time. Who holds keys of earlier rows waits as usual, and
-- PostgreSQL sees the deadlock (decision 0014).
CREATE OR REPLACE FUNCTION pgdedup.take_locks(keys bigint[], rows boolean)
RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_taken CONSTANT integer := pgdedup.count_locks(cardinality(take_locks.keys));
    v_alone CONSTANT boolean := v_taken = cardinality(take_locks.keys);
    -- The server has room for max_locks_per_transaction locks of every connection.
    v_load CONSTANT boolean
    := v_taken > current_setting('max_locks_per_transaction')::integer / 2;
    v_keys bigint[] := take_locks.keys;
    v_key bigint;
    v_busy bigint;
    v_beside boolean;
    v_brief boolean;
    v_limit text;
    v_started timestamptz;
    v_pause float8 := 0.01;
BEGIN
    LOOP
        BEGIN
            v_brief := false;
            IF v_load THEN
                -- An expression, since to start a statement takes far longer.
                IF NOT pg_try_advisory_xact_lock_shared(pgdedup.load_lock()) THEN
                    PERFORM pg_advisory_xact_lock_shared(pgdedup.load_lock());
                END IF;
                v_keys := pgdedup.meet_holders(take_locks.keys);
                v_beside := true;
            ELSE
                IF v_busy IS NOT NULL THEN
                    PERFORM pg_advisory_xact_lock(v_busy);
                END IF;
                FOREACH v_key IN ARRAY v_keys LOOP
                    IF NOT pg_try_advisory_xact_lock(v_key) THEN
                        v_busy := v_key;
                        RAISE EXCEPTION 'busy';
                    END IF;
                END LOOP;
                -- Not before: a load that comes later meets these locks.
                v_beside := pgdedup.is_loading();
            END IF;
            EXIT WHEN NOT (v_beside AND v_alone);
            v_limit := current_setting('lock_timeout');
            v_started := coalesce(v_started, clock_timestamp());
            v_brief := true;
            PERFORM set_config('lock_timeout', '50ms', true);
            PERFORM pgdedup.upsert_locks(v_keys);
            PERFORM set_config('lock_timeout', v_limit, true);
            RETURN true;
        EXCEPTION
            WHEN raise_exception THEN
                NULL;  -- wait for v_busy
            WHEN lock_not_available THEN
                IF NOT v_brief OR v_limit <> '0'
                    AND clock_timestamp() - v_started > v_limit::interval
                THEN
                    RAISE;
                END IF;
                v_busy := NULL;
                -- Time for the load to take what it waits for.
                PERFORM pg_sleep(v_pause);
                v_pause := least(v_pause * 2, 0.5);
        END;
    END LOOP;
    IF take_locks.rows OR v_beside THEN
        RETURN pgdedup.upsert_locks(v_keys);
    END IF;
    RETURN true;
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks(bigint[], boolean) IS
'Locks the sorted keys of a write; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks(bigint[], boolean) FROM PUBLIC;

-- functions/shared_values.sql
-- The values that two multi-column fields have in common, as one witness. A query only
-- to sort several, which few rows share: it takes five times as long as all else.
CREATE OR REPLACE FUNCTION pgdedup.shared_values(a text[], b text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value text;
    v_shared text[];
BEGIN
    FOREACH v_value IN ARRAY shared_values.a LOOP
        IF v_value = ANY (shared_values.b) THEN
            v_shared := v_shared || v_value;
        END IF;
    END LOOP;
    IF cardinality(v_shared) > 1 THEN
        RETURN (
            SELECT string_agg(x.value, E'\x1f' ORDER BY x.value COLLATE "C")
            FROM unnest(v_shared) AS x (value)
        );
    END IF;
    RETURN v_shared[1];
END
$$;
COMMENT ON FUNCTION pgdedup.shared_values(text[], text[]) IS
'Common elements of two normal forms, sorted, separated by U+001F (private)';
GRANT EXECUTE ON FUNCTION pgdedup.shared_values(text[], text[]) TO PUBLIC;

-- functions/best_hits.sql
-- The hits of those rows that may be among the best so many, as shown_matches orders
-- them (max_results NULL: all). Each rule finds so many rows of its own, and of the
-- others nobody sees more than what they cost. Rows that are equal to the last one
-- stay: which of them is shown depends on what the caller sees. Nobody is shown shadow
-- rules.
CREATE FUNCTION pgdedup.best_hits(
    actions text[], hits pgdedup.hit[], max_results integer
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF best_hits.max_results IS NULL
        OR coalesce(cardinality(best_hits.hits), 0) <= best_hits.max_results
    THEN
        RETURN best_hits.hits;
    END IF;
    RETURN ARRAY(
        SELECT h
        FROM unnest(best_hits.hits) AS h
        INNER JOIN (
            SELECT
                i.key,
                rank() OVER (
                    ORDER BY
                        max(i.score) DESC,
                        max(ARRAY[
                            array_position(
                                ARRAY['flag', 'ask', 'block'], best_hits.actions[i.rule]
                            ),
                            -i.rule
                        ]) DESC
                ) AS place
            FROM unnest(best_hits.hits) AS i
            WHERE best_hits.actions[i.rule] <> 'shadow'
            GROUP BY i.key
        ) AS b ON b.key = h.key
        WHERE b.place <= best_hits.max_results
    );
END
$$;
COMMENT ON FUNCTION pgdedup.best_hits(text[], pgdedup.hit[], integer) IS
'Hits of the rows that may be among the best so many (private)';
REVOKE ALL ON FUNCTION pgdedup.best_hits(text[], pgdedup.hit[], integer) FROM PUBLIC;

-- functions/with_columns.sql
-- The evidence of one hit with the columns that its values come from, where a field is
-- read from several: an entry without a column gets that of the record asked about and
-- that of the row found. `own`, `other`: which of their columns hold what, as the
-- generated `held` tells. `witness`: the values of the hit, one text for each entry.
CREATE FUNCTION pgdedup.with_columns(
    evidence jsonb, witness text[], own jsonb, other jsonb
) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT jsonb_agg(
            CASE
                WHEN e.entry ? 'column' THEN e.entry
                ELSE e.entry || (
                    SELECT jsonb_object_agg(
                        r.name,
                        (
                            SELECT h.held -> 1
                            FROM jsonb_array_elements(r.held)
                                WITH ORDINALITY AS h (held, place)
                            WHERE h.held -> 0 = e.entry -> 'field' AND h.held ->> 2 = ANY (
                                string_to_array(with_columns.witness[e.place], E'\x1f')
                            )
                            ORDER BY h.place
                            LIMIT 1
                        )
                    )
                    FROM (
                        VALUES
                        ('column', with_columns.own), ('other_column', with_columns.other)
                    ) AS r (name, held)
                )
            END
            ORDER BY e.place
        )
        FROM jsonb_array_elements(with_columns.evidence)
            WITH ORDINALITY AS e (entry, place)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.with_columns(jsonb, text[], jsonb, jsonb) IS
'Evidence of a hit with the columns behind its values (private)';
REVOKE ALL ON FUNCTION pgdedup.with_columns(jsonb, text[], jsonb, jsonb) FROM PUBLIC;

-- functions/column_of.sql
-- The column of a field that holds a witnessed value in one record. Dynamic SQL, but
-- only when a write is refused or a query answered. Rules that 0.1.0 compiled have no
-- `origin`, which is a plan that lasts.
CREATE OR REPLACE FUNCTION pgdedup.column_of(
    config jsonb, field text, record jsonb, witness text
) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns jsonb := column_of.config -> 'fields' -> column_of.field -> 'columns';
    v_column text;
BEGIN
    IF jsonb_array_length(v_columns) = 1 THEN
        RETURN v_columns ->> 0;
    END IF;
    EXECUTE format(
        CASE
            WHEN column_of.config -> 'functions' ? 'origin' THEN 'SELECT %s($1, $2, $3)'
            ELSE 'SELECT o.column_name FROM %s($1) AS o '
                'WHERE o.field = $2 AND o.value = ANY ($3) ORDER BY o.ordinal LIMIT 1'
        END,
        coalesce(
            column_of.config -> 'functions' ->> 'origin',
            column_of.config -> 'functions' ->> 'origins'
        )
    )
    INTO v_column
    USING
        column_of.record, column_of.field,
        string_to_array(column_of.witness, E'\x1f');
    RETURN v_column;
END
$$;
COMMENT ON FUNCTION pgdedup.column_of(jsonb, text, jsonb, text) IS
'Column of a multi-column field that holds a value (private)';
GRANT EXECUTE ON FUNCTION pgdedup.column_of(jsonb, text, jsonb, text) TO PUBLIC;

-- functions/reads_table.sql
-- May the caller read all columns of the table? Then a plan that lasts does what
-- visible_records writes anew for each answer. Row-level security is asked by either.
CREATE FUNCTION pgdedup.reads_table(target regclass) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN has_table_privilege(reads_table.target, 'SELECT') AND has_schema_privilege(
        (SELECT c.relnamespace FROM pg_class AS c WHERE c.oid = reads_table.target),
        'USAGE'
    );
END
$$;
COMMENT ON FUNCTION pgdedup.reads_table(regclass) IS
'Whether the caller may read a whole table (private)';
GRANT EXECUTE ON FUNCTION pgdedup.reads_table(regclass) TO PUBLIC;

-- functions/detail.sql
-- The DETAIL object of a refused write, and the answer of check_record: built with
-- the caller's eyes. Of a hidden row it says that it exists, and its owner where
-- `reveal: owner` grants that; nothing at all under `reveal: nothing`.
CREATE OR REPLACE FUNCTION pgdedup.detail(config jsonb, assessment jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_limit CONSTANT integer := (detail.config ->> 'limit')::integer;
    -- A shadow rule tells nobody, and what is on record counts for nothing.
    v_hits CONSTANT jsonb := jsonb_path_query_array(
        detail.assessment, '$.hits[*] ? (@.action != "shadow" && @.on_record == false)'
    );
    v_keys text[];
    v_visible jsonb;
    v_matches jsonb;
    v_columns jsonb;
    v_rules jsonb;
BEGIN
    IF v_hits = '[]' THEN
        -- what most records meet, and a form waits for
        RETURN jsonb_build_object(
            'pgdedup', 1,
            'verdict', detail.assessment -> 'verdict',
            'token', detail.assessment -> 'token',
            'rules', '[]'::jsonb,
            'row', jsonb_build_object(
                'key', detail.assessment -> 'key', 'columns', '[]'::jsonb
            ),
            'matches', '[]'::jsonb,
            'more', 0
        );
    END IF;
    -- Best first: what refuses before what is flagged, then the higher score.
    SELECT array_agg(k.key ORDER BY k.severity DESC, k.score DESC, k.key)
    INTO v_keys
    FROM (
        SELECT
            h ->> 'key' AS key,
            max(array_position(
                ARRAY['shadow', 'flag', 'ask', 'block'], h ->> 'action'
            )) AS severity,
            max((h ->> 'score')::double precision) AS score
        FROM jsonb_array_elements(v_hits) AS h
        GROUP BY h ->> 'key'
    ) AS k;
    v_visible := pgdedup.visible_records(
        detail.config, (detail.assessment ->> 'target')::oid::regclass, v_keys[1:v_limit]
    );
    SELECT
        jsonb_agg(DISTINCT e.entry -> 'column')
        FILTER (WHERE e.entry ->> 'column' IS NOT NULL),
        (
            SELECT jsonb_agg(r.rule ORDER BY r.position)
            FROM (
                SELECT h ->> 'rule' AS rule, min((h ->> 'position')::integer) AS position
                FROM jsonb_array_elements(v_hits) AS h
                GROUP BY h ->> 'rule'
            ) AS r
        )
    INTO v_columns, v_rules
    FROM jsonb_array_elements(v_hits) AS h
    CROSS JOIN LATERAL jsonb_array_elements(h -> 'evidence') AS e (entry);
    SELECT jsonb_agg(
        jsonb_strip_nulls(jsonb_build_object(
            'key', CASE WHEN v_visible ? k.key THEN k.key END,
            'hidden', CASE WHEN (v_visible ? k.key) IS NOT TRUE THEN true END,
            'score', m.score,
            'rules', m.rules,
            'evidence', m.evidence
        )) || CASE
            WHEN v_visible -> k.key <> '{}' THEN
                jsonb_build_object('record', v_visible -> k.key)
            WHEN detail.config ->> 'reveal' = 'owner'
            THEN jsonb_build_object('record', jsonb_build_object(
                detail.config ->> 'owner', detail.assessment -> 'owners' -> k.key
            ))
            ELSE '{}'
        END
        ORDER BY k.position
    )
    INTO v_matches
    FROM unnest(v_keys[1:v_limit]) WITH ORDINALITY AS k (key, position)
    CROSS JOIN LATERAL (
        SELECT
            max((h ->> 'score')::double precision) AS score,
            jsonb_agg(h -> 'rule' ORDER BY (h ->> 'position')::integer) AS rules,
            (
                -- Which column of a hidden row holds the value is its own affair.
                SELECT jsonb_agg(
                    CASE
                        WHEN v_visible ? k.key THEN e.entry - 'rule'
                        ELSE e.entry - '{rule,other_column}'::text[]
                    END
                    ORDER BY e.position
                )
                FROM (
                    SELECT DISTINCT ON (x.entry - 'rule')
                        x.entry, (g ->> 'position')::integer * 100 + x.position AS position
                    FROM jsonb_array_elements(v_hits) AS g
                    CROSS JOIN LATERAL jsonb_array_elements(g -> 'evidence')
                        WITH ORDINALITY AS x (entry, position)
                    WHERE g ->> 'key' = k.key
                    ORDER BY x.entry - 'rule', 2
                ) AS e
            ) AS evidence
        FROM jsonb_array_elements(v_hits) AS h
        WHERE h ->> 'key' = k.key
    ) AS m
    WHERE detail.config ->> 'reveal' <> 'nothing';
    RETURN jsonb_build_object(
        'pgdedup', 1,
        'verdict', detail.assessment -> 'verdict',
        'token', detail.assessment -> 'token',
        'rules', coalesce(v_rules, '[]'),
        'row', jsonb_build_object(
            'key', detail.assessment -> 'key', 'columns', coalesce(v_columns, '[]')
        ),
        'matches', coalesce(v_matches, '[]'),
        'more', CASE
            WHEN detail.config ->> 'reveal' = 'nothing' THEN 0
            ELSE greatest(coalesce(cardinality(v_keys), 0) - v_limit, 0)
        END
    );
END
$$;
COMMENT ON FUNCTION pgdedup.detail(jsonb, jsonb) IS
'DETAIL of a refused write as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.detail(jsonb, jsonb) TO PUBLIC;

-- functions/shown_matches.sql
-- What find_duplicates tells of the rows that were found: `matches` has one for each,
-- {"key", "rule", "action", "score", "strength", "evidence", "owner"}, `visible` those
-- that the caller sees (visible_records). Best first. Of a hidden row it says that it
-- exists, and its owner under `reveal: owner`; nothing under `reveal: nothing`. Of
-- `config` it reads `table`, `reveal`, `owner` and `limit`.
CREATE FUNCTION pgdedup.shown_matches(
    config jsonb, matches jsonb, visible jsonb, key text, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_reveal CONSTANT text := shown_matches.config ->> 'reveal';
    v_hidden CONSTANT text[] := ARRAY(
        SELECT f.entry ->> 'key'
        FROM jsonb_array_elements(shown_matches.matches) AS f (entry)
        WHERE NOT shown_matches.visible ? (f.entry ->> 'key')
        ORDER BY 1
        LIMIT (shown_matches.config ->> 'limit')::integer
    );
BEGIN
    IF v_hidden <> '{}' THEN
        PERFORM pgdedup.log_attempt(
            'hidden',
            shown_matches.config,
            (
                SELECT jsonb_build_object(
                    'verdict', (
                        array_agg(f.entry -> 'action' ORDER BY f.entry -> 'strength' DESC)
                    )[1],
                    'key', shown_matches.key,
                    'hits', jsonb_agg(
                        jsonb_build_object('rule', e.rule, 'action', '', 'on_record', false)
                    )
                )
                FROM jsonb_array_elements(shown_matches.matches) AS f (entry)
                CROSS JOIN LATERAL jsonb_path_query(
                    f.entry, '$.evidence[*].rule'
                ) AS e (rule)
            ),
            v_hidden
        );
    END IF;
    IF v_reveal = 'nothing' THEN
        RETURN '[]';
    END IF;
    RETURN (
        SELECT coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'key', m.key,
                    'rule', m.entry -> 'rule',
                    'action', m.entry -> 'action',
                    'score', m.entry -> 'score',
                    'evidence', CASE
                        WHEN m.key IS NOT NULL THEN m.entry -> 'evidence'
                        -- Which column of a hidden row holds the value is its own affair.
                        ELSE (
                            SELECT jsonb_agg(e.entry - 'other_column' ORDER BY e.place)
                            FROM jsonb_array_elements(m.entry -> 'evidence')
                                WITH ORDINALITY AS e (entry, place)
                        )
                    END,
                    'record', CASE
                        WHEN m.key IS NOT NULL
                            THEN nullif(shown_matches.visible -> m.key, '{}')
                        WHEN v_reveal = 'owner' THEN jsonb_build_object(
                            shown_matches.config ->> 'owner', m.entry -> 'owner'
                        )
                    END
                )
                ORDER BY m.number
            ) FILTER (
                WHERE shown_matches.max_results IS NULL
                OR m.number <= shown_matches.max_results
            ),
            '[]'
        )
        FROM (
            SELECT
                f.entry,
                v.key,
                -- Hidden rows come last, in no order that tells their keys.
                row_number() OVER (
                    ORDER BY f.entry -> 'score' DESC, f.entry -> 'strength' DESC, v.key
                ) AS number
            FROM jsonb_array_elements(shown_matches.matches) AS f (entry)
            CROSS JOIN LATERAL (
                SELECT CASE
                    WHEN shown_matches.visible ? (f.entry ->> 'key') THEN f.entry ->> 'key'
                END AS key
            ) AS v
        ) AS m
    );
END
$$;
COMMENT ON FUNCTION pgdedup.shown_matches(jsonb, jsonb, jsonb, text, integer) IS
'What was found, as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.shown_matches(
    jsonb, jsonb, jsonb, text, integer
) TO PUBLIC;

-- functions/config_of.sql
-- Configuration of a guarded table with the actions that are in force, or an error
-- that says what to do.
CREATE OR REPLACE FUNCTION pgdedup.config_of(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config jsonb;
    v_turned jsonb;
    v_names record;
    v_actions text[];
BEGIN
    -- Unpacked once (|| '{}'): as it is stored, each look into it would unpack it anew.
    SELECT t.config || '{}', c.actions INTO v_config, v_turned
    FROM pgdedup.tables AS t
    LEFT JOIN pgdedup.controls AS c ON c.target = t.target
    WHERE t.target = config_of.target;
    IF NOT FOUND OR v_config -> 'rules' = '[]' THEN
        RAISE EXCEPTION 'no duplicate rules are installed on %', config_of.target
            USING ERRCODE = 'undefined_object',
                HINT = 'Name the table in the rule file and run: pgdedup apply. Installed: '
                || coalesce((SELECT string_agg(t.name, ', ') FROM pgdedup.tables AS t), 'none');
    END IF;
    IF coalesce(v_turned, '{}') = '{}' THEN
        RETURN v_config;
    END IF;
    v_names := pgdedup.rule_names(v_config);
    v_actions := (pgdedup.actions_in_force(
        config_of.target, v_names.rules, v_names.actions
    )).actions;
    IF v_actions <> v_names.actions THEN
        RETURN pgdedup.config_in_force(v_config, v_actions);
    END IF;
    RETURN v_config;
END
$$;
COMMENT ON FUNCTION pgdedup.config_of(regclass) IS
'Rules of a table as they are in force (private); DEFINER: reads the registry';
REVOKE ALL ON FUNCTION pgdedup.config_of(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.config_of(regclass) TO PUBLIC;

-- functions/finder_of.sql
-- The function that find_duplicates of a table asks, or the error of config_of.
CREATE FUNCTION pgdedup.finder_of(target regclass) RETURNS text
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_finder CONSTANT text := (
        SELECT t.finder FROM pgdedup.tables AS t WHERE t.target = finder_of.target
    );
BEGIN
    IF v_finder IS NULL THEN
        PERFORM pgdedup.config_of(finder_of.target);
    END IF;
    RETURN v_finder;
END
$$;
COMMENT ON FUNCTION pgdedup.finder_of(regclass) IS
'Name of the finder of a table (private); DEFINER: reads the registry';
REVOKE ALL ON FUNCTION pgdedup.finder_of(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.finder_of(regclass) TO PUBLIC;

-- functions/admit.sql
-- Who may ask what, decided with the caller's rights before the finder looks with its
-- owner's. Who may write to the table may ask as the guard would answer; a reader asks
-- by columns that he may read; nobody else asks at all. `kind`:
--   record  find_duplicates of any subset of columns
--   row     find_duplicates of a stored row that the caller sees
--   write   check_record; turns into `edit` of a row that the caller sees, or `new`
-- `seen`: the key is that of a row that the caller sees. Only such a row is left out of
-- the answer: the key of a hidden one could be guessed by what vanishes.
CREATE FUNCTION pgdedup.admit(
    target regclass, record jsonb, INOUT kind text, OUT key text, OUT seen boolean
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_usable CONSTANT boolean := (
        SELECT has_schema_privilege(c.relnamespace, 'USAGE')
        FROM pg_class AS c WHERE c.oid = admit.target
    );
    v_writes CONSTANT boolean := v_usable AND (
        has_any_column_privilege(admit.target, 'INSERT')
        OR has_any_column_privilege(admit.target, 'UPDATE')
    );
    v_read text[];
    v_secret text;
BEGIN
    IF admit.record IS NULL OR jsonb_typeof(admit.record) <> 'object' THEN
        RAISE EXCEPTION 'record must be a JSON object of columns and values'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'For example: {"name": "…", "phone1": "…"}';
    END IF;
    seen := false;
    IF admit.record ?& pgdedup.key_columns(admit.target) THEN
        key := pgdedup.record_key(admit.target, admit.record);
        seen := v_usable AND pgdedup.sees_row(admit.target, key);
    END IF;
    IF kind = 'record' AND v_writes THEN
        RETURN;
    END IF;
    v_read := ARRAY(
        SELECT DISTINCT c.name
        FROM jsonb_each(pgdedup.config_of(admit.target) -> 'fields') AS f (field, entry)
        CROSS JOIN LATERAL jsonb_array_elements_text(f.entry -> 'columns') AS c (name)
        INNER JOIN pg_attribute AS a
            ON a.attrelid = admit.target AND a.attname = c.name
            AND NOT a.attisdropped
        WHERE NOT has_column_privilege(admit.target, a.attnum, 'SELECT')
        ORDER BY c.name
    );
    IF kind = 'write' THEN
        kind := CASE
            WHEN seen AND (
                v_read = '{}' OR has_any_column_privilege(admit.target, 'UPDATE')
            ) THEN 'edit'
            ELSE 'new'
        END;
    END IF;
    IF kind = 'row' AND NOT seen THEN
        RAISE EXCEPTION '% has no row with key %', admit.target, key
            USING ERRCODE = 'no_data_found';
    ELSIF v_writes THEN
        RETURN;
    END IF;
    SELECT c.name INTO v_secret
    FROM unnest(v_read) AS c (name)
    WHERE kind = 'row' OR admit.record ->> c.name IS NOT NULL
    LIMIT 1;
    IF v_secret IS NOT NULL OR NOT v_usable
        OR NOT has_any_column_privilege(admit.target, 'SELECT')
    THEN
        RAISE EXCEPTION 'permission denied to look for duplicates in %', admit.target
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Asking takes INSERT or UPDATE on the table, or SELECT on the '
                || coalesce(format('column %s.', v_secret), 'columns asked about.');
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.admit(regclass, jsonb, text) IS
'What the caller may ask the finder (private)';
GRANT EXECUTE ON FUNCTION pgdedup.admit(regclass, jsonb, text) TO PUBLIC;

-- functions/question.sql
-- What rules of 0.1.0 ask instead of `admit`: the configuration comes with it.
CREATE OR REPLACE FUNCTION pgdedup.question(
    target regclass, record jsonb, INOUT kind text,
    OUT config jsonb, OUT key text, OUT seen boolean
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    config := pgdedup.config_of(question.target);
    SELECT a.kind, a.key, a.seen INTO kind, key, seen
    FROM pgdedup.admit(question.target, question.record, question.kind) AS a;
END
$$;
COMMENT ON FUNCTION pgdedup.question(regclass, jsonb, text) IS
'What the caller may ask the finder (private)';
GRANT EXECUTE ON FUNCTION pgdedup.question(regclass, jsonb, text) TO PUBLIC;

-- functions/answer.sql
-- What the finder tells: an assessment of all rows, cut down to what the caller may
-- see. check_record gets the object of a refused write (detail). Rules of 0.1.0 ask
-- here for find_duplicates, too, and get what later ones get from shown_matches.
CREATE OR REPLACE FUNCTION pgdedup.answer(
    config jsonb, assessment jsonb, kind text, max_results integer
) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_keys CONSTANT text[] := ARRAY(
        SELECT DISTINCT h ->> 'key'
        FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
        WHERE h ->> 'action' <> 'shadow'
    );
    v_visible jsonb := '{}';
    v_hidden text[];
    v_detail jsonb;
BEGIN
    IF answer.kind <> 'write' AND v_keys = '{}' THEN
        RETURN '[]';
    END IF;
    IF v_keys <> '{}' THEN
        v_visible := pgdedup.visible_records(
            answer.config, (answer.assessment ->> 'target')::oid::regclass, v_keys
        );
    END IF;
    IF answer.kind <> 'write' THEN
        RETURN pgdedup.shown_matches(
            answer.config,
            (
                SELECT jsonb_agg(
                    m.strongest || jsonb_build_object(
                        'score', m.score,
                        'strength', m.strength,
                        'evidence', jsonb_path_query_array(m.evidence, '$[*][*]'),
                        'owner', answer.assessment -> 'owners' -> m.key
                    )
                )
                FROM (
                    SELECT
                        h ->> 'key' AS key,
                        (array_agg(h ORDER BY s.strength DESC))[1] AS strongest,
                        max(s.strength) AS strength,
                        max((h ->> 'score')::double precision) AS score,
                        jsonb_agg(
                            h -> 'evidence' ORDER BY (h ->> 'position')::integer
                        ) AS evidence
                    FROM jsonb_array_elements(answer.assessment -> 'hits') AS h
                    CROSS JOIN LATERAL (
                        SELECT ARRAY[
                            array_position(ARRAY['flag', 'ask', 'block'], h ->> 'action'),
                            -(h ->> 'position')::integer
                        ] AS strength
                    ) AS s
                    WHERE h ->> 'action' <> 'shadow'
                    GROUP BY h ->> 'key'
                ) AS m
            ),
            v_visible,
            answer.assessment ->> 'key',
            answer.max_results
        );
    END IF;
    v_hidden := ARRAY(
        SELECT k.key FROM unnest(v_keys) AS k (key)
        WHERE NOT v_visible ? k.key
        ORDER BY k.key
        LIMIT (answer.config ->> 'limit')::integer
    );
    IF v_hidden <> '{}' THEN
        PERFORM pgdedup.log_attempt(
            'hidden', answer.config, answer.assessment, v_hidden
        );
    END IF;
    v_detail := pgdedup.detail(answer.config, answer.assessment);
    -- What a shadow rule thinks is nobody's business but the administrator's.
    RETURN CASE v_detail ->> 'verdict'
        WHEN 'shadow' THEN v_detail || '{"verdict": "clear"}'
        ELSE v_detail
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) IS
'An assessment as the caller may see it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.answer(jsonb, jsonb, text, integer) TO PUBLIC;

-- functions/find_duplicates.sql
-- 撞单查询: the rows that the rules relate to a record, best first, one row each: its
-- strongest rule, and the evidence of all. Never writes; works on a read replica. Rows
-- that are hidden from the caller come without a key, as far as `reveal` allows.
CREATE OR REPLACE FUNCTION pgdedup.find_duplicates(
    target regclass, record jsonb, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_matches jsonb;
BEGIN
    EXECUTE format(
        'SELECT %s($1, $2, %L)',
        pgdedup.finder_of(find_duplicates.target), 'record'
    )
    INTO v_matches
    USING find_duplicates.record, find_duplicates.max_results;
    IF v_matches = '[]' THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT m.key, m.rule, m.action, m.score, m.evidence, m.record
    FROM jsonb_populate_recordset(NULL::pgdedup.match, v_matches)
        WITH ORDINALITY AS m
    ORDER BY m.ordinality;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) IS
'Existing rows that the rules relate to a record given as any subset of its columns';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates(regclass, jsonb, integer) TO PUBLIC;

-- functions/find_duplicates_of.sql
-- find_duplicates for a row that exists: its own columns are the record.
CREATE OR REPLACE FUNCTION pgdedup.find_duplicates_of(
    target regclass, key text, max_results integer DEFAULT 20
) RETURNS SETOF pgdedup.match
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns CONSTANT text[] := pgdedup.key_columns(find_duplicates_of.target);
    v_matches jsonb;
BEGIN
    EXECUTE format(
        'SELECT %s($1, $2, %L)',
        pgdedup.finder_of(find_duplicates_of.target), 'row'
    )
    INTO v_matches
    USING
        CASE
            WHEN cardinality(v_columns) = 1
                THEN jsonb_build_object(v_columns[1], find_duplicates_of.key)
            ELSE find_duplicates_of.key::jsonb
        END,
        find_duplicates_of.max_results;
    RETURN QUERY
    SELECT m.key, m.rule, m.action, m.score, m.evidence, m.record
    FROM jsonb_populate_recordset(NULL::pgdedup.match, v_matches)
        WITH ORDINALITY AS m
    ORDER BY m.ordinality;
END
$$;
COMMENT ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) IS
'Existing rows that the rules relate to one row';
GRANT EXECUTE ON FUNCTION pgdedup.find_duplicates_of(regclass, text, integer) TO PUBLIC;

-- functions/store_found.sql
-- Puts what a scan found (the temporary table pgdedup_found, which goes with it) on
-- record, with the same evidence as the guard. No events: a scan would flood the
-- outbox. Returns the number of pairs; those on record with this evidence are left
-- alone. Other sessions of a scan are kept waiting (lock_findings) only when all is
-- ready to be written. What a simulation finds goes to a table of its own instead,
-- which its configuration names (`findings`).
CREATE OR REPLACE FUNCTION pgdedup.store_found(target regclass, config jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    v_found bigint;
    v_memory CONSTANT text := current_setting('work_mem');
    v_secret CONSTANT text := pgdedup.secret();
    -- What all matches of a rule have in common, as text: to put a score and a signature
    -- into a text and read it once takes a tenth of the time of building JSON.
    v_before CONSTANT text[] := ARRAY(
        SELECT format(
            '%s: {"action": %s, "evidence": %s, "score": ',
            r.rule -> 'rule', r.rule -> 'action', r.rule -> 'match'
        )
        FROM jsonb_array_elements(store_found.config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        ORDER BY r.position
    );
    v_actor CONSTANT text := nullif(current_setting('pgdedup.actor', true), '');
    v_application CONSTANT text := nullif(
        current_setting('application_name', true), ''
    );
    -- The sequence alone is quicker than next_pair_id, whose question is answered here
    -- for all pairs at once.
    v_ahead boolean;
BEGIN
    IF pg_size_bytes(v_memory) < 67108864 THEN
        PERFORM set_config('work_mem', '64MB', true);
    END IF;
    IF store_found.config ? 'findings' THEN
        EXECUTE format(
            'INSERT INTO %s (key_l, key_r, rule, score, signature) '
            'SELECT DISTINCT ON (f.key_l, f.key_r, f.rule) f.key_l, f.key_r, f.rule, '
            'f.score, pgdedup.keyed_hash($1, f.witness) '
            'FROM pg_temp.pgdedup_found AS f ORDER BY f.key_l, f.key_r, f.rule',
            (store_found.config ->> 'findings')::regclass
        ) USING v_secret;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        DROP TABLE pg_temp.pgdedup_found;
        PERFORM set_config('work_mem', v_memory, true);
        RETURN v_found;
    END IF;
    CREATE TEMP TABLE pgdedup_ready ON COMMIT DROP AS
    SELECT
        f.key_l,
        f.key_r,
        ('{' || string_agg(
            v_before[f.rule] || f.score || ', "signature": "'
            || pgdedup.keyed_hash(v_secret, f.witness) || '"}', ', '
        ) || '}')::jsonb AS matches
    FROM pg_temp.pgdedup_found AS f
    GROUP BY f.key_l, f.key_r
    ORDER BY f.key_l, f.key_r;
    GET DIAGNOSTICS v_found = ROW_COUNT;
    DROP TABLE pg_temp.pgdedup_found;
    PERFORM pgdedup.lock_findings(store_found.target);
    v_ahead := coalesce(
        (SELECT max(p.pair_id) FROM pgdedup.pairs AS p)
        <= (SELECT s.last_value FROM pgdedup.pair_ids AS s),
        true
    );
    INSERT INTO pgdedup.pairs AS p (
        pair_id, target, key_l, key_r, matches, actor, application_name
    )
    SELECT
        CASE
            WHEN v_ahead THEN nextval('pgdedup.pair_ids')
            ELSE pgdedup.next_pair_id()
        END,
        store_found.target,
        r.key_l,
        r.key_r,
        r.matches,
        v_actor,
        v_application
    FROM pg_temp.pgdedup_ready AS r
    -- In one order, as all writers of pairs: two scans of one table cannot deadlock.
    ORDER BY r.key_l, r.key_r
    ON CONFLICT (target, key_l, key_r) DO UPDATE SET
        -- What was put on record since this transaction began was seen later.
        matches = CASE
            WHEN greatest(p.last_seen, p.decided_at) > now()
                THEN excluded.matches || p.matches
            ELSE p.matches || excluded.matches
        END,
        last_seen = greatest(p.last_seen, now()),
        state = CASE
            WHEN p.state IN ('open', 'waiting')
                OR greatest(p.last_seen, p.decided_at) > now() THEN p.state
            ELSE pgdedup.state_after(p.state, p.matches, excluded.matches)
        END
    WHERE NOT p.matches @> excluded.matches;
    DROP TABLE pg_temp.pgdedup_ready;
    PERFORM set_config('work_mem', v_memory, true);
    RETURN v_found;
END
$$;
COMMENT ON FUNCTION pgdedup.store_found(regclass, jsonb) IS
'Puts what a scan found on record (private)';
REVOKE ALL ON FUNCTION pgdedup.store_found(regclass, jsonb) FROM PUBLIC;

-- functions/in_part.sql
-- Is a hash in this part (1 and up) of so many? What a scan and an import are divided
-- by. Inlined.
CREATE FUNCTION pgdedup.in_part(hash bigint, part integer, parts integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hash % parts) + parts) % parts = part - 1;
COMMENT ON FUNCTION pgdedup.in_part(bigint, integer, integer) IS
'Whether a hash belongs to one part of so many (private)';
GRANT EXECUTE ON FUNCTION pgdedup.in_part(bigint, integer, integer) TO PUBLIC;

-- functions/relate_values.sql
-- Brings rows together that share a key of one rule, and asks its predicate of each
-- two. The caller has laid down row_key and what the rule compares (v1 and so on):
-- pgdedup.scan_<scan_id>_<unit>_values, or pg_temp.pgdedup_values without a scan. By
-- the keys that the guard locks, so that what the guard would find is found; of the
-- keys those of one part of so many. Leaves pg_temp.pgdedup_found, the pairs, and
-- pg_temp.pgdedup_heavy, keys with more rows than `heavy`. Those are left out; with
-- `beside` their rows are taken with so many neighbours by their own keys, or with
-- `first` with so many that come first: linear, never squared. Returns the number of
-- candidates. Names that their sketches tell apart are not given to the predicate,
-- which takes a hundred times as long. Each intermediate table is analysed: without
-- that the plans are hopeless. Candidates are taken some two million at a time,
-- whatever a key has. Runs as the caller: `functions` are what he may call himself.
CREATE FUNCTION pgdedup.relate_values(
    functions jsonb, rule integer, scan_id bigint, unit integer,
    part integer, parts integer, heavy bigint, beside integer, first boolean
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_chunk CONSTANT bigint := 2000000;
    v_candidates bigint := 0;
    v_size bigint;
    v_last bigint := -1;
    v_neighbours CONSTANT text := CASE
        WHEN relate_values.first THEN 'l.place = d.distance AND r.place > l.place'
        ELSE 'r.place = l.place + d.distance'
    END;
    v_memory CONSTANT text := current_setting('work_mem');
    v_kind CONSTANT text := CASE
        WHEN relate_values.scan_id IS NULL THEN 'TEMP' ELSE 'UNLOGGED'
    END;
    v_place CONSTANT text := CASE
        WHEN relate_values.scan_id IS NULL THEN 'pg_temp.pgdedup'
        ELSE format('pgdedup.scan_%s_%s', relate_values.scan_id, relate_values.unit)
    END;
    -- The values of a row v, l or r.
    v_row CONSTANT text := (
        SELECT string_agg('v.v' || n.number, ', ' ORDER BY n.number)
        FROM generate_series(
            1, (relate_values.functions ->> 'width')::integer
        ) AS n (number)
    );
    -- By rows, if the rule can: else each part makes the keys of all rows anew. Each
    -- key once, for which the OFFSET is: a key that is asked about is made again.
    v_keys CONSTANT text := CASE
        WHEN relate_values.functions ? 'share' THEN format(
            'SELECT v.row_key, k.key, k.asked '
            'FROM %s_values AS v CROSS JOIN LATERAL %%s(%s) AS k '
            'CROSS JOIN LATERAL %s(%s) AS s WHERE pgdedup.in_part(s.share, $1, $2)',
            v_place, v_row, relate_values.functions ->> 'share', v_row
        )
        ELSE format(
            'SELECT v.row_key, k.key, k.asked FROM %s_values AS v '
            'CROSS JOIN LATERAL (SELECT m.* FROM %%s(%s) AS m OFFSET 0) AS k '
            'WHERE pgdedup.in_part(k.key, $1, $2)',
            v_place, v_row
        )
    END;
BEGIN
    -- What stands there already is the caller's: a view or a trigger of his would run
    -- with the rights of a scan.
    IF to_regclass('pg_temp.pgdedup_all') IS NOT NULL
        OR to_regclass('pg_temp.pgdedup_found') IS NOT NULL
    THEN
        RAISE EXCEPTION 'this session has a temporary pgdedup_all or pgdedup_found'
            USING ERRCODE = 'duplicate_table',
                HINT = 'Drop it: pgdedup makes its own.';
    END IF;
    IF pg_size_bytes(v_memory) < 67108864 THEN
        PERFORM set_config('work_mem', '64MB', true);
    END IF;
    EXECUTE format(
        'CREATE %s TABLE %s_keys AS %s',
        v_kind, v_place, format(v_keys, functions ->> 'keys')
    ) USING part, parts;
    IF functions ? 'alias_keys' AND EXISTS (SELECT FROM pgdedup.aliases) THEN
        EXECUTE format(
            'INSERT INTO %s_keys (row_key, key, asked) %s',
            v_place, format(v_keys, functions ->> 'alias_keys')
        ) USING part, parts;
    END IF;
    -- Most keys are of one row only, above all those of typo: they go before anything
    -- is made of them. Those of missing values go with them, which are NULL.
    PERFORM set_config('enable_hashagg', 'off', true);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_met ON COMMIT DROP AS '
        'SELECT g.members, g.askers '
        'FROM (SELECT bool_or(k.asked IS NOT NULL) AS sided, '
        'array_agg(DISTINCT k.row_key) FILTER (WHERE k.asked IS NOT TRUE) AS members, '
        'array_agg(DISTINCT k.row_key) FILTER (WHERE k.asked) AS askers '
        'FROM (SELECT s.row_key, s.key, s.asked, lag(s.key) OVER w AS before, '
        'lead(s.key) OVER w AS after FROM %s_keys AS s WINDOW w AS (ORDER BY s.key)'
        ') AS k WHERE k.key = k.before OR k.key = k.after GROUP BY k.key) AS g '
        'WHERE CASE WHEN g.sided THEN g.members IS NOT NULL AND g.askers IS NOT NULL '
        'ELSE cardinality(g.members) > 1 END',
        v_place
    );
    PERFORM set_config('enable_hashagg', 'on', true);
    EXECUTE format('DROP TABLE %s_keys', v_place);
    -- Rows that are alike share many keys, and are one group. `until`: the candidates
    -- up to this group.
    CREATE TEMP TABLE pgdedup_groups ON COMMIT DROP AS
    SELECT
        row_number() OVER () AS number, g.members, g.askers, g.size,
        sum(
            CASE
                WHEN g.size > relate_values.heavy THEN relate_values.beside * g.size
                WHEN g.askers IS NULL THEN g.size * (g.size - 1) / 2
                ELSE cardinality(g.members)::bigint * cardinality(g.askers)
            END
        ) OVER (ROWS UNBOUNDED PRECEDING)::bigint AS until
    FROM (
        SELECT
            m.members,
            m.askers,
            greatest(cardinality(m.members), cardinality(m.askers))::bigint AS size
        FROM pg_temp.pgdedup_met AS m
        GROUP BY m.members, m.askers
    ) AS g;
    DROP TABLE pg_temp.pgdedup_met;
    CREATE TEMP TABLE pgdedup_heavy ON COMMIT DROP AS
    SELECT g.members[1] AS row_key, max(g.size) AS table_rows
    FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > relate_values.heavy
    GROUP BY g.members[1];
    DELETE FROM pg_temp.pgdedup_groups AS g
    WHERE g.size > relate_values.heavy AND relate_values.beside = 0;
    ANALYZE pg_temp.pgdedup_groups;
    CREATE TEMP TABLE pgdedup_neighbours ON COMMIT DROP AS
    SELECT
        g.number, g.until, m.key,
        row_number() OVER (PARTITION BY g.number ORDER BY m.key) AS place
    FROM pg_temp.pgdedup_groups AS g
    CROSS JOIN LATERAL (
        SELECT unnest(g.members) AS key UNION SELECT unnest(g.askers)
    ) AS m
    WHERE g.size > relate_values.heavy;
    ANALYZE pg_temp.pgdedup_neighbours;
    -- Rows that share no key are left behind before candidates are joined with values.
    EXECUTE format(
        'CREATE %s TABLE %s_shared AS SELECT v.* FROM %s_values AS v '
        'INNER JOIN (SELECT unnest(g.members) AS key FROM pg_temp.pgdedup_groups AS g '
        'WHERE g.size <= $1 UNION SELECT unnest(g.askers) '
        'FROM pg_temp.pgdedup_groups AS g WHERE g.size <= $1 '
        'UNION SELECT n.key FROM pg_temp.pgdedup_neighbours AS n) AS k '
        'ON k.key = v.row_key',
        v_kind, v_place, v_place
    ) USING heavy;
    EXECUTE format('ANALYZE %s_shared', v_place);
    IF functions ? 'sketches' THEN
        EXECUTE format(
            'CREATE %s TABLE %s_sketches AS SELECT v.row_key AS key, s.sketches '
            'FROM %s_shared AS v CROSS JOIN LATERAL %s(%s) AS s',
            v_kind, v_place, v_place, functions ->> 'sketches', v_row
        );
        EXECUTE format('ANALYZE %s_sketches', v_place);
    END IF;
    LOOP
        SELECT min(g.until / v_chunk) INTO v_last
        FROM pg_temp.pgdedup_groups AS g
        WHERE g.until / v_chunk > v_last;
        EXIT WHEN v_last IS NULL;
        EXECUTE format(
            'CREATE %s TABLE %s_candidates AS '
            'SELECT least(l.key, r.key) AS key_l, greatest(l.key, r.key) AS key_r '
            'FROM pg_temp.pgdedup_groups AS g '
            'CROSS JOIN LATERAL unnest(g.members) AS l (key) '
            'INNER JOIN LATERAL unnest(coalesce(g.askers, g.members)) AS r (key) '
            'ON r.key > l.key OR g.askers IS NOT NULL AND r.key < l.key '
            'WHERE g.until / $1 = $2 AND g.size <= $3 '
            'UNION SELECT l.key, r.key FROM pg_temp.pgdedup_neighbours AS l '
            'CROSS JOIN generate_series(1, $4) AS d (distance) '
            'INNER JOIN pg_temp.pgdedup_neighbours AS r ON r.number = l.number AND %s '
            'WHERE l.until / $1 = $2',
            v_kind, v_place, v_neighbours
        ) USING v_chunk, v_last, heavy, beside;
        GET DIAGNOSTICS v_size = ROW_COUNT;
        v_candidates := v_candidates + v_size;
        EXECUTE format('ANALYZE %s_candidates', v_place);
        IF v_size > 1000 THEN
            PERFORM set_config('enable_nestloop', 'off', true);
        END IF;
        IF functions ? 'sketches' THEN
            EXECUTE format(
                'CREATE %s TABLE %s_rest AS '
                'SELECT c.key_l, c.key_r FROM %s_candidates AS c '
                'INNER JOIN %s_sketches AS l ON l.key = c.key_l '
                'INNER JOIN %s_sketches AS r ON r.key = c.key_r '
                'WHERE %s(l.sketches, r.sketches)',
                v_kind, v_place, v_place, v_place, v_place, functions ->> 'may_match'
            );
            EXECUTE format('DROP TABLE %s_candidates', v_place);
            EXECUTE format(
                'ALTER TABLE %s_rest RENAME TO %s_candidates', v_place,
                substr(v_place, strpos(v_place, '.') + 1)
            );
            EXECUTE format('ANALYZE %s_candidates', v_place);
        END IF;
        EXECUTE format(
            'CREATE TEMP TABLE pgdedup_found ON COMMIT DROP AS '
            'SELECT c.key_l, c.key_r, %s::integer AS rule, v.score, v.witness '
            'FROM %s_candidates AS c '
            'INNER JOIN %s_shared AS l ON l.row_key = c.key_l '
            'INNER JOIN %s_shared AS r ON r.row_key = c.key_r '
            'CROSS JOIN LATERAL %s(%s, %s) AS v',
            rule, v_place, v_place, v_place, functions ->> 'relate',
            replace(v_row, 'v.', 'l.'), replace(v_row, 'v.', 'r.')
        );
        PERFORM set_config('enable_nestloop', 'on', true);
        IF beside > 0 AND NOT first THEN
            DELETE FROM pg_temp.pgdedup_found AS f
            USING (
                SELECT
                    n.ctid AS place,
                    row_number() OVER (
                        PARTITION BY n.key_l, n.witness ORDER BY n.key_r
                    ) AS after,
                    row_number() OVER (
                        PARTITION BY n.key_r, n.witness ORDER BY n.key_l DESC
                    ) AS before
                FROM pg_temp.pgdedup_found AS n
            ) AS n
            WHERE f.ctid = n.place AND greatest(n.after, n.before) > beside;
        END IF;
        IF to_regclass('pg_temp.pgdedup_all') IS NULL THEN
            ALTER TABLE pg_temp.pgdedup_found RENAME TO pgdedup_all;
        ELSE
            INSERT INTO pg_temp.pgdedup_all SELECT f.* FROM pg_temp.pgdedup_found AS f;
            DROP TABLE pg_temp.pgdedup_found;
        END IF;
        EXECUTE format('DROP TABLE %s_candidates', v_place);
    END LOOP;
    IF to_regclass('pg_temp.pgdedup_all') IS NOT NULL THEN
        ALTER TABLE pg_temp.pgdedup_all RENAME TO pgdedup_found;
    END IF;
    DROP TABLE pg_temp.pgdedup_groups, pg_temp.pgdedup_neighbours;
    EXECUTE format('DROP TABLE %s_shared', v_place);
    IF functions ? 'sketches' THEN
        EXECUTE format('DROP TABLE %s_sketches', v_place);
    END IF;
    PERFORM set_config('work_mem', v_memory, true);
    RETURN v_candidates;
END
$$;
COMMENT ON FUNCTION pgdedup.relate_values(
    jsonb, integer, bigint, integer, integer, integer, bigint, integer, boolean
) IS
'Pairs of one rule among values that share keys (private)';
GRANT EXECUTE ON FUNCTION pgdedup.relate_values(
    jsonb, integer, bigint, integer, integer, integer, bigint, integer, boolean
) TO PUBLIC;

-- functions/scan_keys.sql
-- One unit of a scan of the whole table: rows that share a key of one rule are brought
-- together, verified by the rule's predicate, and put on record (relate_values). What
-- the rule compares is read once for each row (`values`), and all else made of that.
-- With scan.beside the rows of a heavy key are taken as neighbours by their keys. Of a
-- large table what is read by many rows is unlogged instead of temporary: parallel
-- workers cannot read temporary tables. Only this transaction ever sees it. What was
-- found is put on record at the end: until then sessions that scan side by side are in
-- nobody's way.
CREATE OR REPLACE FUNCTION pgdedup.scan_keys(
    scan pgdedup.scans, unit pgdedup.scan_units, config jsonb,
    OUT candidates bigint, OUT pairs bigint
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_rule CONSTANT text := unit.rules[1];
    v_position integer;
    v_graded boolean;
    v_heavy bigint;
    v_functions CONSTANT jsonb := scan_keys.config -> 'scan' -> v_rule;
    v_large CONSTANT boolean := scan.table_rows >= 20000;
    v_kind CONSTANT text := CASE WHEN v_large THEN 'UNLOGGED' ELSE 'TEMP' END;
    v_place CONSTANT text := CASE
        WHEN v_large THEN format('pgdedup.scan_%s_%s', scan.scan_id, unit.unit)
        ELSE 'pg_temp.pgdedup'
    END;
    -- The values of a row v, l or r.
    v_row CONSTANT text := (
        SELECT string_agg('v.v' || n.number, ', ' ORDER BY n.number)
        FROM generate_series(1, (v_functions ->> 'width')::integer) AS n (number)
    );
BEGIN
    SELECT r.position INTO v_position
    FROM jsonb_array_elements(scan_keys.config -> 'rules')
        WITH ORDINALITY AS r (rule, position)
    WHERE r.rule ->> 'rule' = v_rule;
    candidates := 0;
    pairs := 0;
    IF v_position IS NULL THEN
        RETURN;
    END IF;
    v_graded := EXISTS (
        SELECT
        FROM jsonb_array_elements(
            scan_keys.config -> 'rules' -> (v_position - 1) -> 'match'
        ) AS m (entry)
        WHERE m.entry ->> 'comparison' <> 'same'
    );
    -- Rows that share the key of a graded comparison need not be alike: more of them
    -- are let through to the predicate.
    v_heavy := scan.heavy * CASE WHEN v_graded THEN 10 ELSE 1 END;
    IF v_large THEN
        PERFORM set_config('min_parallel_table_scan_size', '1MB', true);
        PERFORM set_config('parallel_tuple_cost', '0', true);
    END IF;
    EXECUTE format(
        'CREATE %s TABLE %s_values AS '
        'SELECT v.row_key COLLATE "C" AS row_key, %s FROM %s() AS v %s',
        v_kind, v_place, v_row, v_functions ->> 'values',
        CASE
            WHEN v_functions ? 'share' AND unit.parts > 1 THEN format(
                'CROSS JOIN LATERAL %s(%s) AS s WHERE pgdedup.in_part(s.share, $1, $2)',
                v_functions ->> 'share', v_row
            )
        END
    ) USING unit.part, unit.parts;
    EXECUTE format('ANALYZE %s_values', v_place);
    candidates := pgdedup.relate_values(
        v_functions, v_position, CASE WHEN v_large THEN scan.scan_id END, unit.unit,
        unit.part, unit.parts, v_heavy, scan.beside, false
    );
    IF to_regclass('pg_temp.pgdedup_found') IS NOT NULL THEN
        pairs := pgdedup.store_found(scan.target, scan_keys.config);
    END IF;
    INSERT INTO pgdedup.heavy_keys AS h (target, rule, row_key, table_rows, scan_id)
    SELECT scan.target, v_rule, y.row_key, y.table_rows, scan.scan_id
    FROM pg_temp.pgdedup_heavy AS y
    -- In one order: another session may be at the same rule.
    ORDER BY y.row_key
    ON CONFLICT ON CONSTRAINT heavy_keys_pkey DO UPDATE SET
        table_rows = excluded.table_rows,
        scan_id = excluded.scan_id,
        seen_at = excluded.seen_at;
    DROP TABLE pg_temp.pgdedup_heavy;
    EXECUTE format('DROP TABLE %s_values', v_place);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_keys(pgdedup.scans, pgdedup.scan_units, jsonb) IS
'Pairs of one rule among the rows of a table that share keys (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_keys(
    pgdedup.scans, pgdedup.scan_units, jsonb
) FROM PUBLIC;

-- functions/drop_stale_pairs.sql
-- Open pairs whose evidence is gone leave the record: one of the rows was deleted, is
-- not compared any more, or was changed so that no rule relates the two. What somebody
-- decided stays, as does what a steward named without a rule. Asked are pairs of rows
-- that changed since the last scan, or all where there was none, and those of rows that
-- are gone; not what this scan has found itself. Returns how many went.
CREATE OR REPLACE FUNCTION pgdedup.drop_stale_pairs(
    scan pgdedup.scans, config jsonb, since xid8
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_dropped bigint;
    v_threshold text;
    v_verify text;
BEGIN
    IF NOT EXISTS (
        SELECT
        FROM pgdedup.pairs AS p
        WHERE p.target = scan.target AND p.state IN ('open', 'waiting')
            AND NOT pgdedup.is_since(p.xmin, scan.since)
    ) THEN
        RETURN 0;
    END IF;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_doubtful ON COMMIT DROP AS '
        'SELECT p.pair_id, p.key_l, p.key_r FROM pgdedup.pairs AS p '
        'LEFT JOIN (SELECT %1$s COLLATE "C" AS key, t.xmin AS version FROM %2$s AS t) AS l '
        'ON l.key = p.key_l '
        'LEFT JOIN (SELECT %1$s COLLATE "C" AS key, t.xmin AS version FROM %2$s AS t) AS r '
        'ON r.key = p.key_r '
        'WHERE p.target = $1 AND p.state IN (''open'', ''waiting'') '
        'AND p.matches <> ''{}'' AND NOT pgdedup.is_since(p.xmin, $3) '
        'AND (l.key IS NULL OR r.key IS NULL OR $2 IS NULL '
        'OR pgdedup.is_since(l.version, $2) OR pgdedup.is_since(r.version, $2))',
        pgdedup.key_expression(scan.target, 't'), scan.target
    )
    USING scan.target, drop_stale_pairs.since, scan.since;
    ANALYZE pg_temp.pgdedup_doubtful;
    v_threshold := pgdedup.pin_similarity(drop_stale_pairs.config);
    FOR v_verify IN
        SELECT drop_stale_pairs.config -> 'scan' -> (r.rule ->> 'rule') ->> 'verify'
        FROM jsonb_array_elements(drop_stale_pairs.config -> 'rules') AS r (rule)
        WHERE r.rule ->> 'action' <> 'off'
    LOOP
        EXECUTE format(
            'DELETE FROM pg_temp.pgdedup_doubtful AS d WHERE EXISTS ('
            'SELECT FROM %s(d.key_l, d.key_r))',
            v_verify
        );
    END LOOP;
    PERFORM pgdedup.unpin_similarity(v_threshold);
    -- Asked of the row as it is by now: somebody may have decided or seen it meanwhile.
    DELETE FROM pgdedup.pairs AS p
    USING pg_temp.pgdedup_doubtful AS d
    WHERE p.pair_id = d.pair_id AND p.state IN ('open', 'waiting')
        AND p.last_seen <= now();
    GET DIAGNOSTICS v_dropped = ROW_COUNT;
    DROP TABLE pg_temp.pgdedup_doubtful;
    RETURN v_dropped;
END
$$;
COMMENT ON FUNCTION pgdedup.drop_stale_pairs(pgdedup.scans, jsonb, xid8) IS
'Takes open pairs off the record whose evidence is gone (private)';
REVOKE ALL ON FUNCTION pgdedup.drop_stale_pairs(pgdedup.scans, jsonb, xid8) FROM PUBLIC;

-- functions/begin_scan.sql
-- Begins a scan of a table, or takes up the one that was interrupted. Units of work
-- are laid down at once; scan_step does one of them. Rules that were scanned before, as
-- they are now, look at the rows that changed since; other rules look at the whole
-- table. `batch` is the number of keys that a unit holds at most, `heavy` the number
-- of rows from which on a shared value is reported instead of its pairs. With `beside`,
-- all rows are looked at, and each is paired with so many rows before and after it by
-- one evidence, however many share it (record_existing).
-- SECURITY DEFINER: EXECUTE on it is the right to scan; all rows are read, whoever
-- asks.
CREATE OR REPLACE FUNCTION pgdedup.begin_scan(
    target regclass, rules text[] DEFAULT NULL, complete boolean DEFAULT FALSE,
    batch integer DEFAULT 20000000, heavy integer DEFAULT 100,
    beside integer DEFAULT 0
) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(begin_scan.target);
    v_known CONSTANT text[] := (pgdedup.rule_names(v_config)).rules;
    v_cluster CONSTANT bigint := (pg_control_system()).system_identifier;
    v_since xid8 := pg_snapshot_xmin(pg_current_snapshot());
    v_hashes jsonb;
    v_scan pgdedup.scans;
    v_rows bigint;
    v_rule record;
    v_before jsonb := '{}';
    v_parts integer;
    v_keys bigint;
    v_unit integer := 0;
BEGIN
    PERFORM pgdedup.check_readable(begin_scan.target);
    IF NOT coalesce(begin_scan.rules, '{}') <@ v_known THEN
        RAISE EXCEPTION '% has no rule %', begin_scan.target, (
            SELECT r.rule FROM unnest(begin_scan.rules) AS r (rule)
            WHERE r.rule <> ALL (v_known) LIMIT 1
        )
            USING ERRCODE = 'undefined_object',
                HINT = 'Its rules: ' || array_to_string(v_known, ', ');
    ELSIF begin_scan.batch IS NULL OR begin_scan.batch < 1
        OR begin_scan.heavy IS NULL OR begin_scan.heavy < 2 THEN
        RAISE EXCEPTION 'batch must be 1 or more, heavy 2 or more'
            USING ERRCODE = 'invalid_parameter_value';
    ELSIF begin_scan.beside IS NULL OR begin_scan.beside < 0 THEN
        RAISE EXCEPTION 'beside must be 0 or more'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- One scan of a table at a time; the lock falls with the transaction.
    PERFORM pg_advisory_xact_lock(
        hashtextextended('pgdedup.scan ' || begin_scan.target::oid, 0)
    );
    v_hashes := (
        SELECT coalesce(jsonb_object_agg(r.rule ->> 'rule', (
            SELECT md5(string_agg(o.content_hash, ',' ORDER BY o.name COLLATE "C"))
            FROM pgdedup.objects AS o
            WHERE o.table_name = v_config ->> 'table'
                AND (o.kind = 'column' OR o.part = 'rule:' || (r.rule ->> 'rule'))
        )), '{}')
        FROM jsonb_array_elements(v_config -> 'rules') AS r (rule)
        WHERE r.rule ->> 'action' <> 'off'
            AND (begin_scan.rules IS NULL OR r.rule ->> 'rule' = ANY (begin_scan.rules))
    );
    SELECT s.* INTO v_scan
    FROM pgdedup.scans AS s
    WHERE s.target = begin_scan.target
        AND s.finished_at IS NULL
        AND s.beside = begin_scan.beside
    ORDER BY s.scan_id DESC
    LIMIT 1;
    IF FOUND THEN
        IF v_scan.rules = v_hashes AND v_scan.heavy = begin_scan.heavy THEN
            RETURN v_scan.scan_id;
        END IF;
        DELETE FROM pgdedup.scans AS s WHERE s.scan_id = v_scan.scan_id;
    END IF;
    EXECUTE format('SELECT count(*) FROM %s', begin_scan.target) INTO v_rows;
    INSERT INTO pgdedup.scans (
        target, rules, since, cluster, table_rows, heavy, beside
    )
    VALUES (
        begin_scan.target, v_hashes, v_since, v_cluster, v_rows, begin_scan.heavy,
        begin_scan.beside
    )
    RETURNING * INTO v_scan;
    FOR v_rule IN
        SELECT
            r.rule ->> 'rule' AS name,
            jsonb_path_exists(
                r.rule, '$.match[*] ? (@.comparison != "same")'
            ) AS graded,
            b.since
        FROM jsonb_array_elements(v_config -> 'rules')
            WITH ORDINALITY AS r (rule, position)
        -- The last scan of the rule as it is, if its transactions can be told apart.
        LEFT JOIN LATERAL (
            SELECT s.since
            FROM pgdedup.scans AS s
            WHERE NOT begin_scan.complete
                AND begin_scan.beside = 0
                AND s.beside = 0
                AND s.target = begin_scan.target
                AND s.finished_at IS NOT NULL
                AND s.cluster = v_cluster
                AND s.heavy = begin_scan.heavy
                AND s.rules ->> (r.rule ->> 'rule') = v_hashes ->> (r.rule ->> 'rule')
                AND v_since::text::bigint - s.since::text::bigint BETWEEN 0 AND 2000000000
            ORDER BY s.scan_id DESC
            LIMIT 1
        ) AS b ON true
        WHERE v_hashes ? (r.rule ->> 'rule')
        ORDER BY r.position
    LOOP
        IF v_rule.since IS NOT NULL THEN
            v_before := jsonb_set(
                v_before, ARRAY[v_rule.since::text],
                coalesce(v_before -> v_rule.since::text, '[]') || to_jsonb(v_rule.name)
            );
            CONTINUE;
        END IF;
        -- Keys of a row on the average, by the first thousands.
        EXECUTE format(
            'SELECT ceil($1 * count(k.key) / greatest(count(DISTINCT v.row_key), 1)::float8)'
            ' FROM (SELECT * FROM %s() AS f LIMIT 2000) AS v'
            ' CROSS JOIN LATERAL %s(%s) AS k',
            v_config -> 'scan' -> v_rule.name ->> 'values',
            v_config -> 'scan' -> v_rule.name ->> 'keys',
            (
                SELECT string_agg('v.v' || n.number, ', ' ORDER BY n.number)
                FROM generate_series(
                    1, (v_config -> 'scan' -> v_rule.name ->> 'width')::integer
                ) AS n (number)
            )
        )
        INTO v_keys USING v_rows;
        -- Parts by rows read and sort their own only, and the smaller the quicker; parts
        -- by keys make those of all rows, each of them.
        v_parts := greatest(ceil(
            v_keys / begin_scan.batch::float8
            * CASE WHEN v_config -> 'scan' -> v_rule.name ? 'share' THEN 4 ELSE 1 END
        ), 1);
        INSERT INTO pgdedup.scan_units (scan_id, unit, rules, part, parts, weight)
        SELECT
            v_scan.scan_id, v_unit + p.part, ARRAY[v_rule.name], p.part, v_parts,
            -- Keys of more than equality take longer to make, and find more.
            v_keys / v_parts * CASE WHEN v_rule.graded THEN 3 ELSE 1 END
        FROM generate_series(1, v_parts) AS p (part);
        v_unit := v_unit + v_parts;
    END LOOP;
    FOR v_rule IN
        SELECT
            b.since::xid8 AS since,
            ARRAY(SELECT jsonb_array_elements_text(b.rules)) AS rules
        FROM jsonb_each(v_before) AS b (since, rules)
    LOOP
        EXECUTE format(
            'SELECT ceil(count(*) / 20000.0) FROM %s AS t WHERE pgdedup.is_since(t.xmin, $1)',
            begin_scan.target
        )
        INTO v_parts USING v_rule.since;
        INSERT INTO pgdedup.scan_units (scan_id, unit, rules, part, parts, since)
        SELECT v_scan.scan_id, v_unit + p.part, v_rule.rules, p.part, v_parts, v_rule.since
        FROM generate_series(1, v_parts) AS p (part);
        v_unit := v_unit + v_parts;
    END LOOP;
    RETURN v_scan.scan_id;
END
$$;
COMMENT ON FUNCTION pgdedup.begin_scan(
    regclass, text[], boolean, integer, integer, integer
) IS
'Begins a scan of a table, or takes up the interrupted one; returns its number';
REVOKE ALL ON FUNCTION pgdedup.begin_scan(
    regclass, text[], boolean, integer, integer, integer
) FROM PUBLIC;

-- functions/begin_line_pairs.sql
-- Begins to compare the lines of an import with one another: makes the tables that
-- read_line_values fills and relate_line_pairs reads. Returns the number of rules. All
-- of it belongs into one transaction, to whose end, or end_line_pairs, the temporary
-- tables stay.
CREATE FUNCTION pgdedup.begin_line_pairs(target regclass) RETURNS integer
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(begin_line_pairs.target);
BEGIN
    IF NOT v_config -> 'functions' ? 'line_values' THEN
        RAISE EXCEPTION 'the rules of % were compiled by an earlier version of pgdedup',
            begin_line_pairs.target
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Run: pgdedup apply.';
    END IF;
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_lines ON COMMIT DROP AS '
        'SELECT NULL::text COLLATE "C" AS row_key, NULL::bigint AS line, '
        'NULL::jsonb AS record, v.* FROM %s(NULL) AS v WITH NO DATA',
        v_config -> 'functions' ->> 'line_values'
    );
    CREATE UNIQUE INDEX ON pg_temp.pgdedup_lines (row_key);
    CREATE TEMP TABLE pgdedup_earliest (
        row_key text, other_key text, rule integer, score double precision, witness text[]
    ) ON COMMIT DROP;
    RETURN jsonb_array_length(v_config -> 'rules');
END
$$;
COMMENT ON FUNCTION pgdedup.begin_line_pairs(regclass) IS
'Begins to compare lines of an import with one another; the number of rules (private)';
GRANT EXECUTE ON FUNCTION pgdedup.begin_line_pairs(regclass) TO PUBLIC;

-- functions/read_line_values.sql
-- Lays down what the rules compare of the lines of an import, each read once: of those
-- from `first` to `last`, or of all.
CREATE FUNCTION pgdedup.read_line_values(
    target regclass, staging regclass,
    first bigint DEFAULT NULL, last bigint DEFAULT NULL
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
BEGIN
    EXECUTE format(
        'INSERT INTO pg_temp.pgdedup_lines '
        'SELECT lpad(l.line::text, 19, ''0''), l.line, l.record, v.* '
        'FROM (SELECT i.line, i.record FROM pgdedup.import_lines($1, $2, $3, $4) AS i '
        'WHERE pgdedup.line_problem($1, i.record) IS NULL OFFSET 0) AS l '
        'CROSS JOIN LATERAL %s(l.record) AS v',
        pgdedup.config_of(read_line_values.target) -> 'functions' ->> 'line_values'
    )
    USING target, staging, first, last;
END
$$;
COMMENT ON FUNCTION pgdedup.read_line_values(regclass, regclass, bigint, bigint) IS
'What the rules compare of the lines of a staging table, laid down (private)';
GRANT EXECUTE ON FUNCTION pgdedup.read_line_values(
    regclass, regclass, bigint, bigint
) TO PUBLIC;

-- functions/relate_line_pairs.sql
-- One rule, by its position, asked of all lines that read_line_values laid down, as a
-- scan brings the rows of a table together (relate_values). What it finds is kept for
-- end_line_pairs: of each line the earliest one. A value or key that very many lines
-- share is compared with the first of them only.
CREATE FUNCTION pgdedup.relate_line_pairs(target regclass, rule integer) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(relate_line_pairs.target);
    v_rule CONSTANT jsonb := v_config -> 'rules' -> (relate_line_pairs.rule - 1);
    v_functions CONSTANT jsonb := v_config -> 'scan' -> (v_rule ->> 'rule');
    v_first CONSTANT integer := 20;
    v_heavy CONSTANT integer := CASE
        WHEN jsonb_path_exists(v_rule, '$.match[*] ? (@.comparison != "same")') THEN 1000
        ELSE 100
    END;
    -- Lines whose keys are brought together at a time.
    v_share CONSTANT integer := 300000;
    v_parts integer;
    v_before text;
BEGIN
    IF v_rule ->> 'action' IN ('off', 'shadow') THEN
        RETURN;
    END IF;
    v_parts := (SELECT count(*) / v_share + 1 FROM pg_temp.pgdedup_lines AS l);
    v_before := pgdedup.pin_similarity(v_config);
    EXECUTE format(
        'CREATE TEMP TABLE pgdedup_values AS SELECT l.row_key, %s '
        'FROM pg_temp.pgdedup_lines AS l',
        (
            SELECT string_agg(format('l.v%s AS v%s', v.place, v.number), ', ')
            FROM jsonb_array_elements_text(v_functions -> 'of_line')
                WITH ORDINALITY AS v (place, number)
        )
    );
    ANALYZE pg_temp.pgdedup_values;
    FOR v_part IN 1..v_parts LOOP
        PERFORM pgdedup.relate_values(
            v_functions, relate_line_pairs.rule, NULL, NULL,
            v_part, v_parts, v_heavy, v_first, true
        );
        IF to_regclass('pg_temp.pgdedup_found') IS NOT NULL THEN
            INSERT INTO pg_temp.pgdedup_earliest (
                row_key, other_key, rule, score, witness
            )
            SELECT DISTINCT ON (f.key_r)
                f.key_r, f.key_l, f.rule, f.score, f.witness
            FROM pg_temp.pgdedup_found AS f
            ORDER BY f.key_r, f.key_l;
            DROP TABLE pg_temp.pgdedup_found;
        END IF;
        DROP TABLE pg_temp.pgdedup_heavy;
    END LOOP;
    DROP TABLE pg_temp.pgdedup_values;
    PERFORM pgdedup.unpin_similarity(v_before);
END
$$;
COMMENT ON FUNCTION pgdedup.relate_line_pairs(regclass, integer) IS
'Lines of an import that one rule relates (private)';
GRANT EXECUTE ON FUNCTION pgdedup.relate_line_pairs(regclass, integer) TO PUBLIC;

-- functions/end_line_pairs.sql
-- What relate_line_pairs found: one row for a later line and each of the earliest lines
-- that it duplicates by a rule, with the strongest rule of the two.
CREATE FUNCTION pgdedup.end_line_pairs(target regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_config CONSTANT jsonb := pgdedup.config_of(end_line_pairs.target);
BEGIN
    ANALYZE pg_temp.pgdedup_lines, pg_temp.pgdedup_earliest;
    RETURN QUERY
    WITH earliest AS (
        SELECT DISTINCT ON (e.row_key, e.rule) e.*
        FROM pg_temp.pgdedup_earliest AS e
        ORDER BY e.row_key, e.rule, e.other_key
    ),

    strongest AS (
        SELECT DISTINCT ON (e.row_key, e.other_key)
            e.*, r.rule ->> 'rule' AS name, r.rule ->> 'action' AS action
        FROM earliest AS e
        CROSS JOIN LATERAL (SELECT v_config -> 'rules' -> (e.rule - 1) AS rule) AS r
        ORDER BY
            e.row_key,
            e.other_key,
            array_position(ARRAY['flag', 'ask', 'block'], r.rule ->> 'action') DESC,
            e.rule
    )

    SELECT
        l.line,
        'duplicate',
        s.action,
        s.name,
        NULL::text,
        o.line,
        s.score,
        NULL::text,
        pgdedup.add_evidence(
            v_config,
            jsonb_build_array(jsonb_build_object(
                'rule', s.name, 'position', s.rule, 'key', '',
                'witness', to_jsonb(s.witness)
            )),
            l.record,
            jsonb_build_object('', o.record)
        ) #> '{0,evidence}'
    FROM strongest AS s
    INNER JOIN pg_temp.pgdedup_lines AS l ON l.row_key = s.row_key
    INNER JOIN pg_temp.pgdedup_lines AS o ON o.row_key = s.other_key;
    DROP TABLE pg_temp.pgdedup_lines, pg_temp.pgdedup_earliest;
END
$$;
COMMENT ON FUNCTION pgdedup.end_line_pairs(regclass) IS
'Lines of a staging table that duplicate an earlier one, as found (private)';
GRANT EXECUTE ON FUNCTION pgdedup.end_line_pairs(regclass) TO PUBLIC;

-- functions/check_line_pairs.sql
-- Lines of an import against one another, all rules in one call. A caller that tells
-- how far it is calls the parts.
CREATE OR REPLACE FUNCTION pgdedup.check_line_pairs(target regclass, staging regclass)
RETURNS TABLE (
    line bigint, verdict text, action text, rule text, key text, other_line bigint,
    score double precision, token text, evidence jsonb
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_rules CONSTANT integer := pgdedup.begin_line_pairs(check_line_pairs.target);
BEGIN
    PERFORM pgdedup.read_line_values(check_line_pairs.target, check_line_pairs.staging);
    FOR v_rule IN 1..v_rules LOOP
        PERFORM pgdedup.relate_line_pairs(check_line_pairs.target, v_rule);
    END LOOP;
    RETURN QUERY SELECT p.* FROM pgdedup.end_line_pairs(check_line_pairs.target) AS p;
END
$$;
COMMENT ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) IS
'Lines of a staging table that duplicate an earlier one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.check_line_pairs(regclass, regclass) TO PUBLIC;
