-- Deletes lock rows that can meet no rival any more: those last touched by a
-- transaction that every running transaction already sees as ended. Under an older
-- snapshot a deleted row would let both rivals commit, so what counts is the oldest
-- snapshot in use in this database (REPEATABLE READ keeps one without writing), and
-- the oldest transaction in progress, prepared ones included. SECURITY DEFINER: the
-- rows belong to nobody else; sessions must be visible to the owner all the same.
CREATE FUNCTION pgdedup.prune_locks() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- In progress, prepared or not: everything below has ended by now.
    v_horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    v_next CONSTANT xid8 := pg_snapshot_xmax(pg_current_snapshot());
    v_age bigint;
    v_deleted bigint;
BEGIN
    IF NOT pg_has_role('pg_read_all_stats', 'USAGE') THEN
        RAISE EXCEPTION 'prune_locks must see the snapshots of all sessions'
            USING ERRCODE = 'insufficient_privilege',
                HINT = format('GRANT pg_read_all_stats TO %I;', current_user);
    END IF;
    -- After the horizon was read, and not from an earlier look of this transaction: a
    -- snapshot that misses a transaction below the horizon is there to be seen.
    PERFORM pg_stat_clear_snapshot();
    SELECT max(age(s.backend_xmin)) INTO v_age
    FROM pg_stat_activity AS s
    WHERE s.datname = current_database() AND s.backend_xmin IS NOT NULL
        AND s.pid <> pg_backend_pid();
    IF v_age IS NOT NULL THEN
        v_horizon := least(
            v_horizon, greatest(v_next::text::bigint - v_age, 3)::text::xid8
        );
    END IF;
    WITH unused AS (
        -- A row that a writer is at is not waited for.
        SELECT l.key FROM pgdedup.lock_rows AS l
        WHERE l.xact < v_horizon
        FOR UPDATE SKIP LOCKED
    )
    DELETE FROM pgdedup.lock_rows AS l
    USING unused AS u
    WHERE l.key = u.key;
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    RETURN v_deleted;
END
$$;
COMMENT ON FUNCTION pgdedup.prune_locks() IS
'Deletes lock rows that no running transaction can meet; returns how many';
REVOKE ALL ON FUNCTION pgdedup.prune_locks() FROM PUBLIC;
