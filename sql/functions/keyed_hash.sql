-- The hash behind `signature`, for those who have the secret at hand: a scan asks for
-- it once, not for each of millions of pairs. Inlined.
CREATE FUNCTION pgdedup.keyed_hash(secret text, witness text[]) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN left(encode(sha256(convert_to(
    concat_ws(E'\x1d', secret, array_to_string(witness, E'\x1e')), 'UTF8'
)), 'hex'), 32);
COMMENT ON FUNCTION pgdedup.keyed_hash(text, text[]) IS
'Hash of the values that make a match, with a secret (private)';
REVOKE ALL ON FUNCTION pgdedup.keyed_hash(text, text[]) FROM PUBLIC;
