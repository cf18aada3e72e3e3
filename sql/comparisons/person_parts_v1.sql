-- What a person's name in normal form tells: its words; of a Chinese name the surname
-- alone where only that is told (王总, 李经理, 小王, 老李: {王, ''}), else the whole name
-- and its last two characters, which may be the given name (王小明: {王小明, 小明}).
-- 欧阳总 has a surname of two characters.
CREATE FUNCTION pgdedup.person_parts_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_name text := person_parts_v1.value;
    v_surname text;
BEGIN
    IF v_name !~ '^[\u3400-\u9fff\U00020000-\U0003ffff]+$' COLLATE "C" THEN
        RETURN string_to_array(v_name, ' ');
    END IF;
    v_surname := substring(v_name, (
        '^([\u3400-\u9fff]{1,2}?)(?:总|董|工|哥|姐|叔|姨|总经理|董事长|副总|经理|副经理|主任|主管|总监'
        '|老师|老板|老板娘|先生|女士|小姐|太太|医生|大夫|教授|律师|师傅|阿姨|同学|同志|店长|校长|院长'
        '|书记|科长|处长|局长|队长|部长|厂长|行长|所长|站长|会计|助理|秘书|业务员|负责人)$'
    ) COLLATE "C");
    IF length(v_surname) = 2 AND v_surname NOT IN (
        '欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐',
        '司徒', '夏侯', '长孙', '宇文', '轩辕', '端木', '独孤', '南宫', '司空', '闻人',
        '百里', '呼延', '西门', '东郭', '淳于', '单于', '公羊', '申屠', '澹台', '钟离'
    ) THEN
        v_surname := NULL;
    END IF;
    v_surname := coalesce(v_surname, substring(v_name, (
        '^[小老阿]([王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭'
        '吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯'
        '邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])$'
    ) COLLATE "C"));
    IF v_surname IS NOT NULL THEN
        RETURN ARRAY[v_surname, ''];
    END IF;
    RETURN ARRAY[v_name, right(v_name, 2)];
END
$$;

COMMENT ON FUNCTION pgdedup.person_parts_v1(text) IS
'The words of a person''s name in normal form; of a Chinese one {surname, empty} or '
'{name, its last two characters} (private).';
REVOKE ALL ON FUNCTION pgdedup.person_parts_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.person_parts_v1(text) TO PUBLIC;
