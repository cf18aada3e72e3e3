-- Normal form of a company name: the legal form goes, what tells companies apart stays.
-- * In brackets, a remark of the typist (停用, 微信同号, a phone number) or a legal
--   form goes; a region or any other text stays without its brackets. A region behind
--   the brand (汇涛（天水）科技) moves to the front, where the other half of firms have
--   it. A person (王总), a department or a stage of the sale at the end, in brackets or
--   behind a dash (-采购, /张三), a person before one, and one digit at the end go:
--   registered names have none, and 公司2 is how a typist gets round a unique column.
-- * Chinese forms go at the end, and 有限公司 anywhere: a branch keeps its branch mark
--   (XX有限公司上海分公司 is XX上海分公司), because it is another customer. At the end they
--   go with a slip in them, too (有公司, 限公司, 有限公公司).
-- * 建行, 工行 and the like before the name of a branch are written out.
-- * Latin forms go at the end: the common ones of ISO 20275 (ELF code list), those left
--   out that are also words or names (PC, DA, EV ...).
-- A name of nothing else stays as it is. String functions wherever they do: a regular
-- expression of many branches costs more than all the rest.
CREATE FUNCTION pgdedup.company_name_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    -- one text for all places, so that one regular expression is compiled
    c_person CONSTANT text :=
        '^(?:[一-龥]{1,2}[总工姐哥]|[一-龥]{1,3}(?:'
        @titles_or@
        '))$';
    c_remark CONSTANT text := c_person || '|'
        '^(?:(?:总经办|办公室|采购|财务|行政|人事|市场|销售|业务|工程|设备|技术|生产|质检|品质|品管|研发'
        '|基建|后勤|客服|法务|仓储|仓库|总务|外贸|内贸|物流|信息)(?:部门?|[科处组])?|[总本]部'
        '|[大小新老]?客户|[已未再待曾]?合作[中过]?|[已未]?成交|[已未待]?签约?|待?跟进中?|展会|意向|潜在'
        '|公海|流失|转介绍|暂停|重要|vip|[0-9])$';
    v_name text := left(company_name_v1.value, 4000);
    v_parts text[];
    v_simple bool;
    v_folded text;
    v_core text;
    v_word text;
    v_open int;
    v_close int;
