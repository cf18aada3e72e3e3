-- As regions_differ_v1, and districts or counties of one city differ, too, where both
-- are named: 南京 may be 鼓楼区, 玄武区 is not. For vetoes where nothing but a name agrees; a
-- firm that is registered here and works there is common enough otherwise. Inlined.
CREATE FUNCTION pgdedup.regions_elsewhere_v1(a text, b text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN pgdedup.regions_differ_v1(a, b)
    OR a <> b AND right(a, 2) <> '00' AND right(b, 2) <> '00';

COMMENT ON FUNCTION pgdedup.regions_elsewhere_v1(text, text) IS
'Whether two normal forms of region_v1 name different provinces, cities or counties.';
REVOKE ALL ON FUNCTION pgdedup.regions_elsewhere_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.regions_elsewhere_v1(text, text) TO PUBLIC;
