-- The same under `isolation: read_committed`, by advisory locks: no row is written.
-- A writer never waits with keys of this write in its hands: it tries them, and if one
-- is taken, gives back those that it has (the subtransaction) before it waits.
-- A transaction with many keys would fill the lock table of the whole server, so it
-- goes on with lock rows (take_load_locks); those are met by whoever sees it announced
-- after having taken his own keys, and before that it meets those.
CREATE FUNCTION pgdedup.take_advisory_locks(keys bigint[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key bigint;
    v_busy bigint;
    v_beside_load boolean;
    v_limit text;
    v_started timestamptz;
    v_pause float8;
BEGIN
    -- The server has room for max_locks_per_transaction locks of every connection.
    IF pgdedup.count_locks(cardinality(take_advisory_locks.keys))
        > current_setting('max_locks_per_transaction')::integer / 2
    THEN
        RETURN pgdedup.take_load_locks(take_advisory_locks.keys);
    END IF;
    LOOP
        BEGIN
            IF v_busy IS NOT NULL THEN
                PERFORM pg_advisory_xact_lock(v_busy);
            END IF;
            FOREACH v_key IN ARRAY take_advisory_locks.keys LOOP
                IF NOT pg_try_advisory_xact_lock(v_key) THEN
                    v_busy := v_key;
                    RAISE EXCEPTION 'busy';
                END IF;
            END LOOP;
            IF pgdedup.is_loading() THEN
                -- Who holds keys of earlier rows waits as usual.
                v_beside_load := pgdedup.count_locks(0)
                = cardinality(take_advisory_locks.keys);
                IF v_beside_load THEN
                    v_limit := current_setting('lock_timeout');
                    v_started := coalesce(v_started, clock_timestamp());
                    PERFORM set_config('lock_timeout', '50ms', true);
                END IF;
                PERFORM pgdedup.upsert_locks(take_advisory_locks.keys);
                IF v_beside_load THEN
                    PERFORM set_config('lock_timeout', v_limit, true);
                END IF;
            END IF;
            RETURN true;
        EXCEPTION
            WHEN raise_exception THEN
                v_beside_load := false;
            WHEN lock_not_available THEN
                IF v_beside_load IS NOT TRUE OR v_limit <> '0'
                    AND clock_timestamp() - v_started > v_limit::interval
                THEN
                    RAISE;
                END IF;
                v_beside_load := false;
                v_busy := NULL;
                -- Time for the load to take what it waits for.
                v_pause := least(coalesce(v_pause * 2, 0.01), 0.5);
                PERFORM pg_sleep(v_pause);
        END;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.take_advisory_locks(bigint[]) IS
'Takes the advisory locks of a write; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_advisory_locks(bigint[]) FROM PUBLIC;

-- The lock rows of a transaction with many keys. It announces itself first: writers
-- that do not see it have their advisory locks by then, and are met by these.
CREATE FUNCTION pgdedup.take_load_locks(keys bigint[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_new bigint[];
    v_key bigint;
    v_free boolean;
BEGIN
    IF NOT pg_try_advisory_xact_lock_shared(pgdedup.load_lock()) THEN
        PERFORM pg_advisory_xact_lock_shared(pgdedup.load_lock());
    END IF;
    -- Who waits for a row that this transaction holds already has its advisory lock.
    v_new := ARRAY(
        SELECT k.key
        FROM unnest(take_load_locks.keys) WITH ORDINALITY AS k (key, position)
        WHERE NOT EXISTS (
            SELECT FROM pgdedup.lock_rows AS l
            WHERE l.key = k.key AND l.xact = pg_current_xact_id()
        )
        ORDER BY k.position
    );
    FOREACH v_key IN ARRAY v_new LOOP
        -- Given back at once, where nobody has it; the row takes its place.
        v_free := CASE
            WHEN pg_try_advisory_lock(v_key) THEN pg_advisory_unlock(v_key) ELSE false
        END;
        IF NOT v_free THEN
            PERFORM pg_advisory_xact_lock(v_key);
        END IF;
    END LOOP;
    RETURN pgdedup.upsert_locks(v_new);
END
$$;
COMMENT ON FUNCTION pgdedup.take_load_locks(bigint[]) IS
'Takes the lock rows of a load beside advisory locks; waits for rivals (private)';
REVOKE ALL ON FUNCTION pgdedup.take_load_locks(bigint[]) FROM PUBLIC;
