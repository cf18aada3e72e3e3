-- How a brand begins, by its sound: the first two Chinese characters of it (慧聪 of 慧聪网,
-- 慧聪互联; 摩拜 of mobike摩拜单车), of a Latin one the first word, if it has three letters. By
-- sound, since 荔支网络 is known as 荔枝FM. A brand that begins with a word of trade, or is
-- shorter, is its own beginning. NULL if it has one character only.
CREATE FUNCTION pgdedup.short_head_v1(brand text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_head text := substring(short_head_v1.brand, '[一-龥]{2}' COLLATE "C");
BEGIN
    IF v_head IS NULL THEN
        v_head := split_part(short_head_v1.brand, ' ', 1);
        IF length(v_head) > 2 THEN
            RETURN v_head;
        END IF;
    ELSIF left(pgdedup.short_words_v1(v_head), 1) <> '|' THEN
        RETURN pgdedup.homophone_key_v1(v_head);
    END IF;
    RETURN CASE WHEN length(short_head_v1.brand) >= 2 THEN short_head_v1.brand END;
END
$$;

COMMENT ON FUNCTION pgdedup.short_head_v1(text) IS
'The beginning of a brand, two Chinese characters by their sound or one Latin word; '
'NULL if it has one character only (private).';
REVOKE ALL ON FUNCTION pgdedup.short_head_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_head_v1(text) TO PUBLIC;
