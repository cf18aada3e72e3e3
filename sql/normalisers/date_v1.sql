-- Normal form of a date: ISO 8601, YYYY-MM-DD. Read are year, month, day in this order
-- (2024-1-5, 2024/01/05, 2024.1.5, 20240105, 2024年1月5日), with or without a time of
-- day, which goes. Other orders are ambiguous, years of two digits too: NULL. The day
-- must exist. No cast: what it accepts depends on the session's DateStyle.
CREATE FUNCTION pgdedup.date_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(date_v1.value, 200);
    v_parts text[];
    v_year int;
    v_month int;
    v_day int;
BEGIN
    IF v_text !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' COLLATE "C" THEN
        v_parts := regexp_match(
            translate(
                normalize(v_text, NFKC),
                E'\u3002\u3001\u200b\u200c\u200d\u2060\ufeff', '..'
            ),
            '^\s*([0-9]{4})(?:(?:\s?[-/.]\s?|\s?年\s?)([0-9]{1,2})'
            '(?:\s?[-/.]\s?|\s?月\s?)([0-9]{1,2})\s?[日号]?'
            '|([0-9]{2})([0-9]{2}))'
            '(?:(?:T|\s*)[0-9]{1,2}[:点时][0-9:.,点时分秒\s]*'
            '(?:Z|UTC|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?\s*$' COLLATE "C"
        );
        IF v_parts IS NULL THEN
            RETURN NULL;
        END IF;
        v_text := v_parts[1]
            || '-' || lpad(coalesce(v_parts[2], v_parts[4]), 2, '0')
            || '-' || lpad(coalesce(v_parts[3], v_parts[5]), 2, '0');
    END IF;
    v_year := left(v_text, 4);
    v_month := substr(v_text, 6, 2);
    v_day := right(v_text, 2);
    IF v_year = 0 OR v_month NOT BETWEEN 1 AND 12
        OR v_day NOT BETWEEN 1 AND (CASE
            WHEN v_month IN (4, 6, 9, 11) THEN 30
            WHEN v_month <> 2 THEN 31
            WHEN v_year % 4 = 0 AND (v_year % 100 <> 0 OR v_year % 400 = 0) THEN 29
            ELSE 28
        END)
    THEN
        RETURN NULL;
    END IF;
    RETURN v_text;
END
$$;

COMMENT ON FUNCTION pgdedup.date_v1(text) IS
'Normal form of a date, YYYY-MM-DD, from a text in the order year, month, day; NULL if '
'it is not one, or of no real day.';
REVOKE ALL ON FUNCTION pgdedup.date_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.date_v1(text) TO PUBLIC;
