-- The day behind a normal form of date_v1, counted from 2000-01-01, for ranges. Not a
-- cast to date, which depends on DateStyle. Inlined, as number_value_v1.
CREATE FUNCTION pgdedup.date_value_v1(value text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (make_date(
    left(value, 4)::integer, substr(value, 6, 2)::integer, right(value, 2)::integer
) - make_date(2000, 1, 1))::numeric;

COMMENT ON FUNCTION pgdedup.date_value_v1(text) IS
'Day number of a normal form of date_v1; an error on any other text (private).';
REVOKE ALL ON FUNCTION pgdedup.date_value_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.date_value_v1(text) TO PUBLIC;
