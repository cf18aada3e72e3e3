-- Is a row version the work of the running transaction (subtransactions included)?
-- The checker answers only for such rows, so that calling it by hand tells nobody
-- more than their own write does. xid carries no epoch; a row of this transaction
-- is never older than the transaction, so its epoch follows from that.
CREATE FUNCTION pgdedup.written_here(version xid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL UNSAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_epoch CONSTANT bigint := 4294967296;
    v_xact bigint := pg_current_xact_id_if_assigned()::text::bigint;
    v_ahead bigint;
BEGIN
    IF v_xact IS NULL THEN
        RETURN false;
    END IF;
    v_ahead := (written_here.version::text::bigint - v_xact % v_epoch + v_epoch) % v_epoch;
    IF v_ahead = 0 THEN
        RETURN true;
    ELSIF v_ahead > v_epoch / 2 THEN
        RETURN false;  -- behind us: an older transaction
    END IF;
    BEGIN
        RETURN pg_xact_status((v_xact + v_ahead)::text::xid8) = 'in progress';
    EXCEPTION WHEN invalid_parameter_value THEN
        RETURN false;  -- "in the future": a frozen row of an earlier epoch
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.written_here(xid) IS
'Whether the running transaction wrote this row version (private)';
GRANT EXECUTE ON FUNCTION pgdedup.written_here(xid) TO PUBLIC;
