-- What differs between two images, with the values of the first.
CREATE FUNCTION pgdedup.subtract_image(image jsonb, other jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
SELECT coalesce(jsonb_object_agg(i.key, i.value), '{}')
FROM jsonb_each(image) AS i
WHERE i.value IS DISTINCT FROM (other -> i.key);
END;
COMMENT ON FUNCTION pgdedup.subtract_image(jsonb, jsonb) IS
'Entries of an image that another image does not have the same (private)';
REVOKE ALL ON FUNCTION pgdedup.subtract_image(jsonb, jsonb) FROM PUBLIC;
