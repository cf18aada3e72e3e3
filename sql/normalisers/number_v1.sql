-- Normal form of a number: plain decimal notation, without thousands separators,
-- surrounding zeros and currency. 万 and 亿 multiply (500万元 is 5000000). Anything
-- else beside the digits makes it no number: a wrong guess would be false evidence.
-- A comma stands for thousands only where groups of three follow.
CREATE FUNCTION pgdedup.number_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := number_v1.value;
    v_unit text;
    v_number numeric;
BEGIN
    IF v_text !~ '^[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?$' COLLATE "C" THEN
        IF length(v_text) > 100 THEN
            RETURN NULL;
        END IF;
        IF octet_length(v_text) > length(v_text) THEN
            v_text := translate(
                normalize(v_text, NFKC), E'\u2212\u2010\u2011\u3001\u200b\u200c\u200d\u2060\ufeff',
                '---,'
            );
        END IF;
        -- An inner blank stays, and is refused: 1 2 is not 12.
        v_text := regexp_replace(
            btrim(upper(v_text COLLATE "C"), E' \t\r\n'),
            '^(?:人民币|RMB|CNY|[¥$€£])? *([+-]?) *(?:RMB|CNY|[¥$€£])? *' COLLATE "C", '\1'
        );
        v_text := regexp_replace(
            v_text, ' *(?:人民币|RMB|CNY)? *元?(?:人民币|整)?$' COLLATE "C", ''
        );
        IF right(v_text, 1) IN ('万', '亿') THEN
            v_unit := right(v_text, 1);
            v_text := rtrim(left(v_text, -1));
        END IF;
        IF v_text ~ '^[+-]?[0-9]{1,3}(?:,[0-9]{3}){1,9}(?:\.[0-9]{1,30})?$' COLLATE "C"
        THEN
            v_text := replace(v_text, ',', '');
        ELSIF v_text !~ (
            '^[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})'
            '(?:E[+-]?[0-9]{1,2})?$'
        ) COLLATE "C" THEN
            RETURN NULL;
        END IF;
    END IF;
    v_number := trim_scale(v_text::numeric * CASE v_unit
        WHEN '万' THEN 10000 WHEN '亿' THEN 100000000 ELSE 1
    END);
    RETURN CASE WHEN abs(v_number) < 1e40 THEN v_number::text END;
END
$$;

COMMENT ON FUNCTION pgdedup.number_v1(text) IS
'Normal form of a number: plain decimal notation; thousands separators and currency '
'signs go, 万 and 亿 multiply; NULL if it is not a number.';
REVOKE ALL ON FUNCTION pgdedup.number_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.number_v1(text) TO PUBLIC;
