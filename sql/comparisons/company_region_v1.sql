-- The region that company_core_v1 takes off a company name, as region_v1 would say it.
-- `core`: what is left of the name, where it is known.
CREATE FUNCTION pgdedup.company_region_v1(value text, core text DEFAULT NULL)
RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_name text := left(company_region_v1.value, 400) COLLATE "C";
    v_core text := coalesce(company_region_v1.core, pgdedup.company_core_v1(v_name));
BEGIN
    IF v_core = v_name THEN
        RETURN NULL;
    END IF;
    RETURN nullif(left(pgdedup.region_prefix_v1(
        CASE
            WHEN right(v_name, length(v_core)) = v_core THEN v_name
            ELSE substr(v_name, length(v_core) + 1)
        END
    ), 6), '000000');
END
$$;

COMMENT ON FUNCTION pgdedup.company_region_v1(text, text) IS
'Code of GB/T 2260 of the region that a normal form of company_name_v1 begins or ends '
'with; NULL if it has none.';
REVOKE ALL ON FUNCTION pgdedup.company_region_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.company_region_v1(text, text) TO PUBLIC;
