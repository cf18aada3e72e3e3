-- Whether two regions cannot be the same: other provinces, or other cities.
-- 江苏 and 南京 do not, since one may be in the other. NULL when one is missing. Inlined.
CREATE FUNCTION pgdedup.regions_differ_v1(a text, b text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN left(a, 2) <> left(b, 2)
    OR pgdedup.region_city_v1(a) <> pgdedup.region_city_v1(b);

COMMENT ON FUNCTION pgdedup.regions_differ_v1(text, text) IS
'Whether two normal forms of region_v1 name different provinces or different cities.';
REVOKE ALL ON FUNCTION pgdedup.regions_differ_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.regions_differ_v1(text, text) TO PUBLIC;
