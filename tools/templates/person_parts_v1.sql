-- What a person's name in normal form tells: its words; of a Chinese name the surname
-- alone where only that is told (王总, 李经理, 小王, 老李: {王, ''}), else the whole name
-- and its last two characters, which may be the given name (王小明: {王小明, 小明}).
-- 欧阳总 has a surname of two characters.
CREATE FUNCTION pgdedup.person_parts_v1(value text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_name text := person_parts_v1.value;
    v_surname text;
BEGIN
    IF v_name !~ '^[\u3400-\u9fff\U00020000-\U0003ffff]+$' COLLATE "C" THEN
        RETURN string_to_array(v_name, ' ');
    END IF;
    v_surname := substring(v_name, (
        '^([\u3400-\u9fff]{1,2}?)(?:总|董|工|哥|姐|叔|姨|'
        @titles_or@
        ')$'
    ) COLLATE "C");
    IF length(v_surname) = 2 AND v_surname <> ALL (
        @compound_surnames@
        ::text[]
    ) THEN
        v_surname := NULL;
    END IF;
    v_surname := coalesce(v_surname, substring(v_name, (
        '^[小老阿](['
        @surnames@
        '])$'
    ) COLLATE "C"));
    IF v_surname IS NOT NULL THEN
        RETURN ARRAY[v_surname, ''];
    END IF;
    RETURN ARRAY[v_name, right(v_name, 2)];
END
$$;

COMMENT ON FUNCTION pgdedup.person_parts_v1(text) IS
'The words of a person''s name in normal form; of a Chinese one {surname, empty} or '
'{name, its last two characters} (private).';
REVOKE ALL ON FUNCTION pgdedup.person_parts_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.person_parts_v1(text) TO PUBLIC;
