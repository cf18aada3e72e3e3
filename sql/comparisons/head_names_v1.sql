-- Names that the head office of a branch may have, likeliest first: what stands before
-- the first 公司 that is not the branch's own (华为技术有限公司 of
-- 华为技术有限公司南京分公司), else what stands before a place (华为技术 of 华为技术南京分公司). At
-- most two, to be looked up; NULL for a name without the mark of a branch.
CREATE FUNCTION pgdedup.head_names_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_name text := pgdedup.company_name_v1(head_names_v1.value) COLLATE "C";
    v_head text;
    v_heads text[];
BEGIN
    IF pgdedup.branch_v1(v_name) IS NULL THEN
        RETURN NULL;
    END IF;
    v_head := substring(
        left(head_names_v1.value, 400), '^(.*?[^分子支总]公司).{2,}$' COLLATE "C"
    );
    IF pgdedup.company_name_v1(v_head) <> v_name THEN
        RETURN ARRAY[v_head];
    END IF;
    -- a place within four characters may be part of the name (上海浦东发展银行)
    FOR v_at IN 2..least(length(v_name), 40) - 3 LOOP
        IF left(pgdedup.region_prefix_v1(substr(v_name, v_at + 1)), 6) <> '000000' THEN
            v_heads := left(v_name, v_at) || v_heads;
            EXIT WHEN v_at >= 4;
        END IF;
    END LOOP;
    RETURN v_heads[:2];
END
$$;

COMMENT ON FUNCTION pgdedup.head_names_v1(text) IS
'Names by which to look up the head office of a branch; NULL if the name is no branch '
'(private).';
REVOKE ALL ON FUNCTION pgdedup.head_names_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.head_names_v1(text) TO PUBLIC;
