-- Keys of a field that has several values: those of all of them, so that two fields
-- share one when a value of one agrees with a value of the other. `keys` names the
-- function of one value, `measure` is what it is told beside the value; with `core`
-- the cores of company names are compared. One function, as an index holds no query.
CREATE FUNCTION pgdedup.keys_of_each_v2(
    value_list text[], keys text, measure numeric, core boolean, asked boolean
) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value text;
    v_keys text[];
BEGIN
    IF keys_of_each_v2.value_list IS NULL THEN
        RETURN NULL;
    END IF;
    FOREACH v_value IN ARRAY keys_of_each_v2.value_list LOOP
        IF keys_of_each_v2.core THEN
            v_value := pgdedup.company_core_v1(v_value);
        END IF;
        CASE keys_of_each_v2.keys
            WHEN 'typo_keys_v1' THEN
                v_keys := v_keys || pgdedup.typo_keys_v1(
                    v_value, keys_of_each_v2.measure::integer
                );
            WHEN 'gram_keys_v2' THEN
                v_keys := v_keys || pgdedup.gram_keys_v2(
                    v_value, keys_of_each_v2.measure::double precision
                );
            WHEN 'short_keys_v1' THEN
                v_keys := v_keys || pgdedup.short_keys_v1(
                    v_value,
                    keys_of_each_v2.asked,
                    keys_of_each_v2.measure::double precision
                );
            WHEN 'person_short_keys_v1' THEN
                v_keys := v_keys || pgdedup.person_short_keys_v1(
                    v_value, keys_of_each_v2.measure::double precision
                );
            WHEN 'sound_key_v1' THEN
                v_keys := v_keys || pgdedup.sound_key_v1(v_value);
            WHEN 'metaphone_keys_v1' THEN
                v_keys := v_keys || pgdedup.metaphone_keys_v1(v_value);
            WHEN 'daitch_mokotoff_keys_v1' THEN
                v_keys := v_keys || pgdedup.daitch_mokotoff_keys_v1(v_value);
            WHEN 'fuzzy_key_v1' THEN
                v_keys := v_keys || pgdedup.fuzzy_key_v1(v_value);
            WHEN 'trigram_prefix_v1' THEN
                v_keys := v_keys || pgdedup.trigram_prefix_v1(
                    v_value, keys_of_each_v2.measure::real
                );
            WHEN 'number_value_v1' THEN
                v_keys := v_keys || pgdedup.within_keys_v1(
                    pgdedup.number_value_v1(v_value), keys_of_each_v2.measure
                );
            WHEN 'date_value_v1' THEN
                v_keys := v_keys || pgdedup.within_keys_v1(
                    pgdedup.date_value_v1(v_value), keys_of_each_v2.measure
                );
        END CASE;
    END LOOP;
    RETURN pgdedup.distinct_values_v1(v_keys);
END
$$;

COMMENT ON FUNCTION pgdedup.keys_of_each_v2(text[], text, numeric, boolean, boolean) IS
'Keys of all values of a field, by the function of one value that is named; NULL if '
'there are none.';
REVOKE ALL ON FUNCTION pgdedup.keys_of_each_v2(
    text[], text, numeric, boolean, boolean
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.keys_of_each_v2(
    text[], text, numeric, boolean, boolean
) TO PUBLIC;
