-- Upserts lock rows; `keys` are sorted, so that every writer takes them in one order.
-- An UPDATE, not a mere row lock: only that fails with 40001 above READ COMMITTED.
-- A key that this transaction holds already is left alone (bulk loads).
CREATE FUNCTION pgdedup.upsert_locks(keys bigint[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO pgdedup.lock_rows AS l (key, xact)
    SELECT k.key, pg_current_xact_id() FROM unnest(upsert_locks.keys) AS k (key)
    ON CONFLICT (key) DO UPDATE SET xact = excluded.xact
    WHERE l.xact <> excluded.xact;
    RETURN true;
END
$$;
COMMENT ON FUNCTION pgdedup.upsert_locks(bigint[]) IS
'Upserts the lock rows of sorted keys; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.upsert_locks(bigint[]) FROM PUBLIC;
