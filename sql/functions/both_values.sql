-- Witness of a comparison that is not equality: both values, in a fixed order. Not
-- STRICT, or it would not be inlined, and planned again for each match.
CREATE FUNCTION pgdedup.both_values(a text, b text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(a COLLATE "C", b COLLATE "C") || E'\x1f' || greatest(
    a COLLATE "C", b COLLATE "C"
);
COMMENT ON FUNCTION pgdedup.both_values(text, text) IS
'Two normal forms in a fixed order, separated by U+001F (private)';
GRANT EXECUTE ON FUNCTION pgdedup.both_values(text, text) TO PUBLIC;
