-- Normal form of a Chinese address: what tells two addresses of a city apart. Province,
-- city and county go (region_v1 has them), and so do the office (街道), remarks in
-- brackets and punctuation. Chinese numerals before 号, 楼, 层 and the like become
-- digits; buildings (幢, 座, 号楼) read 栋, floors (层, F) 楼, and rooms have no word. Few
-- regular expressions: PostgreSQL keeps 32 compiled. Other addresses are text.
CREATE FUNCTION pgdedup.address_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := normalize(pgdedup.folded_v1(left(address_v1.value, 1000)), NFKC);
    v_rest text;
    v_parts text[];
BEGIN
    v_rest := pgdedup.region_prefix_v1(v_text);
    IF left(v_text, 2) = '中国' THEN
        v_rest := pgdedup.region_prefix_v1(substr(v_text, 3));
        IF left(v_rest, 6) = '000000' THEN
            v_rest := left(v_rest, 6) || v_text;
        END IF;
    END IF;
    v_rest := substr(v_rest, 7);
    IF v_rest ~ '[0-9a-z一-龥]' COLLATE "C" THEN
        v_text := v_rest;
    END IF;
    IF strpos(v_text, '(') + strpos(v_text, '[') + strpos(v_text, '【') > 0 THEN
        v_rest := regexp_replace(
            v_text, '[(\[【][^][()【】]*(?:[])】]|$)' COLLATE "C", ' ', 'g'
        );
        IF v_rest ~ '[0-9a-z一-龥]' COLLATE "C" THEN
            v_text := v_rest;
        END IF;
    END IF;
    IF strpos(v_text, '街道') > 0 THEN
        v_text := regexp_replace(
            v_text, '^[ ,.)]*[一-龥]{1,6}街道(?:办事处|办)?(?=..)' COLLATE "C", ''
        );
    END IF;
    FOR v_try IN 1..8 LOOP
        EXIT WHEN translate(v_text, '〇零一二三四五六七八九十百', '') = v_text;
        v_parts := regexp_match(
            v_text,
            '^(.*?)([〇零一二三四五六七八九十百]+)'
            '(号|栋|幢|座|楼|层|f|室|单元|弄|房|期|排|组|队)(.*)$' COLLATE "C"
        );
        EXIT WHEN v_parts IS NULL;
        v_text := v_parts[1] || pgdedup.chinese_number_v1(v_parts[2])
            || v_parts[3] || v_parts[4];
    END LOOP;
    v_text := replace(v_text, '#', '号');
    IF translate(v_text, '楼栋幢座', '') <> v_text THEN
        v_text := regexp_replace(
            v_text,
            '([0-9a-z]) *(?:号楼|号栋|号幢|幢|座|栋楼)' COLLATE "C", '\1栋', 'g'
        );
    END IF;
    IF translate(v_text, '层f', '') <> v_text THEN
        v_text := regexp_replace(
            v_text, '([0-9]) *(?:楼层|层|f(?![a-z]))' COLLATE "C", '\1楼', 'g'
        );
    END IF;
    IF translate(v_text, '室房', '') <> v_text THEN
        v_text := regexp_replace(
            v_text,
            '([0-9a-z]) *(?:号房间|号房|号室|房间|室|房)(?=[^一-龥]|$)' COLLATE "C",
            '\1', 'g'
        );
    END IF;
    RETURN nullif(
        pgdedup.clipped_v1(pgdedup.words_v1(v_text), address_v1.value), ''
    );
END
$$;

COMMENT ON FUNCTION pgdedup.address_v1(text) IS
'Normal form of a Chinese address: without province, city, county and remarks, numbers '
'in digits; NULL if blank. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.address_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.address_v1(text) TO PUBLIC;
