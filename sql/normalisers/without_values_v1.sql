-- The stop list of a field that has several values: what is left, in its order.
CREATE FUNCTION pgdedup.without_values_v1(value_list text[], stop text[]) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT without_values_v1.value_list COLLATE "C" && without_values_v1.stop THEN
        RETURN without_values_v1.value_list;
    END IF;
    RETURN (
        SELECT array_agg(v.value ORDER BY v.position)
        FROM unnest(without_values_v1.value_list) WITH ORDINALITY AS v (value, position)
        WHERE (v.value COLLATE "C" = ANY (without_values_v1.stop)) IS NOT TRUE
    );
END
$$;

COMMENT ON FUNCTION pgdedup.without_values_v1(text[], text[]) IS
'The normal forms that are not on the stop list; NULL if none are left.';
REVOKE ALL ON FUNCTION pgdedup.without_values_v1(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.without_values_v1(text[], text[]) TO PUBLIC;
