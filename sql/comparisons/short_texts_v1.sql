-- As what a name may abbreviate another: as it stands, or without its region; without
-- the letter of its province (沪农商行); its Chinese alone, where it has letters too. Of 2
-- to 10 characters; '' where it is none of that. Without a brand there is but the whole
-- (四川黄金, 航天科技); a region alone (四川) abbreviates nothing.
CREATE FUNCTION pgdedup.short_texts_v1(parts text[]) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_whole text := short_texts_v1.parts[1];
    v_core text := short_texts_v1.parts[2];
    v_length int := length(short_texts_v1.parts[3]);
    v_texts text[] := ARRAY['', '', '', ''];
    v_han text;
BEGIN
    -- 深圳市… is the beginning of thousands of names, so the core stands for it. What looks
    -- like a city in a short one may be its brand (朝阳永续), so it counts too.
    IF v_length IS NOT NULL AND (
        v_core = v_whole
        OR length(v_whole) - length(v_core) = 2
        AND (v_length < 2 OR length(v_whole) < 6 AND left(v_whole, 2) <> '中国')
    ) THEN
        v_texts[1] := v_whole;
    END IF;
    IF v_length >= 1 THEN
        IF v_core <> v_whole AND v_length >= 2 THEN
            v_texts[2] := v_core;
        END IF;
        IF length(v_whole) > 2
            AND pgdedup.short_province_v1(left(v_whole, 1)) IS NOT NULL
        THEN
            v_texts[3] := substr(v_whole, 2);
        END IF;
        IF translate(v_whole, 'abcdefghijklmnopqrstuvwxyz', '') <> v_whole THEN
            v_han := regexp_replace(v_whole, '[^一-龥]+' COLLATE "C", '', 'g');
            IF length(pgdedup.short_brand_v1(v_han)) >= 2 THEN
                v_texts[4] := v_han;
            END IF;
        END IF;
    END IF;
    FOR v_at IN 1..4 LOOP
        IF length(v_texts[v_at]) NOT BETWEEN 2 AND 10 THEN
            v_texts[v_at] := '';
        END IF;
    END LOOP;
    RETURN v_texts;
END
$$;

COMMENT ON FUNCTION pgdedup.short_texts_v1(text[]) IS
'The four texts by which a name may abbreviate another; empty where it has none '
'(private).';
REVOKE ALL ON FUNCTION pgdedup.short_texts_v1(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_texts_v1(text[]) TO PUBLIC;
