-- Locks the keys of the refusing rules of a write (`isolation: strict`). It is called
-- in a statement of its own: what follows then sees what the rivals have committed.
-- A transaction with many keys announces itself. Beside one, a writer that holds
-- nothing yet waits for it with empty hands: it gives its keys back after an instant
-- and asks again, or the two could wait for each other.
CREATE FUNCTION pgdedup.take_locks(keys bigint[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_many CONSTANT integer := 256;
    v_taken CONSTANT integer := pgdedup.count_locks(cardinality(take_locks.keys));
    v_limit text;
    v_started timestamptz;
BEGIN
    IF v_taken > v_many THEN
        IF NOT pg_try_advisory_xact_lock_shared(pgdedup.load_lock()) THEN
            PERFORM pg_advisory_xact_lock_shared(pgdedup.load_lock());
        END IF;
    ELSIF v_taken = cardinality(take_locks.keys) AND pgdedup.is_loading() THEN
        v_limit := current_setting('lock_timeout');
        v_started := clock_timestamp();
    END IF;
    WHILE v_limit IS NOT NULL LOOP
        BEGIN
            PERFORM set_config('lock_timeout', '50ms', true);
            PERFORM pgdedup.upsert_locks(take_locks.keys);
            PERFORM set_config('lock_timeout', v_limit, true);
            RETURN true;
        EXCEPTION WHEN lock_not_available THEN
            IF v_limit <> '0' AND clock_timestamp() - v_started > v_limit::interval THEN
                RAISE;
            END IF;
        END;
    END LOOP;
    RETURN pgdedup.upsert_locks(take_locks.keys);
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks(bigint[]) IS
'Takes the lock rows of a write, sorted keys; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks(bigint[]) FROM PUBLIC;
