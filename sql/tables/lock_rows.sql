-- The rows that make the guard race-free at every isolation level: who writes a
-- record upserts one row per key of its refusing rules, and so meets every rival
-- that could be its duplicate (waits in READ COMMITTED, 40001 above it).
-- Unlogged: the rows matter only between transactions that are alive together.
-- fillfactor leaves room for HOT updates.
CREATE UNLOGGED TABLE pgdedup.lock_rows (
    key bigint PRIMARY KEY,
    xact xid8 NOT NULL
) WITH (fillfactor = 70);
COMMENT ON TABLE pgdedup.lock_rows IS
'Keys that refusing rules lock; holds hashes, no data; safe to lose in a crash';

-- A data-only restore loads this table after the guards of the user's tables have
-- already filled it; rows of other transactions mean nothing here and are skipped.
CREATE FUNCTION pgdedup.skip_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.skip_row() IS 'Drops a row before it is stored (private)';
REVOKE ALL ON FUNCTION pgdedup.skip_row() FROM PUBLIC;
CREATE TRIGGER skip_restored BEFORE INSERT ON pgdedup.lock_rows
FOR EACH ROW WHEN (new.xact IS DISTINCT FROM pg_catalog.pg_current_xact_id())
EXECUTE FUNCTION pgdedup.skip_row();
