-- Keys of short_form on names of persons, for what reaches a threshold in
-- person_short_score_v1: the name itself; a whole word with the initial of another one;
-- up to .6 the surname of a Chinese name, to .5 single words, to .45 its last two
-- characters.
CREATE FUNCTION pgdedup.person_short_keys_v1(value text, threshold double precision)
RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_parts text[] := pgdedup.person_parts_v1(person_short_keys_v1.value);
    v_keys text[] := ARRAY['=' || person_short_keys_v1.value];
BEGIN
    IF octet_length(v_parts[1]) > length(v_parts[1])
        AND ascii(v_parts[1]) BETWEEN 13312 AND 262143
    THEN
        IF person_short_keys_v1.threshold <= 0.6 + 1e-9 THEN
            v_keys := v_keys || ('^' || left(v_parts[1], 1));
        END IF;
        IF person_short_keys_v1.threshold <= 0.45 + 1e-9 AND v_parts[2] <> '' THEN
            v_keys := v_keys || ('$' || v_parts[2]);
        END IF;
    ELSIF cardinality(v_parts) <= 6 THEN
        FOR v_at IN 1..cardinality(v_parts) LOOP
            CONTINUE WHEN length(v_parts[v_at]) < 2;
            IF person_short_keys_v1.threshold <= 0.5 + 1e-9 THEN
                v_keys := v_keys || ('/' || v_parts[v_at]);
            END IF;
            FOR v_other IN 1..cardinality(v_parts) LOOP
                IF v_other <> v_at THEN
                    v_keys := v_keys
                        || (v_parts[v_at] || ' ' || left(v_parts[v_other], 1));
                END IF;
            END LOOP;
        END LOOP;
    END IF;
    RETURN pgdedup.distinct_values_v1(v_keys);
END
$$;

COMMENT ON FUNCTION pgdedup.person_short_keys_v1(text, double precision) IS
'Keys of short_form on names of persons.';
REVOKE ALL ON FUNCTION pgdedup.person_short_keys_v1(text, double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.person_short_keys_v1(text, double precision)
TO PUBLIC;
