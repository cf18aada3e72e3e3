-- Was this version of a row written by the transaction `since` or a later one? A row
-- knows 32 bits of its transaction; one that is two thousand million transactions old
-- may count as new, which costs a look and nothing else.
CREATE FUNCTION pgdedup.is_since(row_xmin xid, since xid8) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (
    row_xmin::text::bigint - since::text::numeric % 4294967296 + 4294967296
) % 4294967296 < 2147483648;
COMMENT ON FUNCTION pgdedup.is_since(xid, xid8) IS
'Whether a row version is as young as a transaction, or younger (private)';
GRANT EXECUTE ON FUNCTION pgdedup.is_since(xid, xid8) TO PUBLIC;
