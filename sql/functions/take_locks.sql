-- Locks the keys of the refusing rules, in one order for every writer. It is called
-- in a statement of its own: what follows then sees what the rivals have committed.
-- An UPDATE, not a mere row lock: only that fails with 40001 above READ COMMITTED.
-- A key that this transaction holds already is left alone (bulk loads).
CREATE FUNCTION pgdedup.take_locks(keys bigint[]) RETURNS void
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO pgdedup.lock_rows AS l (key, xact)
    SELECT DISTINCT k.key, pg_current_xact_id()
    FROM unnest(take_locks.keys) AS k (key)
    WHERE k.key IS NOT NULL
    ORDER BY k.key
    ON CONFLICT (key) DO UPDATE SET xact = excluded.xact
    WHERE l.xact <> excluded.xact;
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks(bigint[]) IS
'Upserts the lock rows of a write, sorted; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks(bigint[]) FROM PUBLIC;
