-- The mailbox behind an e-mail address in lower case, by what large providers say of
-- their own: tags after + go nowhere else (Gmail, Outlook, iCloud, Fastmail, Proton,
-- Yandex), dots mean nothing (Gmail), several domains are one (Gmail, Proton, Yandex,
-- iCloud). Addresses of others stand as they are: a + may be part of a name.
CREATE FUNCTION pgdedup.mailbox_v1(address text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_domain text := split_part(mailbox_v1.address, '@', 2);
    v_local text := split_part(mailbox_v1.address, '@', 1);
BEGIN
    v_domain := CASE v_domain
        WHEN 'googlemail.com' THEN 'gmail.com'
        WHEN 'protonmail.com' THEN 'proton.me'
        WHEN 'pm.me' THEN 'proton.me'
        WHEN 'me.com' THEN 'icloud.com'
        WHEN 'mac.com' THEN 'icloud.com'
        WHEN 'ya.ru' THEN 'yandex.ru'
        WHEN 'yandex.com' THEN 'yandex.ru'
        WHEN 'yandex.kz' THEN 'yandex.ru'
        WHEN 'yandex.by' THEN 'yandex.ru'
        ELSE v_domain
    END;
    IF v_domain IN (
        'gmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com',
        'fastmail.com', 'fastmail.fm', 'proton.me', 'yandex.ru'
    ) THEN
        v_local := split_part(v_local, '+', 1);
        IF v_domain = 'gmail.com' THEN
            v_local := replace(v_local, '.', '');
        END IF;
        IF v_local = '' THEN
            RETURN mailbox_v1.address;
        END IF;
    END IF;
    RETURN v_local || '@' || v_domain;
END
$$;

COMMENT ON FUNCTION pgdedup.mailbox_v1(text) IS
'The mailbox behind an e-mail address in lower case, by the rules of its provider '
'(private).';
REVOKE ALL ON FUNCTION pgdedup.mailbox_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.mailbox_v1(text) TO PUBLIC;
