-- How a brand begins, by its sound: the first two Chinese characters of it (慧聪 of 慧聪网,
-- 慧聪互联; 摩拜 of mobike摩拜单车), of a Latin one the first word, if it has three letters. By
-- sound, since whoever founds 久耶 is called 九曳. NULL if there is no brand, or but one
-- character of it.
CREATE FUNCTION pgdedup.short_head_v1(brand text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_head text := substring(short_head_v1.brand, '[一-龥]{2}' COLLATE "C");
BEGIN
    IF v_head IS NOT NULL THEN
        RETURN pgdedup.homophone_key_v1(v_head);
    END IF;
    v_head := split_part(short_head_v1.brand, ' ', 1);
    IF length(v_head) < 3 THEN
        v_head := short_head_v1.brand;
    END IF;
    RETURN CASE WHEN length(v_head) >= 2 THEN v_head END;
END
$$;

COMMENT ON FUNCTION pgdedup.short_head_v1(text) IS
'The beginning of a brand, two Chinese characters by their sound or one Latin word; '
'NULL if there is none (private).';
REVOKE ALL ON FUNCTION pgdedup.short_head_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_head_v1(text) TO PUBLIC;
