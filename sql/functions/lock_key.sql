-- 64 bit key of a lock row. It derives from what is compared (field types and
-- values) and from the scope, never from table or rule, so that rules across tables
-- can lock the same rows. NULL when a part is missing: such a row matches nobody.
CREATE FUNCTION pgdedup.lock_key(parts text, scope text) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN hashtextextended(parts || E'\x1e' || scope, 7046);
COMMENT ON FUNCTION pgdedup.lock_key(text, text) IS
'Hash of a compared value and its scope; only used between live transactions (private)';
GRANT EXECUTE ON FUNCTION pgdedup.lock_key(text, text) TO PUBLIC;