BEGIN
    IF v_name !~ (
        @simplified_only@
    ) COLLATE "C" THEN
        -- Chinese with brackets is most of the rest: nothing to fold there either
        v_simple := v_name ~ (
            @simplified_with_brackets@
        ) COLLATE "C";
        v_folded := CASE
            WHEN v_simple THEN translate(v_name, '（）', '()')
            ELSE pgdedup.folded_v1(v_name)
        END;
        -- the last bracket is at the end even if a full stop follows
        v_name := ltrim(rtrim(v_folded, E' .,;:、。，；\t\r\n'), E' \t\r\n');
        IF v_simple OR v_name ~ '[(<{\u005b\u3008-\u3011\u3014-\u301b]' COLLATE "C" THEN
            IF NOT v_simple THEN
                v_name := translate(v_name, '[]{}<>【】〔〕〖〗〈〉', '()()()()()()()');
            END IF;
            LOOP
                v_close := strpos(v_name, ')');
                EXIT WHEN v_close = 0;
                -- the innermost pair: the last opening bracket before the closing one
                v_core := left(v_name, v_close - 1);
                v_open := v_close - strpos(reverse(v_core), '(');
                v_word := CASE WHEN v_open < v_close THEN substr(v_core, v_open + 1) END;
                IF v_word ~ (
                    '同号|停用|禁用|勿用|弃用|废弃|作废|无效|失效|注销|吊销|倒闭|歇业'
                    '|删除|重复|合并|测试|误录|黑名单|客户|供应商|经销商|曾用名|原名|更名|改名'
                    '|先生|女士|小姐|经理|老板|联系人|[0-9]{5}'
                    '|^(?:[旧新原株有]|集团|股份|有限|普通合伙|特殊普通合伙|有限合伙'
                    '|有限责任|个人独资|个体工商户|个体)$|^原(?![阳平州]).{4}'
                ) COLLATE "C"
                    OR v_close = length(v_name) AND v_word ~ c_remark COLLATE "C"
                THEN
                    v_word := ' ';
                END IF;
                v_name := CASE
                    WHEN v_word IS NULL THEN v_core
                    WHEN v_open BETWEEN 3 AND 9 AND v_word ~ '^[一-龥]{2,7}$' COLLATE "C"
                        AND substr(v_name, v_close + 1, 2) ~ '^[一-龥]{2}' COLLATE "C"
                        AND v_core ~ '^[一-龥]+\(' COLLATE "C"
                        AND pgdedup.region_prefix_v1(v_word) ~ '^(?!000000)[0-9]+$'
                        COLLATE "C"
                        AND pgdedup.region_prefix_v1(v_core) ~ '^000000'
                        THEN v_word || left(v_core, v_open - 1)
                    ELSE left(v_core, v_open - 1) || ' ' || v_word
                END || ' ' || substr(v_name, v_close + 1);
            END LOOP;
        END IF;
        IF NOT v_simple THEN
            v_parts := regexp_match(
                v_name, '^(.*[一-龥)]) *[-—–_/|~]+ *([^-—–_/|~]{1,6})$' COLLATE "C"
            );
            IF v_parts[2] ~ c_remark COLLATE "C" OR (
                v_parts[1] ~ '(?:公司|集团|厂)$' COLLATE "C"
                AND length(v_parts[2]) IN (2, 3) AND strpos(
                    @surnames@,
                    left(v_parts[2], 1)
                ) > 0 AND v_parts[2] ~ '^[一-龥]+(?<![省市区县店厂部院])$' COLLATE "C"
                -- a trade is no person: -金融, -石化
                AND left(pgdedup.short_words_v1(v_parts[2]), 1) <> '|'
                AND left(pgdedup.region_prefix_v1(v_parts[2]), 6) = '000000'
            ) THEN
                v_name := v_parts[1];
            END IF;
            v_parts := regexp_match(
                v_name, '^([一-龥]{2,5}) *[-—–_/|~]+ *(.{4,})$' COLLATE "C"
            );
            IF v_parts[1] ~ c_person COLLATE "C" THEN
                v_name := v_parts[2];
            END IF;
        END IF;
        v_name := CASE
            WHEN v_simple THEN translate(v_name, ' ()', '')
            ELSE pgdedup.words_v1(v_name)
        END;
        v_name := regexp_replace(
            v_name, '(?<=[一-龥]{3})(?<!第) ?[1-9]$' COLLATE "C", ''
        );
        IF ascii(right(v_name, 1)) BETWEEN 97 AND 122 THEN
            v_core := CASE
                WHEN left(v_name, 3) = 'pt ' THEN substr(v_name, 4)
                WHEN left(v_name, 4) IN ('ooo ', 'oao ', 'zao ', 'pao ')
                    THEN substr(v_name, 5)
                ELSE v_name
            END;
            LOOP
                v_word := CASE
                    WHEN right(v_core, 4) IN (' s a', ' a s', ' b v', ' n v', ' k k')
                        THEN right(v_core, 3)
                    WHEN right(v_core, 6) IN (' s r l', ' s p a', ' l l c', ' d o o')
                        THEN right(v_core, 5)
                    WHEN right(v_core, 6) = ' de cv' THEN 'de cv'
                    WHEN right(v_core, 9) = ' sp z o o' THEN 'sp z o o'
                    WHEN octet_length(v_core) = length(v_core)
                        THEN split_part(v_core, ' ', -1)
                    ELSE substring(v_core, '[a-z]+$' COLLATE "C")
                END;
                EXIT WHEN v_word IS NULL
                    OR length(v_word) < 5 AND v_word = 'and'
                        AND length(v_core) = length(v_name)
                    OR strpos(
                        ' and co cos company coltd ltd limited ltda limitada inc'
                        ' incorporated corp corporation llc llp lllp lp plc pllc gmbh mbh'
                        ' ag kg kgaa ohg ug se sa sas sasu sarl eurl snc sca spa srl srls'
                        ' sl slu bv bvba nv vof oy oyj ab as asa aps hf ehf sro spol doo'
                        ' eood kft zrt nyrt ooo oao zao pao uab sia pty pte pvt private'
                        ' proprietary sdn bhd berhad tbk kk gk ',
                        ' ' || v_word || ' '
                    ) = 0 AND strpos(v_word, ' ') = 0;
                v_core := rtrim(left(v_core, -length(v_word)));
            END LOOP;
            v_name := coalesce(nullif(v_core, ''), v_name);
        END IF;
    END IF;
    v_core := replace(replace(replace(
        v_name, '股份有限公司', ''), '有限责任公司', ''), '有限公司', '');
    IF right(v_core, 2) = '集团'
        OR right(v_core, 1) IN ('司', '限', '有', '公', '任', '份', '股')
        OR right(v_core, 2) = '股分' OR strpos(v_core, '会社') > 0
    THEN
        v_core := regexp_replace(
            v_core,
            '(?<![分支]|[分支]总|[^电种]子)(?:总?公司|集团[股份]?|股分|工司'
            '|(?<![国无控参])[有限公司股份责任]{2,9})+$'
            '|(?<=.{4})(?<![无上下极期权年时])限$|(?<=.{4})(?<![国公民私特所拥富占大万自原])有$'
            '|(?<=.{4})(?<![控参])[股份]$'
            '|^(?:株式|有限|合同)会社|(?:株式|有限|合同)会社$' COLLATE "C",
            '', 'g'
        );
    END IF;
    -- how people say the big banks, before the name of a branch
    IF substr(v_core, 2, 1) = '行' AND right(v_core, 1) IN ('行', '部', '处')
        AND length(v_core) > 4
    THEN
        v_core := coalesce(
            '{"建行":"中国建设银行","工行":"中国工商银行","农行":"中国农业银行","中行":"中国银行"'
            ',"交行":"交通银行","招行":"招商银行"}'::jsonb ->> left(v_core, 2),
            left(v_core, 2)
        ) || substr(v_core, 3);
    END IF;
    v_name := coalesce(
        nullif(btrim(v_core), ''),
        nullif(v_name, ''),
        nullif(pgdedup.words_v1(v_folded), '')
    );
    IF length(v_name) > 400 OR length(company_name_v1.value) > 4000 THEN
        v_name := pgdedup.clipped_v1(v_name, company_name_v1.value);
    END IF;
    RETURN v_name;
END
$$;

COMMENT ON FUNCTION pgdedup.company_name_v1(text) IS
'Normal form of a company name: as text_v1, without legal form and without remarks in '
'brackets; a name of these alone stays; NULL if blank. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.company_name_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.company_name_v1(text) TO PUBLIC;
