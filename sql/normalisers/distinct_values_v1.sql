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
    v_at int;
BEGIN
    IF cardinality(distinct_values_v1.value_list) > 8 THEN
        RETURN nullif(ARRAY(
            SELECT DISTINCT v.value COLLATE "C"
            FROM unnest(distinct_values_v1.value_list) AS v (value)
            WHERE v.value IS NOT NULL
            ORDER BY 1
        ), '{}');
    END IF;
    FOREACH v_value IN ARRAY distinct_values_v1.value_list LOOP
        CONTINUE WHEN v_value IS NULL;
        v_at := coalesce(cardinality(v_result), 0);
        WHILE v_at > 0 AND v_result[v_at] > v_value COLLATE "C" LOOP
            v_at := v_at - 1;
        END LOOP;
        IF v_at = 0 OR v_result[v_at] < v_value COLLATE "C" THEN
            v_result := v_result[:v_at] || v_value || v_result[v_at + 1:];
        END IF;
    END LOOP;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION pgdedup.distinct_values_v1(text[]) IS
'The distinct values of an array, without NULLs, in byte order; NULL if none.';
REVOKE ALL ON FUNCTION pgdedup.distinct_values_v1(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.distinct_values_v1(text[]) TO PUBLIC;
