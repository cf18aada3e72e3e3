-- Is a hash in this part (1 and up) of so many? What a scan and an import are divided
-- by. Inlined.
CREATE FUNCTION pgdedup.in_part(hash bigint, part integer, parts integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hash % parts) + parts) % parts = part - 1;
COMMENT ON FUNCTION pgdedup.in_part(bigint, integer, integer) IS
'Whether a hash belongs to one part of so many (private)';
GRANT EXECUTE ON FUNCTION pgdedup.in_part(bigint, integer, integer) TO PUBLIC;
