-- Does the next unit of a scan in the running transaction and says how far the scan is;
-- whoever commits after each call loses at most one unit to a crash. Several sessions
-- may work on one scan, each on a unit of its own; when all that are left are taken, a
-- session waits for one: should that be rolled back, it does it itself.
-- SECURITY DEFINER: see begin_scan; writes keys and hashes to pairs, no values.
CREATE FUNCTION pgdedup.scan_step(scan_id bigint) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET jit = off
AS $$
DECLARE
    v_scan pgdedup.scans;
    v_unit pgdedup.scan_units;
    v_config jsonb;
    v_threshold text;
    v_done record;
BEGIN
    SELECT s.* INTO v_scan
    FROM pgdedup.scans AS s
    WHERE s.scan_id = scan_step.scan_id
    FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no scan %', scan_step.scan_id
            USING ERRCODE = 'no_data_found';
    END IF;
    SELECT u.* INTO v_unit
    FROM pgdedup.scan_units AS u
    WHERE u.scan_id = scan_step.scan_id AND u.finished_at IS NULL
    ORDER BY u.weight DESC, u.unit
    LIMIT 1
    FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        SELECT u.* INTO v_unit
        FROM pgdedup.scan_units AS u
        WHERE u.scan_id = scan_step.scan_id AND u.finished_at IS NULL
        ORDER BY u.weight DESC, u.unit
        LIMIT 1
        FOR UPDATE;
    END IF;
    IF FOUND THEN
        PERFORM pgdedup.check_readable(v_scan.target);
        v_config := pgdedup.config_of(v_scan.target);
        v_threshold := pgdedup.pin_similarity(v_config);
        v_done := CASE
            WHEN v_unit.since IS NULL THEN pgdedup.scan_keys(v_scan, v_unit, v_config)
            ELSE pgdedup.scan_changes(v_scan, v_unit, v_config)
        END;
        PERFORM pgdedup.unpin_similarity(v_threshold);
        UPDATE pgdedup.scan_units AS u
        SET finished_at = clock_timestamp(),
            candidates = v_done.candidates,
            pairs = v_done.pairs
        WHERE u.scan_id = v_unit.scan_id AND u.unit = v_unit.unit;
    END IF;
    IF NOT EXISTS (
        SELECT FROM pgdedup.scan_units AS u
        WHERE u.scan_id = scan_step.scan_id AND u.finished_at IS NULL
    ) THEN
        SELECT s.* INTO v_scan
        FROM pgdedup.scans AS s
        WHERE s.scan_id = scan_step.scan_id
        FOR NO KEY UPDATE;
    END IF;
    IF v_scan.finished_at IS NULL AND NOT EXISTS (
        SELECT FROM pgdedup.scan_units AS u
        WHERE u.scan_id = scan_step.scan_id AND u.finished_at IS NULL
    ) THEN
        -- A scan with `beside` puts on record what is there; it looks after nothing.
        IF v_scan.beside = 0 THEN
            v_config := pgdedup.config_of(v_scan.target);
            PERFORM pgdedup.drop_stale_pairs(v_scan, v_config, (
                SELECT s.since
                FROM pgdedup.scans AS s
                WHERE s.target = v_scan.target
                    AND s.scan_id < v_scan.scan_id
                    AND s.finished_at IS NOT NULL
                    AND s.beside = 0
                    AND s.cluster = v_scan.cluster
                    AND v_scan.since::text::bigint - s.since::text::bigint
                    BETWEEN 0 AND 2000000000
                ORDER BY s.scan_id DESC
                LIMIT 1
            ));
        END IF;
        UPDATE pgdedup.scans AS s
        SET finished_at = clock_timestamp()
        WHERE s.scan_id = scan_step.scan_id;
    END IF;
    RETURN pgdedup.scan_progress(scan_step.scan_id);
END
$$;
COMMENT ON FUNCTION pgdedup.scan_step(bigint) IS
'Does the next unit of a scan; returns how far it is';
REVOKE ALL ON FUNCTION pgdedup.scan_step(bigint) FROM PUBLIC;
