-- Waits until nobody else holds the advisory locks of these keys, and returns them
-- without those that are the running transaction's already, as far as anybody waits for
-- it. It has announced itself as a load by now: a writer that takes an advisory lock
-- afterwards sees it, and meets its rows.
-- Given back at once where nobody has it; neither call looks for interrupts, so that
-- nothing can come between them. Who has been waited for is kept: others queue behind.
CREATE FUNCTION pgdedup.meet_holders(keys bigint[]) RETURNS bigint[]
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_new bigint[] := meet_holders.keys;
    v_key bigint;
    v_free boolean;
BEGIN
    FOREACH v_key IN ARRAY meet_holders.keys LOOP
        v_free := CASE
            WHEN pg_try_advisory_lock(v_key) THEN pg_advisory_unlock(v_key) ELSE false
        END;
        CONTINUE WHEN v_free;
        -- Who waits for a row that this transaction holds already has its advisory lock.
        IF EXISTS (
            SELECT FROM pgdedup.lock_rows AS l
            WHERE l.key = v_key AND l.xact = pg_current_xact_id()
        ) THEN
            v_new := array_remove(v_new, v_key);
        ELSE
            PERFORM pg_advisory_xact_lock(v_key);
        END IF;
    END LOOP;
    RETURN v_new;
END
$$;
COMMENT ON FUNCTION pgdedup.meet_holders(bigint[]) IS
'Waits for writers that hold advisory locks of a load''s keys (private)';
REVOKE ALL ON FUNCTION pgdedup.meet_holders(bigint[]) FROM PUBLIC;
