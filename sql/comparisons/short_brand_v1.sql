-- What a company name, without its region, says beside its trade: 华为技术 has 华为. May be
-- empty: 科技服务 has no brand.
CREATE FUNCTION pgdedup.short_brand_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN replace(regexp_replace(
        pgdedup.short_words_v1(left(short_brand_v1.value, 40)),
        E'(?:\\|[^|]*\\|)+$' COLLATE "C", ''
    ), '|', '');
END
$$;

COMMENT ON FUNCTION pgdedup.short_brand_v1(text) IS
'A company name without the words of trade at its end; may be empty (private).';
REVOKE ALL ON FUNCTION pgdedup.short_brand_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_brand_v1(text) TO PUBLIC;
