-- The advisory lock that announces a transaction with many lock keys: while one holds
-- it (shared), others take lock rows even under `isolation: read_committed`, and do
-- not hold a key of theirs while they wait for one of the load's. One for the
-- database, made like the other keys.
CREATE FUNCTION pgdedup.load_lock() RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN -7046019861120771047;
COMMENT ON FUNCTION pgdedup.load_lock() IS
'Advisory lock shared by the bulk loads of this database (private)';
REVOKE ALL ON FUNCTION pgdedup.load_lock() FROM PUBLIC;

-- Is a load running? Held for an instant only: two that ask at the same time may both
-- be told that one is, which costs them a detour and no more. Neither call looks for
-- interrupts, so that nothing can come between them.
CREATE FUNCTION pgdedup.is_loading() RETURNS boolean
LANGUAGE sql VOLATILE PARALLEL UNSAFE
RETURN NOT CASE
    WHEN pg_try_advisory_lock(pgdedup.load_lock())
        THEN pg_advisory_unlock(pgdedup.load_lock())
    ELSE false
END;
COMMENT ON FUNCTION pgdedup.is_loading() IS
'Whether a transaction with many lock keys is running (private)';
REVOKE ALL ON FUNCTION pgdedup.is_loading() FROM PUBLIC;

-- Adds to the number of keys that this transaction has locked, and returns it. The
-- setting ends with the (sub)transaction, as the locks do. Whoever forges it changes
-- how he locks, not whether.
CREATE FUNCTION pgdedup.count_locks(taken integer) RETURNS integer
LANGUAGE sql VOLATILE PARALLEL UNSAFE
RETURN set_config(
    'pgdedup.locks_taken',
    (
        coalesce(nullif(current_setting('pgdedup.locks_taken', true), ''), '0')::integer
        + taken
    )::text,
    true
)::integer;
COMMENT ON FUNCTION pgdedup.count_locks(integer) IS
'Counts the lock keys of the running transaction (private)';
REVOKE ALL ON FUNCTION pgdedup.count_locks(integer) FROM PUBLIC;
