-- One phone number of the cells that phone_v1 takes apart: digits, + ( ) - . blanks,
-- and # before an extension. Numbers without country code are read as in mainland
-- China: mobile, 400/800, and fixed lines with their area code (with or without the
-- trunk 0; the ranges are those of the national numbering plan as libphonenumber lists
-- them), after a call-through prefix such as 17951. A last group after a hyphen that
-- makes the number too long is its extension.
CREATE FUNCTION pgdedup.phone_number_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_main text := btrim(phone_number_v1.value, ' -.()');
    v_extension text;
    v_digits text;
    v_national text;
    v_foreign bool := false;
BEGIN
    IF strpos(v_main, '#') > 0 THEN
        v_extension := substring(
            v_main, '^[^#]*# *([0-9]{1,6})(?![0-9])' COLLATE "C"
        );
        v_main := btrim(split_part(v_main, '#', 1), ' -.(');
    END IF;
    FOR v_try IN 1..2 LOOP
        v_digits := translate(v_main, '+-(). ', '');
        IF left(v_main, 1) = '+' THEN
            -- +1 is followed by two groups that never begin with 0 or 1; otherwise
            -- somebody put + before a Chinese mobile number
            v_foreign := left(v_digits, 2) <> '86' AND v_digits !~
                '^1(?![2-9][0-9]{2}[2-9])[3-9][0-9]{9}$' COLLATE "C";
            v_digits := CASE
                WHEN v_foreign
                    THEN translate(replace(v_main, '(0)', ''), '+-(). ', '')
                WHEN left(v_digits, 1) = '1' THEN v_digits
                ELSE substr(v_digits, 3)
            END;
        ELSIF left(v_digits, 4) = '0086' THEN
            v_digits := substr(v_digits, 5);
        ELSIF left(v_digits, 2) = '00' THEN
            v_foreign := true;
            v_digits := substr(v_digits, 3);
        ELSIF left(v_digits, 2) = '86' AND length(v_digits) > 11 THEN
            v_digits := substr(v_digits, 3);
        END IF;
        IF v_foreign THEN
            v_national := substring(v_digits, '^[1-9][0-9]{6,14}$' COLLATE "C");
            RETURN '+' || v_national || coalesce('x' || v_extension, '');
        END IF;
        v_national := substring(
            v_digits,
            '^0?(?:(?:179(?:01|09|11|31|51|61|71)|12593|12520|10193|11808)0?)?('
            '1[3-9][0-9]{9}|[48]00[0-9]{7}|(?:10|2[0-57-9])[2-9][0-9]{7}'
            '|(?:3(?:[157][0-9]|35|49|9[1-8])|4(?:[17][0-9]|2[179]|[35][1-9]|6[47-9]'
            '|8[23])|5(?:[1357][0-9]|2[37]|4[36]|6[1-46]|80|9[1-9])|6(?:3[1-5]|6[0238]'
            '|9[12])|7(?:01|[1579][0-9]|2[248]|3[014-9]|4[3-6]|6[023689])|8(?:1[236-8]'
            '|2[5-7]|[37][0-9]|5[14-9]|8[36-8]|9[1-8])|9(?:0[1-3689]|1[1-79]|3[0-9]'
            '|4[13]|5[1-5]|7[0-9]|9[0-9]))[2-9][0-9]{6,7})$' COLLATE "C"
        );
        EXIT WHEN v_national IS NOT NULL OR v_extension IS NOT NULL;
        v_extension := substring(v_main, '- *([0-9]{1,6})$' COLLATE "C");
        EXIT WHEN v_extension IS NULL;
        v_main := regexp_replace(v_main, '[- ]+[0-9]{1,6}$' COLLATE "C", '');
    END LOOP;
    RETURN '+86' || v_national || coalesce('x' || v_extension, '');
END
$$;

COMMENT ON FUNCTION pgdedup.phone_number_v1(text) IS
'One phone number in the form of E.164, an extension appended as x12; NULL if it is '
'not one. Called by phone_v1.';
REVOKE ALL ON FUNCTION pgdedup.phone_number_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.phone_number_v1(text) TO PUBLIC;
