-- One phone number, digits with + - . ( ) / and blanks, in the form of E.164; NULL if
-- it is not valid by the numbering plan of its region. Read as libphonenumber does:
-- after + or what the region dials before numbers abroad comes a calling code, else
-- the number is one of the region, with or without trunk prefix or its own calling
-- code.
CREATE FUNCTION pgdedup.phone_number_v1(value text, region text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_plan text[] := pgdedup.phone_numbering_v1(phone_number_v1.region);
    v_digits text := translate(phone_number_v1.value, '0123456789+-()./ ', '0123456789');
    v_abroad text := v_digits;
    v_shared text[];
    v_code text;
    v_national text;
BEGIN
    IF left(phone_number_v1.value, 1) <> '+' THEN
        v_abroad := substring(
            v_digits, ('^(?:' || v_plan[2] || ')([1-9].*)$') COLLATE "C"
        );
    END IF;
    FOR v_length IN 1..3 LOOP
        EXIT WHEN v_abroad IS NULL;
        v_code := left(v_abroad, v_length);
        v_national := substr(v_abroad, v_length + 1);
        -- a short number may be known in its own region only
        v_national := coalesce(
            CASE WHEN v_code = v_plan[1]
                THEN pgdedup.phone_national_v1(v_national, v_plan)
            END,
            pgdedup.phone_national_v1(
                v_national, pgdedup.phone_numbering_v1('+' || v_code)
            )
        );
        IF v_national IS NOT NULL THEN
            RETURN '+' || v_code || v_national;
        END IF;
    END LOOP;
    IF left(phone_number_v1.value, 1) = '+' THEN
        RETURN NULL;
    END IF;
    -- regions that share a calling code share its numbers: a US number from Canada
    v_shared := pgdedup.phone_numbering_v1('+' || v_plan[1]);
    v_national := coalesce(
        pgdedup.phone_national_v1(v_digits, v_plan),
        pgdedup.phone_national_v1(v_digits, v_shared),
        CASE WHEN starts_with(v_digits, v_plan[1]) THEN pgdedup.phone_national_v1(
            substr(v_digits, length(v_plan[1]) + 1), v_shared
        ) END
    );
    RETURN '+' || v_plan[1] || v_national;
END
$$;

COMMENT ON FUNCTION pgdedup.phone_number_v1(text, text) IS
'One phone number in the form of E.164, read as in a region; NULL if it is not valid.';
REVOKE ALL ON FUNCTION pgdedup.phone_number_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.phone_number_v1(text, text) TO PUBLIC;
