-- Has this server given out the transaction number yet? A restored database may name
-- one of another server that is still to come here.
CREATE FUNCTION pgdedup.was_given_out(xact xid8) RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_xact_status(was_given_out.xact);
    RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN false;  -- "in the future"
END
$$;
COMMENT ON FUNCTION pgdedup.was_given_out(xid8) IS
'Whether a transaction number is of this server''s past (private)';
REVOKE ALL ON FUNCTION pgdedup.was_given_out(xid8) FROM PUBLIC;
