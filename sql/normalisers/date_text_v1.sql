-- ISO text of a date, for columns of type date: the cast to text depends on the
-- session's DateStyle, and a generated column may not. NULL before our era, after the
-- year 9999, and for infinity, as for a text that says such things.
CREATE FUNCTION pgdedup.date_text_v1(value date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE
    WHEN value BETWEEN make_date(1, 1, 1) AND make_date(9999, 12, 31) THEN
        lpad(extract(YEAR FROM value)::text, 4, '0')
        || '-' || lpad(extract(MONTH FROM value)::text, 2, '0')
        || '-' || lpad(extract(DAY FROM value)::text, 2, '0')
END;

COMMENT ON FUNCTION pgdedup.date_text_v1(date) IS
'A date as YYYY-MM-DD, whatever DateStyle says; NULL outside the years 1 to 9999.';
REVOKE ALL ON FUNCTION pgdedup.date_text_v1(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.date_text_v1(date) TO PUBLIC;
