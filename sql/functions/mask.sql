-- Shows enough of a value to recognise it, not enough to learn it.
CREATE FUNCTION pgdedup.mask(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE
    WHEN length(value) <= 1 THEN '*'
    WHEN length(value) <= 4 THEN left(value, 1) || repeat('*', length(value) - 1)
    WHEN length(value) <= 7 THEN
        left(value, 1) || repeat('*', length(value) - 2) || right(value, 1)
    ELSE left(value, 3) || repeat('*', length(value) - 6) || right(value, 3)
END;
COMMENT ON FUNCTION pgdedup.mask(text) IS 'Masks the middle of a value (private)';
GRANT EXECUTE ON FUNCTION pgdedup.mask(text) TO PUBLIC;
