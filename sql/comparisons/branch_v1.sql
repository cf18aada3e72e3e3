-- The mark of a branch at the end of a company name (normal form of company_name_v1):
-- the two characters before 分公司, 支行, 营业部, 门店 and the like, without 市, 区, 路 between.
-- Head office and branch, and two branches, are related and never duplicates. A shop of
-- a short name (老王便利店) is a firm of its own. Customers, shareholders and products of a
-- firm (…的客户, 东吴证券东邮3号) are not the firm either.
CREATE FUNCTION pgdedup.branch_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_name text := left(branch_v1.value, 400) COLLATE "C";
    v_kind text;
BEGIN
    IF right(v_name, 1) NOT IN (
        '司', '行', '部', '店', '院', '校', '厂', '社', '所', '局', '站', '队', '心', '会', '厅',
        '处', '分', '支', '户', '东', '人', '号', '期'
    ) THEN
        RETURN NULL;
    END IF;
    v_kind := substring(
        v_name,
        '(?:[分支](?:总?公司|行|部|店|院|校|厂|社|所|局|站|队|会|中心)?|(?:证券)?营业[部所厅]|储蓄所'
        '|(?:分理|办事|代表|联络)处|的(?:客户|股东)|承购人|(?<=[0-9])[号期]|工会委员会|(?:连锁|便利|专卖|专营|直营|加盟|旗舰|体验)店'
        '|(?:连锁)?(?<![酒饭商书药旅茶总花粮网鞋面])店)$'
    );
    IF v_kind IS NULL OR length(v_name) < (CASE
        WHEN right(v_kind, 1) = '店' THEN 10
        WHEN length(v_kind) = 1 THEN 7
        ELSE 4
    END) THEN
        RETURN NULL;
    END IF;
    RETURN right(
        regexp_replace(left(v_name, -length(v_kind)), '(?:自治[区州县]|[省市区县镇乡街道路])+$', ''), 2
    );
END
$$;

COMMENT ON FUNCTION pgdedup.branch_v1(text) IS
'Two characters that tell a branch from others, of a normal form of company_name_v1 '
'that names one; NULL if it names a whole company.';
REVOKE ALL ON FUNCTION pgdedup.branch_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.branch_v1(text) TO PUBLIC;
