-- Waits until the transactions that are writing to a table now have ended; writers
-- that come meanwhile are not held up. No table lock: whoever writes to a table holds
-- ROW EXCLUSIVE on it (or on the partition it names) until its transaction ends, as
-- CREATE INDEX CONCURRENTLY knows too. Gives up after lock_timeout, or 30 seconds
-- without one.
CREATE FUNCTION pgdedup.await_writers(target regclass) RETURNS void
LANGUAGE plpgsql VOLATILE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_limit CONSTANT interval := coalesce(
        nullif(current_setting('lock_timeout')::interval, interval '0'),
        interval '30 seconds'
    );
    v_started CONSTANT timestamptz := clock_timestamp();
    v_relations CONSTANT oid[] := ARRAY(
        SELECT await_writers.target::oid
        UNION
        SELECT t.relid::oid FROM pg_partition_tree(await_writers.target) AS t
    );
    v_writers text[] := ARRAY(
        SELECT DISTINCT l.virtualtransaction
        FROM pg_locks AS l
        WHERE l.locktype = 'relation'
            AND l.database = (
                SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database()
            )
            AND l.relation = ANY (v_relations)
            AND l.mode = 'RowExclusiveLock'
            AND l.granted
            AND l.pid IS DISTINCT FROM pg_backend_pid()
    );
BEGIN
    LOOP
        v_writers := ARRAY(
            SELECT DISTINCT l.virtualtransaction
            FROM pg_locks AS l
            WHERE l.virtualtransaction = ANY (v_writers)
        );
        EXIT WHEN v_writers = '{}';
        IF clock_timestamp() - v_started > v_limit THEN
            RAISE EXCEPTION 'transactions that write to % are still running',
                await_writers.target
                USING ERRCODE = 'lock_not_available',
                    DETAIL = 'Virtual transactions (pg_locks): '
                    || array_to_string(v_writers, ', '),
                    HINT = 'They wrote under the old action of the rule. End them, or '
                    'set lock_timeout to wait longer; prepared transactions count too.';
        END IF;
        PERFORM pg_sleep(0.01);
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.await_writers(regclass) IS
'Waits for the running writers of a table without stopping new ones (private)';
REVOKE ALL ON FUNCTION pgdedup.await_writers(regclass) FROM PUBLIC;
