-- Keys of short_form. An abbreviation has one, the first two characters of its brand. A
-- full name has every pair of characters that could be them: of the first 16, with up
-- to three left out between. A name may be either, so a key says which it is of, `s`
-- and `f`; what is looked up asks for the other side. Equal names share `=`.
-- At most 60 keys.
CREATE FUNCTION pgdedup.short_keys_v1(value text, asked boolean) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_full text := left(short_keys_v1.value, 16);
    v_brand text := pgdedup.short_brand_v1(v_full);
    v_short text := CASE WHEN short_keys_v1.asked THEN 'f' ELSE 's' END;
    v_long text := CASE WHEN short_keys_v1.asked THEN 's' ELSE 'f' END;
    v_keys text[] := ARRAY['=' || v_full];
BEGIN
    IF length(v_brand) > 1 AND length(short_keys_v1.value) <= 10 THEN
        v_keys := v_keys || (v_short || left(v_brand, 2));
    END IF;
    FOR v_first IN 1..length(v_full) - 1 LOOP
        FOR v_second IN v_first + 1..least(v_first + 4, length(v_full)) LOOP
            v_keys := v_keys || (
                v_long || substr(v_full, v_first, 1) || substr(v_full, v_second, 1)
            );
        END LOOP;
    END LOOP;
    RETURN v_keys;
END
$$;

COMMENT ON FUNCTION pgdedup.short_keys_v1(text, boolean) IS
'Keys of short_form: those of a stored name and those asked for by another share one, '
'if one name abbreviates the other.';
REVOKE ALL ON FUNCTION pgdedup.short_keys_v1(text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_keys_v1(text, boolean) TO PUBLIC;
