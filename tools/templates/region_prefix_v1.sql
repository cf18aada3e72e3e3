-- The divisions of China at the start of a text: code of GB/T 2260 of the smallest that
-- is named, six digits (000000: none), then the rest of the text. Province, city and
-- county may each be missing, have their suffix (南京市) or not (南京), and be separated.
-- A name must lie inside what stands before it: 上海市南京路 is no Nanjing. A county whose
-- name several cities have counts only after its city, but is taken off anyway.
-- Two dictionaries: by the first two characters, the length of the longest name with
-- this start and the codes if they are a name themselves; by name, codes. Each code has
-- a flag: '-' counts only inside a larger division. Single characters are the
-- abbreviations of provinces: alone, or before a place of the province (粤深圳).
CREATE FUNCTION pgdedup.region_prefix_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    c_separators CONSTANT text := ' /-,.·>|_()（）、，；;：:' || E'\t\r\n';
    v_rest text := region_prefix_v1.value;
    v_next text;
    v_code text := '000000';
    v_inside text := '';
    v_entry text;
    v_codes text;
    v_doubtful text;
    v_found text;
    v_count int;
    v_repeated bool;
    v_size int;
BEGIN
    LOOP
        v_next := ltrim(v_rest, c_separators);
        v_entry := (
            @starts@
        )::jsonb ->> left(v_next, 2);
        v_found := NULL;
        v_size := least(left(v_entry, 2)::int, length(v_next));
        WHILE v_size >= 2 LOOP
            v_codes := CASE WHEN v_size = 2 THEN substr(v_entry, 3) ELSE (
                @names@
            )::jsonb ->> left(v_next, v_size) END;
            v_count := 0;
            v_repeated := false;
            WHILE v_codes <> '' LOOP
                IF left(v_codes, length(v_inside)) = v_inside
                    AND (v_inside <> '' OR substr(v_codes, 7, 1) = '.')
                THEN
                    IF left(v_codes, 6) = v_code THEN
                        v_repeated := true;
                    ELSIF v_count = 0 THEN
                        v_found := left(v_codes, 6);
                        v_count := 1;
                        -- what is larger comes first, and counts
                        EXIT WHEN right(v_found, 2) = '00';
                    ELSE
                        v_count := 2;
                    END IF;
                END IF;
                EXIT WHEN length(v_codes) = 7;
                v_codes := substr(v_codes, 8);
            END LOOP;
            IF v_count = 0 AND v_repeated THEN
                -- 上海市/上海市/闵行区
                v_found := v_code;
                v_count := 1;
            END IF;
            IF v_count > 0 AND (
                right(left(v_next, v_size), 1) IN ('省', '市', '区', '县', '州', '盟', '旗')
                OR substr(v_next, v_size + 1, 4) !~ (
                    '^[东南西北中]?[一二三四五六]?(?:路|街|大道|大街|巷|弄|道|里|村|桥)'
                ) COLLATE "C"
            ) THEN
                EXIT;
            END IF;
            v_count := 0;
            v_found := NULL;
            v_size := v_size - 1;
        END LOOP;
        IF v_found IS NULL AND v_code = '000000' AND v_next <> '' THEN
            v_found := (
                @abbreviations@
            )::jsonb ->> left(v_next, 1);
            IF v_found IS NOT NULL THEN
                v_found := v_found || '0000';
                v_count := 1;
                v_size := 1;
                IF length(v_next) > 1 AND strpos(c_separators, substr(v_next, 2, 1)) = 0
                THEN
                    v_doubtful := v_rest;
                END IF;
            END IF;
        ELSIF v_found IS NOT NULL THEN
            v_doubtful := NULL;
        END IF;
        IF v_found IS NULL THEN
            EXIT WHEN left(v_next, 3) <> '市辖区' OR v_code = '000000';
            v_rest := substr(v_next, 4);
            CONTINUE;
        END IF;
        v_rest := substr(v_next, v_size + 1);
        IF v_count = 1 THEN
            v_code := v_found;
            v_inside := CASE
                WHEN right(v_code, 4) = '0000' THEN left(v_code, 2)
                WHEN right(v_code, 2) = '00' THEN left(v_code, 4)
                ELSE v_code
            END;
        END IF;
        EXIT WHEN length(v_inside) = 6;
    END LOOP;
    IF v_doubtful IS NOT NULL THEN
        RETURN '000000' || v_doubtful;
    END IF;
    RETURN v_code || v_rest;
END
$$;

COMMENT ON FUNCTION pgdedup.region_prefix_v1(text) IS
'Code of GB/T 2260 of the divisions at the start of a simplified Chinese text, 000000 '
'if there are none, and the rest of the text (private).';
REVOKE ALL ON FUNCTION pgdedup.region_prefix_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.region_prefix_v1(text) TO PUBLIC;
