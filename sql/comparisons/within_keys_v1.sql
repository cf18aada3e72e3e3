-- Lock keys of a value under `within`: the bucket of width `distance` that holds it,
-- and the next one. Two values at most `distance` apart lie in one bucket or in
-- neighbours k and k + 1: both have k + 1. Exact arithmetic (mod and div): a rounded
-- quotient could move a value over the edge of its bucket.
CREATE FUNCTION pgdedup.within_keys_v1(value numeric, distance numeric) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_distance CONSTANT numeric := within_keys_v1.distance;
    v_bucket numeric;
BEGIN
    IF v_distance <= 0 THEN
        RETURN ARRAY[trim_scale(within_keys_v1.value)::text];
    END IF;
    v_bucket := div(within_keys_v1.value, v_distance)
        - (mod(within_keys_v1.value, v_distance) < 0)::integer;
    RETURN ARRAY[trim_scale(v_bucket)::text, trim_scale(v_bucket + 1)::text];
END
$$;

COMMENT ON FUNCTION pgdedup.within_keys_v1(numeric, numeric) IS
'Keys that two numbers share when they are at most a distance apart (private).';
REVOKE ALL ON FUNCTION pgdedup.within_keys_v1(numeric, numeric) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.within_keys_v1(numeric, numeric) TO PUBLIC;
