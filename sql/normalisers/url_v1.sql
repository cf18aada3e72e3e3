-- Normal form of a web address: host and path, RFC 3986. Scheme, user, www., default
-- port, fragment, trailing slash and index page go, and so do the parameters that only
-- count visitors (utm_..., spm, from). The host is in lower case; the path keeps its
-- case, since servers tell it apart. Anything without a host of
-- two labels is NULL, and so is an e-mail address.
CREATE FUNCTION pgdedup.url_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_text text := left(url_v1.value, 2000);
    v_parts text[];
    v_host text;
    v_path text;
BEGIN
    IF octet_length(v_text) > length(v_text) THEN
        v_text := regexp_replace(
            replace(normalize(v_text, NFKC), '。', '.'),
            '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+' COLLATE "C",
            '', 'g'
        );
    END IF;
    v_parts := regexp_match(
        btrim(v_text, E' \t\r\n<>"'),
        '^(?:(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@\s]*@)?)?'
        '([^/?#:@\s]+)(?::([0-9]{1,5}))?([/?][^#\s]*)?(?:#\S*)?$' COLLATE "C"
    );
    v_host := rtrim(lower(v_parts[1] COLLATE "C"), '.');
    IF v_host ~ (
        '^(?:[a-z0-9\u0080-\U0010ffff](?:[a-z0-9_\u0080-\U0010ffff-]*'
        '[a-z0-9\u0080-\U0010ffff])?\.)+'
        '(?:[a-z\u0080-\U0010ffff]{2,}|xn--[a-z0-9-]+|[0-9]{1,3})$'
    ) COLLATE "C" IS NOT TRUE OR length(v_host) > 253 THEN
        RETURN NULL;
    END IF;
    IF left(v_host, 4) = 'www.' AND strpos(substr(v_host, 5), '.') > 0 THEN
        v_host := substr(v_host, 5);
    END IF;
    IF v_parts[2] NOT IN ('80', '443') THEN
        v_host := v_host || ':' || v_parts[2];
    END IF;
    v_path := coalesce(v_parts[3], '');
    IF strpos(v_path, '?') > 0 THEN
        v_path := regexp_replace(regexp_replace(
            v_path, '([?&])(?:utm_[a-z]+|spm|from|gclid|fbclid)=[^&]*' COLLATE "C",
            '\1', 'g'
        ), '&+(?=&|$)|(?<=[?])&+' COLLATE "C", '', 'g');
        v_path := rtrim(v_path, '?');
    END IF;
    IF v_path ~ '/(?:(?:index|default)\.[a-z]+)?$' COLLATE "C" THEN
        v_path := rtrim(
            regexp_replace(v_path, '(?:index|default)\.[a-z]+$' COLLATE "C", ''), '/'
        );
    END IF;
    RETURN pgdedup.clipped_v1(v_host || v_path, url_v1.value);
END
$$;

COMMENT ON FUNCTION pgdedup.url_v1(text) IS
'Normal form of a web address: host without www. and path, without scheme, default '
'port, fragment and trailing slash; NULL if it is not one. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.url_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.url_v1(text) TO PUBLIC;
