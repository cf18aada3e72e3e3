-- What stands for a normal form among the aliases. Not STRICT, or it would not be
-- inlined. Not md5, which some builds of OpenSSL refuse.
CREATE FUNCTION pgdedup.alias_digest(form text) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256(convert_to(form, 'UTF8'));
COMMENT ON FUNCTION pgdedup.alias_digest(text) IS
'Digest of a normal form, by which its aliases are found (private)';
GRANT EXECUTE ON FUNCTION pgdedup.alias_digest(text) TO PUBLIC;
