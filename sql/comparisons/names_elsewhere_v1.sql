-- Whether two company names say themselves that they are two: of different provinces or
-- cities, of different branches, or head office and branch. A whole name with its trade
-- (跃华投资管理) and four characters more that end as a place of work does (雅叙屋食府, 建德化工
-- 二厂) are head office and branch, too. 商业银行 and 农村商业银行 of a city are two banks. For
-- vetoes.
-- `core_a`, `core_b`: what company_core_v1 makes of the names, where it is at hand; to
-- make both is most of the work.
-- COST, so that the planner asks it last: it takes longer than any score, and most
-- rows that a key finds fail by their score.
CREATE FUNCTION pgdedup.names_elsewhere_v1(
    a text, b text, core_a text DEFAULT NULL, core_b text DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE COST 20000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_long text := names_elsewhere_v1.a COLLATE "C";
    v_head text := names_elsewhere_v1.b COLLATE "C";
    v_a text;
    v_b text;
BEGIN
    IF v_long IS NULL OR v_head IS NULL THEN
        RETURN NULL;
    END IF;
    IF v_long = v_head THEN
        RETURN false;
    END IF;
    IF length(v_long) < length(v_head) THEN
        v_long := names_elsewhere_v1.b;
        v_head := names_elsewhere_v1.a;
    END IF;
    IF length(v_long) >= length(v_head) + 4 AND length(v_head) >= 5
        AND right(v_long, 1) IN (
            '部', '店', '厂', '站', '所', '府', '场', '馆', '室', '矿', '期', '会', '托'
        )
        AND starts_with(v_long, v_head)
        AND right(pgdedup.short_words_v1(v_head), 1) = '|'
        -- not 经营部 and the like, but a name of its own
        AND left(pgdedup.short_words_v1(
            regexp_replace(substr(v_long, length(v_head) + 1), '^(?:集团|股份)', '')
        ), 1) <> '|'
    THEN
        RETURN true;
    END IF;
    IF strpos(v_long, '银行') > 0 AND strpos(v_head, '银行') > 0
        -- a slip such as 浓村 is none
        AND (
            v_long ~ '农村|农商|村镇' COLLATE "C" AND v_head !~ '[农村]' COLLATE "C"
            OR v_head ~ '农村|农商|村镇' COLLATE "C" AND v_long !~ '[农村]' COLLATE "C"
        )
    THEN
        RETURN true;
    END IF;
    IF pgdedup.branch_v1(names_elsewhere_v1.a)
        IS DISTINCT FROM pgdedup.branch_v1(names_elsewhere_v1.b)
    THEN
        RETURN true;
    END IF;
    v_a := coalesce(
        names_elsewhere_v1.core_a, pgdedup.company_core_v1(names_elsewhere_v1.a)
    );
    v_b := coalesce(
        names_elsewhere_v1.core_b, pgdedup.company_core_v1(names_elsewhere_v1.b)
    );
    -- Without a region, or behind the same words.
    IF v_a = names_elsewhere_v1.a OR v_b = names_elsewhere_v1.b
        OR right(names_elsewhere_v1.a, length(v_a)) = v_a
        AND right(names_elsewhere_v1.b, length(v_b)) = v_b
        AND left(names_elsewhere_v1.a, -length(v_a))
        = left(names_elsewhere_v1.b, -length(v_b))
    THEN
        RETURN false;
    END IF;
    v_a := pgdedup.company_region_v1(names_elsewhere_v1.a, v_a);
    v_b := pgdedup.company_region_v1(names_elsewhere_v1.b, v_b);
    RETURN coalesce(pgdedup.regions_differ_v1(v_a, v_b), false);
END
$$;

COMMENT ON FUNCTION pgdedup.names_elsewhere_v1(text, text, text, text) IS
'Whether two normal forms of company_name_v1 name different regions or branches.';
REVOKE ALL ON FUNCTION pgdedup.names_elsewhere_v1(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.names_elsewhere_v1(text, text, text, text) TO PUBLIC;
