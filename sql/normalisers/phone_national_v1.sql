-- The national number in some digits, without the trunk prefix of a numbering plan;
-- NULL if it is not valid there.
CREATE FUNCTION pgdedup.phone_national_v1(digits text, plan text[]) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_valid text := '^(?:' || phone_national_v1.plan[5] || ')$';
    v_trunk text := '^(?:' || phone_national_v1.plan[3] || ')';
    v_caught text[];
    v_short text;
BEGIN
    IF phone_national_v1.plan[3] <> '' THEN
        v_caught := regexp_match(phone_national_v1.digits, v_trunk COLLATE "C");
        v_short := regexp_replace(
            phone_national_v1.digits,
            v_trunk COLLATE "C",
            CASE WHEN v_caught[cardinality(v_caught)] IS NULL THEN ''
                ELSE phone_national_v1.plan[4]
            END
        );
        IF v_short ~ v_valid COLLATE "C" THEN
            RETURN v_short;
        END IF;
    END IF;
    IF phone_national_v1.digits ~ v_valid COLLATE "C" THEN
        RETURN phone_national_v1.digits;
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION pgdedup.phone_national_v1(text, text[]) IS
'National number without trunk prefix; NULL if not valid in the plan (private).';
REVOKE ALL ON FUNCTION pgdedup.phone_national_v1(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.phone_national_v1(text, text[]) TO PUBLIC;
