-- Locks the keys of the refusing rules of a write, before it looks: who could be its
-- duplicate meets it here. It is called in a statement of its own: what follows then
-- sees what the rivals have committed. `keys` are sorted. Under `isolation: strict`
-- (`rows`) each key is an advisory lock and a row, otherwise an advisory lock only.
-- A transaction with many keys, a load, would fill the lock table of the whole server:
-- it keeps rows only, and announces itself, so that everybody takes rows beside it.
-- No deadlock with a writer of one row: it never waits for a key with another one in
-- its hands. Advisory locks are tried; if one is taken, the subtransaction gives the
-- others back before it waits for that one. Once it has all of them, the rows are free,
-- except for those of loads that were announced before: these cannot be tried, and are
-- waited for a moment at a time. Who holds keys of earlier rows waits as usual, and
-- PostgreSQL sees the deadlock (decision 0014).
CREATE FUNCTION pgdedup.take_locks(keys bigint[], rows boolean) RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_taken CONSTANT integer := pgdedup.count_locks(cardinality(take_locks.keys));
    v_alone CONSTANT boolean := v_taken = cardinality(take_locks.keys);
    -- The server has room for max_locks_per_transaction locks of every connection.
    v_load CONSTANT boolean
    := v_taken > current_setting('max_locks_per_transaction')::integer / 2;
    v_keys bigint[] := take_locks.keys;
    v_key bigint;
    v_busy bigint;
    v_beside boolean;
    v_brief boolean;
    v_limit text;
    v_started timestamptz;
    v_pause float8 := 0.01;
BEGIN
    LOOP
        BEGIN
            v_brief := false;
            IF v_load THEN
                -- An expression, since to start a statement takes far longer.
                IF NOT pg_try_advisory_xact_lock_shared(pgdedup.load_lock()) THEN
                    PERFORM pg_advisory_xact_lock_shared(pgdedup.load_lock());
                END IF;
                v_keys := pgdedup.meet_holders(take_locks.keys);
                v_beside := true;
            ELSE
                IF v_busy IS NOT NULL THEN
                    PERFORM pg_advisory_xact_lock(v_busy);
                END IF;
                FOREACH v_key IN ARRAY v_keys LOOP
                    IF NOT pg_try_advisory_xact_lock(v_key) THEN
                        v_busy := v_key;
                        RAISE EXCEPTION 'busy';
                    END IF;
                END LOOP;
                -- Not before: a load that comes later meets these locks.
                v_beside := pgdedup.is_loading();
            END IF;
            EXIT WHEN NOT (v_beside AND v_alone);
            v_limit := current_setting('lock_timeout');
            v_started := coalesce(v_started, clock_timestamp());
            v_brief := true;
            PERFORM set_config('lock_timeout', '50ms', true);
            PERFORM pgdedup.upsert_locks(v_keys);
            PERFORM set_config('lock_timeout', v_limit, true);
            RETURN true;
        EXCEPTION
            WHEN raise_exception THEN
                NULL;  -- wait for v_busy
            WHEN lock_not_available THEN
                IF NOT v_brief OR v_limit <> '0'
                    AND clock_timestamp() - v_started > v_limit::interval
                THEN
                    RAISE;
                END IF;
                v_busy := NULL;
                -- Time for the load to take what it waits for.
                PERFORM pg_sleep(v_pause);
                v_pause := least(v_pause * 2, 0.5);
        END;
    END LOOP;
    IF take_locks.rows OR v_beside THEN
        RETURN pgdedup.upsert_locks(v_keys);
    END IF;
    RETURN true;
END
$$;
COMMENT ON FUNCTION pgdedup.take_locks(bigint[], boolean) IS
'Locks the sorted keys of a write; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_locks(bigint[], boolean) FROM PUBLIC;
