-- The city of a region: two regions are the same when they are of one city. NULL for a
-- mere province, which is no evidence; a municipality (北京, 上海 ...) is a city itself;
-- counties directly under a province (..90..) are cities of their own. Inlined, and
-- therefore not STRICT: as it was, each statement planned it anew.
CREATE FUNCTION pgdedup.region_city_v1(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN left(value, 2) IN ('11', '12', '31', '50', '81', '82') THEN left(value, 2)
    WHEN substr(value, 3, 2) = '90' THEN value
    ELSE nullif(left(value, 4), left(value, 2) || '00')
END;

COMMENT ON FUNCTION pgdedup.region_city_v1(text) IS
'Key of the city of a normal form of region_v1; NULL if it names a province only.';
REVOKE ALL ON FUNCTION pgdedup.region_city_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.region_city_v1(text) TO PUBLIC;
