-- Values of several columns as one set, for the array key of a field. Two or three
-- values are the rule, so a loop is cheaper than a query; many are sorted by one.
CREATE FUNCTION pgdedup.distinct_values_v1(value_list text[]) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value text;
    v_result text[];
BEGIN
    IF cardinality(distinct_values_v1.value_list) <= 8 THEN
        FOREACH v_value IN ARRAY distinct_values_v1.value_list LOOP
            -- without the collation an ICU database might take two spellings for one
            IF v_value COLLATE "C" <> ALL (v_result) IS NOT FALSE
                AND v_value IS NOT NULL
            THEN
                v_result := v_result || v_value;
            END IF;
        END LOOP;
        IF cardinality(v_result) < 2 THEN
            RETURN v_result;
        END IF;
    ELSE
        v_result := distinct_values_v1.value_list;
    END IF;
    RETURN nullif(ARRAY(
        SELECT DISTINCT v.value COLLATE "C"
        FROM unnest(v_result) AS v (value)
        WHERE v.value IS NOT NULL
        ORDER BY 1
    ), '{}');
END
$$;

COMMENT ON FUNCTION pgdedup.distinct_values_v1(text[]) IS
'The distinct values of an array, without NULLs, in byte order; NULL if none.';
REVOKE ALL ON FUNCTION pgdedup.distinct_values_v1(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.distinct_values_v1(text[]) TO PUBLIC;
