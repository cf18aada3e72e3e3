-- Normal form of an e-mail address: lower case, freed of mailto:, a display name and
-- full width. The shape is that of RFC 5321 without quoted local parts, ASCII only;
-- anything else is NULL, never evidence. Of several addresses in one cell the first
-- valid counts.
CREATE FUNCTION pgdedup.email_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(email_v1.value, 1000);
    v_part text;
BEGIN
    IF octet_length(v_text) > length(v_text) THEN
        v_text := regexp_replace(
            replace(normalize(v_text, NFKC), '。', '.'),
            '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+' COLLATE "C",
            '', 'g'
        );
    END IF;
    v_text := lower(v_text COLLATE "C");
    IF strpos(v_text, ' ') > 0 THEN
        v_text := regexp_replace(v_text, ' *@ *', '@', 'g');
    END IF;
    FOREACH v_part IN ARRAY
        regexp_split_to_array(v_text, '[][\s<>()",;:/|\u0080-\uffff]+' COLLATE "C")
    LOOP
        v_part := rtrim(v_part, '.');
        IF length(v_part) <= 254 AND strpos(v_part, '@') <= 65 AND v_part ~ (
            '^[a-z0-9!#$%&''*+=?^_`{|}~-]+(?:\.[a-z0-9!#$%&''*+=?^_`{|}~-]+)*'
            '@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$'
        ) COLLATE "C" THEN
            RETURN v_part;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.email_v1(text) IS
'Normal form of an e-mail address: lower case, without mailto: and display name; NULL '
'if it is not one.';
REVOKE ALL ON FUNCTION pgdedup.email_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.email_v1(text) TO PUBLIC;
