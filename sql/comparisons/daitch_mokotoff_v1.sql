-- Daitch-Mokotoff soundex of a word of the letters a to z: six digits for each way to
-- read it (Gary Mokotoff and Randy Daitch 1985, https://www.jewishgen.org/InfoFiles/
-- Soundex.html), for the names of Eastern Europe: Moskowitz, Moskovitz. The chart says
-- for each sequence of letters, the longest that fits, its digits at the beginning of a
-- name, before a vowel, and elsewhere; - is not coded, | separates readings. A digit
-- that the letter before it had, too, is written once. Our own, since fuzzystrmatch
-- knows it from PostgreSQL 16 on only; `j`, a vowel to some and a consonant to others,
-- is read as either, so that we may have a reading more.
CREATE FUNCTION pgdedup.daitch_mokotoff_v1(word text) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    c_chart CONSTANT jsonb :=
        '{"ai":"0,1,-","aj":"0,1,-","ay":"0,1,-","au":"0,7,-","a":"0,-,-","b":"7,7,7"'
        ',"chs":"5,54,54","ch":"5,5,5|4,4,4","ck":"5,5,5|45,45,45","cz":"4,4,4"'
        ',"cs":"4,4,4","csz":"4,4,4","czs":"4,4,4","c":"5,5,5|4,4,4","drz":"4,4,4"'
        ',"drs":"4,4,4","ds":"4,4,4","dsh":"4,4,4","dsz":"4,4,4","dz":"4,4,4"'
        ',"dzh":"4,4,4","dzs":"4,4,4","d":"3,3,3","dt":"3,3,3","ei":"0,1,-","ej":"0,1,-"'
        ',"ey":"0,1,-","eu":"1,1,-","e":"0,-,-","fb":"7,7,7","f":"7,7,7","g":"5,5,5"'
        ',"h":"5,5,-","ia":"1,-,-","ie":"1,-,-","io":"1,-,-","iu":"1,-,-","i":"0,-,-"'
        ',"j":"1,-,-|4,4,4","ks":"5,54,54","kh":"5,5,5","k":"5,5,5","l":"8,8,8"'
        ',"mn":"66,66,66","m":"6,6,6","nm":"66,66,66","n":"6,6,6","oi":"0,1,-"'
        ',"oj":"0,1,-","oy":"0,1,-","o":"0,-,-","p":"7,7,7","pf":"7,7,7","ph":"7,7,7"'
        ',"q":"5,5,5","rz":"94,94,94|4,4,4","rs":"94,94,94|4,4,4","r":"9,9,9"'
        ',"schtsch":"2,4,4","schtsh":"2,4,4","schtch":"2,4,4","sch":"4,4,4"'
        ',"shtch":"2,4,4","shch":"2,4,4","shtsh":"2,4,4","sht":"2,43,43"'
        ',"scht":"2,43,43","schd":"2,43,43","sh":"4,4,4","stch":"2,4,4","stsch":"2,4,4"'
        ',"sc":"2,4,4","strz":"2,4,4","strs":"2,4,4","stsh":"2,4,4","st":"2,43,43"'
        ',"szcz":"2,4,4","szcs":"2,4,4","szt":"2,43,43","shd":"2,43,43","szd":"2,43,43"'
        ',"sd":"2,43,43","sz":"4,4,4","s":"4,4,4","tch":"4,4,4","ttch":"4,4,4"'
        ',"ttsch":"4,4,4","th":"3,3,3","trz":"4,4,4","trs":"4,4,4","tsch":"4,4,4"'
        ',"tsh":"4,4,4","ts":"4,4,4","tts":"4,4,4","ttsz":"4,4,4","tc":"4,4,4"'
        ',"tz":"4,4,4","ttz":"4,4,4","tzs":"4,4,4","tsz":"4,4,4","t":"3,3,3"'
        ',"ui":"0,1,-","uj":"0,1,-","uy":"0,1,-","ue":"0,1,-","u":"0,-,-","v":"7,7,7"'
        ',"w":"7,7,7","x":"5,54,54","y":"1,-,-","zdz":"2,4,4","zdzh":"2,4,4"'
        ',"zhdzh":"2,4,4","zd":"2,43,43","zhd":"2,43,43","zh":"4,4,4","zs":"4,4,4"'
        ',"zsch":"4,4,4","zsh":"4,4,4","z":"4,4,4"}'::jsonb;
    c_first CONSTANT int[] := '{1}';
    c_vowel CONSTANT int[] := '{2}';
    c_other CONSTANT int[] := '{3}';
    c_either CONSTANT int[] := '{2,3}';
    v_word CONSTANT text := daitch_mokotoff_v1.word;
    v_at int := 1;
    v_size int;
    v_entry text;
    v_reading text;
    v_digits text;
    v_places int[];
    v_place int;
    v_state text;
    v_next text[];
    v_after text;
    v_last text;
    -- the digits so far, and the last one that was read, or -
    v_states text[] := '{-}';
    v_codes text[] := '{}';
