-- What stands for the evidence of a match in pairs and tokens: it changes when a value
-- does, and tells nothing of the value. Made with the secret, as a mere hash of a phone
-- number is found by trying all numbers. For the same reason nobody may execute it but
-- those who install rules. SECURITY DEFINER for the secret.
CREATE FUNCTION pgdedup.signature(witness text[]) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN pgdedup.keyed_hash(pgdedup.secret(), signature.witness);
END
$$;
COMMENT ON FUNCTION pgdedup.signature(text[]) IS
'Keyed hash of the values that make a match (private)';
REVOKE ALL ON FUNCTION pgdedup.signature(text[]) FROM PUBLIC;
