-- Keys of short_form. A name has one for each text by which it may abbreviate another:
-- its first three characters, or both. A full name has every two and three characters
-- that could be them: with up to three left out between from its beginning or that of
-- its core on, or in one piece anywhere, in its first 16. A name may be either, so a
-- key says which it is of, `s` and `f`; what is looked up asks for the other side.
-- Equal wholes and cores share `=`, brands that begin alike `b`. At most 100 keys.
-- `reach`: no score below it is asked for, and keys of what scores less are left out
-- (short_directed_v1): above 0.9 all is `=`, above 0.75 no piece of the middle counts,
-- above 0.55 no brand alone.
-- Of the parts of a name (short_parts_v1), which are stored beside it, or of a name.
CREATE FUNCTION pgdedup.short_keys_v1(
    parts text[], asked boolean, reach double precision
) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_parts text[] := short_keys_v1.parts;
    v_full text;
    v_text text;
    v_pair text;
    v_short text := CASE WHEN short_keys_v1.asked THEN 'f' ELSE 's' END;
    v_long text := CASE WHEN short_keys_v1.asked THEN 's' ELSE 'f' END;
    v_keys text[] := ARRAY['=' || v_parts[1]];
BEGIN
    IF v_parts[2] <> v_parts[1] THEN
        v_keys := v_keys || ('=' || v_parts[2]);
    END IF;
    IF short_keys_v1.reach > 0.905 THEN
        RETURN v_keys;
    END IF;
    IF short_keys_v1.reach <= 0.55 THEN
        v_text := pgdedup.short_head_v1(v_parts[3]);
        IF v_text IS NOT NULL THEN
            v_keys := v_keys || ('b' || v_text);
        END IF;
    END IF;
    FOREACH v_text IN ARRAY pgdedup.short_texts_v1(v_parts) LOOP
        IF v_text <> '' THEN
            v_keys := v_keys || (v_short || left(v_text, 3));
        END IF;
    END LOOP;
    v_text := substr(v_parts[5], 3);
    FOREACH v_text IN ARRAY ARRAY[
        v_parts[1],
        nullif(v_parts[2], v_parts[1]),
        CASE WHEN v_text <> ALL (v_parts[1:2]) THEN v_text END
    ] LOOP
        CONTINUE WHEN v_text IS NULL;
        v_full := left(v_text, 16);
        FOR v_second IN 2..least(5, length(v_full)) LOOP
            v_pair := left(v_full, 1) || substr(v_full, v_second, 1);
            v_keys := v_keys || (v_long || v_pair);
            FOR v_third IN v_second + 1..least(
                v_second + CASE v_second WHEN 2 THEN 6 ELSE 4 END, length(v_full)
            ) LOOP
                v_keys := v_keys || (v_long || v_pair || substr(v_full, v_third, 1));
            END LOOP;
        END LOOP;
    END LOOP;
    IF short_keys_v1.reach > 0.755 THEN
        RETURN v_keys;
    END IF;
    v_full := left(v_parts[1], 16);
    FOR v_at IN 2..length(v_full) - 1 LOOP
        v_keys := v_keys || (v_long || substr(v_full, v_at, 2));
        IF v_at < length(v_full) - 1 THEN
            v_keys := v_keys || (v_long || substr(v_full, v_at, 3));
        END IF;
    END LOOP;
    RETURN v_keys;
END
$$;

COMMENT ON FUNCTION pgdedup.short_keys_v1(text[], boolean, double precision) IS
'Keys of short_form: those of a stored name and those asked for by another share one, '
'if one name abbreviates the other.';
REVOKE ALL ON FUNCTION pgdedup.short_keys_v1(
    text[], boolean, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_keys_v1(
    text[], boolean, double precision
) TO PUBLIC;

CREATE FUNCTION pgdedup.short_keys_v1(
    value text, asked boolean, reach double precision
) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN pgdedup.short_keys_v1(
        pgdedup.short_parts_v1(short_keys_v1.value),
        short_keys_v1.asked,
        short_keys_v1.reach
    );
END
$$;

COMMENT ON FUNCTION pgdedup.short_keys_v1(text, boolean, double precision) IS
'Keys of short_form: those of a stored name and those asked for by another share one, '
'if one name abbreviates the other.';
REVOKE ALL ON FUNCTION pgdedup.short_keys_v1(
    text, boolean, double precision
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_keys_v1(
    text, boolean, double precision
) TO PUBLIC;
