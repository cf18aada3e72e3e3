-- Normal form of an e-mail address: lower case, freed of mailto:, a display name and
-- full width; of large providers the mailbox (mailbox_v1). The shape is that of RFC
-- 5321 without quoted local parts; a domain in other letters than ASCII is that of
-- IDNA (RFC 5891), in its ASCII form. Anything else is NULL, never evidence. Of
-- several addresses in one cell the first valid counts, one in ASCII before others.
CREATE FUNCTION pgdedup.email_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(email_v1.value, 1000);
    v_part text;
    v_domain text;
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
    -- Few regular expressions: PostgreSQL keeps 32 compiled.
    FOREACH v_part IN ARRAY CASE
        WHEN octet_length(v_text) = length(v_text)
            AND translate(v_text, E'[] \t\n\r\f\x0b<>()",;:/|', '') = v_text
            THEN ARRAY[v_text]
        ELSE regexp_split_to_array(
            v_text, '[][\s<>()",;:/|\u0080-\uffff]+' COLLATE "C"
        )
    END
    LOOP
        v_part := rtrim(v_part, '.');
        IF length(v_part) <= 254 AND strpos(v_part, '@') <= 65 AND v_part ~ (
            '^[a-z0-9!#$%&''*+=?^_`{|}~-]+(?:\.[a-z0-9!#$%&''*+=?^_`{|}~-]+)*'
            '@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$'
        ) COLLATE "C" THEN
            RETURN pgdedup.mailbox_v1(v_part);
        END IF;
    END LOOP;
    IF octet_length(v_text) = length(v_text) THEN
        RETURN NULL;
    END IF;
    -- a Chinese label in front of an address would be part of it: only the domain may
    -- have such letters, and it ends in letters that somebody has registered
    v_part := substring(v_text, (
        '([a-z0-9!#$%&''*+=?^_`{|}~-]+(?:\.[a-z0-9!#$%&''*+=?^_`{|}~-]+)*'
        '@(?:[a-z0-9\u00c0-\uffdc-]+\.)+'
        '(?:中国|中國|公司|网络|網絡|网址|在线|集团|香港|台湾|台灣|新加坡|澳門|澳门|рф|бел|укр'
        '|ελ|қаз|[a-z]{2,}(?![a-z0-9-]|\.[a-z0-9])|xn--[a-z0-9-]+))'
    ) COLLATE "C");
    SELECT string_agg(pgdedup.punycode_v1(d.label), '.' ORDER BY d.place)
    INTO v_domain
    FROM string_to_table(split_part(v_part, '@', 2), '.') WITH ORDINALITY
        AS d (label, place)
    HAVING bool_and(
        d.label !~ '^-|-$' COLLATE "C" AND pgdedup.punycode_v1(d.label) IS NOT NULL
    );
    v_part := split_part(v_part, '@', 1) || '@' || v_domain;
    IF length(v_part) <= 254 AND strpos(v_part, '@') <= 65 THEN
        RETURN pgdedup.mailbox_v1(v_part);
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.email_v1(text) IS
'Normal form of an e-mail address: lower case, without mailto: and display name, the '
'domain in ASCII, of large providers without tag and dots; NULL if it is not one.';
REVOKE ALL ON FUNCTION pgdedup.email_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.email_v1(text) TO PUBLIC;