BEGIN
    IF v_word !~ '^[a-z]+$' COLLATE "C" THEN
        RETURN NULL;
    END IF;
    WHILE v_at <= length(v_word) AND cardinality(v_states) > 0 LOOP
        -- the longest sequences that begin with this letter
        v_size := CASE
            WHEN substr(v_word, v_at, 1) = 's' THEN 7
            WHEN substr(v_word, v_at, 1) IN ('t', 'z') THEN 5
            WHEN substr(v_word, v_at, 1) IN ('c', 'd') THEN 3
            ELSE 2
        END;
        LOOP
            v_entry := c_chart ->> substr(v_word, v_at, v_size);
            EXIT WHEN v_entry IS NOT NULL;
            v_size := v_size - 1;
        END LOOP;
        v_after := substr(v_word, v_at + v_size, 1);
        v_places := CASE
            WHEN v_at = 1 THEN c_first
            WHEN v_after = 'j' THEN c_either
            WHEN strpos('aeiouy', v_after) > 0 AND v_after <> '' THEN c_vowel
            ELSE c_other
        END;
        v_next := '{}';
        FOREACH v_state IN ARRAY v_states LOOP
            v_last := right(v_state, 1);
            FOREACH v_reading IN ARRAY string_to_array(v_entry, '|') LOOP
                FOREACH v_place IN ARRAY v_places LOOP
                    v_digits := split_part(v_reading, ',', v_place);
                    v_next := v_next || (
                        CASE
                            WHEN v_digits = '-' THEN left(v_state, -1)
                            WHEN left(v_digits, 1) = v_last
                                THEN left(v_state, -1) || substr(v_digits, 2)
                            ELSE left(v_state, -1) || v_digits
                        END || right(v_digits, 1)
                    );
                END LOOP;
            END LOOP;
        END LOOP;
        IF cardinality(v_next) > 1 THEN
            v_next := pgdedup.distinct_values_v1(v_next);
        END IF;
        v_states := '{}';
        FOREACH v_state IN ARRAY v_next LOOP
            IF length(v_state) > 6 THEN
                v_codes := v_codes || left(v_state, 6);
            ELSE
                v_states := v_states || v_state;
            END IF;
        END LOOP;
        v_at := v_at + v_size;
    END LOOP;
    FOREACH v_state IN ARRAY v_states LOOP
        v_codes := v_codes || rpad(left(v_state, -1), 6, '0');
    END LOOP;
    IF cardinality(v_codes) > 1 THEN
        RETURN pgdedup.distinct_values_v1(v_codes);
    END IF;
    RETURN v_codes;
END
$$;

COMMENT ON FUNCTION pgdedup.daitch_mokotoff_v1(text) IS
'Daitch-Mokotoff soundex codes of a word of the letters a to z, distinct and sorted; '
'NULL of any other text.';
REVOKE ALL ON FUNCTION pgdedup.daitch_mokotoff_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.daitch_mokotoff_v1(text) TO PUBLIC;
