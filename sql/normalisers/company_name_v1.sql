-- Normal form of a company name: the legal form goes, what tells companies apart stays.
-- * In brackets, a remark of the typist (停用, 微信同号, a phone number) or a legal
--   form goes; a region or any other text stays without its brackets.
-- * Chinese forms go at the end, and 有限公司 anywhere: a branch keeps its branch mark
--   (XX有限公司上海分公司 is XX上海分公司), because it is another customer.
-- * Latin forms go at the end: the common ones of ISO 20275 (ELF code list), those left
--   out that are also words or names (PC, DA, EV ...).
-- A name of nothing else stays as it is.
CREATE FUNCTION pgdedup.company_name_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_folded text;
    v_name text;
    v_core text;
BEGIN
    IF company_name_v1.value ~ '^[\u4e00-\u9fa5]+$' COLLATE "C" THEN
        v_name := pgdedup.simplified_v1(left(company_name_v1.value, 4000));
    ELSE
        v_folded := pgdedup.folded_v1(company_name_v1.value);
        v_name := v_folded;
        IF v_name ~ '[(<{\u005b\u3008-\u3011\u3014-\u301b]' COLLATE "C" THEN
            v_name := regexp_replace(
                translate(v_name, '[]{}<>【】〔〕〖〗〈〉', '()()()()()()()'),
                '\((?:[^()]*(?:同号|停用|禁用|勿用|弃用|废弃|作废|无效|失效|注销|吊销|倒闭'
                '|歇业|删除|重复|合并|测试|误录|黑名单|客户|供应商|经销商|曾用名|原名|更名'
                '|改名|先生|女士|小姐|经理|老板|联系人|[0-9]{5})[^()]*'
                '|[旧新原]|集团|(?:特殊)?普通合伙|有限合伙|有限责任|个人独资|个体工商户'
                '|个体|股份|株|有)\)' COLLATE "C",
                ' ', 'g'
            );
        END IF;
        v_name := pgdedup.words_v1(v_name);
        IF ascii(right(v_name, 1)) BETWEEN 97 AND 122 THEN
            v_core := regexp_replace(
                v_name,
                '(?<![a-z0-9])(?:and )?(?:co|company|coltd|cos|ltd|limited|ltda'
                '|limitada|inc|incorporated|corp|corporation|llc|l l c|llp|lllp|lp|plc|pllc'
                '|gmbh|mbh|ag|kg|kgaa|ohg|ug|se|sa|s a|sas|sasu|sarl|eurl|snc|sca'
                '|spa|s p a|srl|s r l|srls|sl|slu|bv|b v|bvba|nv|n v|vof|oy|oyj|ab'
                '|as|a s|asa|aps|hf|ehf|sro|s r o|spol|sp z o o|sp zoo|doo|d o o'
                '|eood|kft|zrt|nyrt|ooo|oao|zao|pao|uab|sia|pty|pte|pvt|private'
                '|proprietary|sdn|bhd|berhad|tbk|kk|k k|gk|kabushiki kaisha)'
                '(?: (?:and )?(?:co|company|ltd|limited|inc|incorporated|corp'
                '|corporation|llc|llp|lp|plc|gmbh|kg|kgaa|ag|sa|bhd|tbk|pty|pte|pvt|private'
                '|proprietary|oo|z o o|r o|sro|de cv|de c v|cv))*$'
                '|^(?:pt|ooo|oao|zao|pao) ' COLLATE "C",
                '', 'g'
            );
            v_name := coalesce(nullif(btrim(v_core), ''), v_name);
        END IF;
    END IF;
    v_core := regexp_replace(
        v_name,
        '(?:集团|股份)*有限(?:责任)?(?:股份)?公司'
        '|(?<![分支子])(?:(?:集团|股份|有限|责任|总)*公司|集团|股份|有限)+$'
        '|^(?:株式|有限|合同)会社|(?:株式|有限|合同)会社$' COLLATE "C",
        '', 'g'
    );
    RETURN rtrim(left(coalesce(
        nullif(btrim(v_core), ''),
        nullif(v_name, ''),
        nullif(pgdedup.words_v1(v_folded), '')
    ), 400));
END
$$;

COMMENT ON FUNCTION pgdedup.company_name_v1(text) IS
'Normal form of a company name: as text_v1, without legal form and without remarks in '
'brackets; a name of these alone stays; NULL if blank. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.company_name_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.company_name_v1(text) TO PUBLIC;
