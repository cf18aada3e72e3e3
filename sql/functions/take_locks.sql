-- Locks the keys of the refusing rules of a write (`isolation: strict`), sorted: every
-- writer takes them in one order. It is called in a statement of its own: what follows
-- then sees what the rivals have committed. An UPDATE, not a mere row lock: only that
-- fails with 40001 above READ COMMITTED. A key that this transaction holds already is
-- left alone (bulk loads).
CREATE FUNCTION pgdedup.take_locks(keys bigint[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    -- More keys than 256 make a load.
    IF pgdedup.count_locks(cardinality(take_locks.keys)) > 256 OR pgdedup.is_loading() THEN
        RETURN pgdedup.take_locks_beside_load(take_locks.keys, 256);
    END IF;
    INSERT INTO pgdedup.lock_rows AS l (key, xact)
    SELECT k.key, pg_current_xact_id() FROM unnest(take_locks.keys) AS k (key)
    ON CONFLICT (key) DO UPDATE SET xact = excluded.xact
    WHERE l.xact <> excluded.xact;
    RETURN true;
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks(bigint[]) IS
'Takes the lock rows of a write, sorted keys; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks(bigint[]) FROM PUBLIC;

-- The same for a load, and beside one. A transaction with many keys announces itself.
-- Beside one, a writer that holds nothing yet waits for it with empty hands: it gives
-- its keys back after an instant and asks again, or the two could wait for each other.
CREATE FUNCTION pgdedup.take_locks_beside_load(keys bigint[], many integer)
RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_taken CONSTANT integer := pgdedup.count_locks(0);
    v_limit CONSTANT text := current_setting('lock_timeout');
    v_started CONSTANT timestamptz := clock_timestamp();
    v_pause float8 := 0.01;
BEGIN
    IF v_taken > take_locks_beside_load.many THEN
        IF NOT pg_try_advisory_xact_lock_shared(pgdedup.load_lock()) THEN
            PERFORM pg_advisory_xact_lock_shared(pgdedup.load_lock());
        END IF;
    END IF;
    -- Who holds keys of earlier rows waits as usual: PostgreSQL sees the deadlock then.
    WHILE v_taken = cardinality(take_locks_beside_load.keys)
        AND v_taken <= take_locks_beside_load.many
    LOOP
        BEGIN
            PERFORM set_config('lock_timeout', '50ms', true);
            PERFORM pgdedup.upsert_locks(take_locks_beside_load.keys);
            PERFORM set_config('lock_timeout', v_limit, true);
            RETURN true;
        EXCEPTION WHEN lock_not_available THEN
            IF v_limit <> '0' AND clock_timestamp() - v_started > v_limit::interval THEN
                RAISE;
            END IF;
        END;
        -- Time for the load to take what it waits for; it would never win a race.
        PERFORM pg_sleep(v_pause);
        v_pause := least(v_pause * 2, 0.5);
    END LOOP;
    RETURN pgdedup.upsert_locks(take_locks_beside_load.keys);
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks_beside_load(bigint[], integer) IS
'Takes the lock rows of a load, or of a write beside one (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks_beside_load(bigint[], integer) FROM PUBLIC;
