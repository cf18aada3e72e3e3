-- The next unit of a scan becomes two halves: for a unit that the time did not suffice
-- for, so that a scan in short sittings comes to an end. Keys of part p of n are those
-- of parts p and p + n of 2 n. What is read of all rows (`values`) stays as dear.
-- SECURITY DEFINER: see begin_scan.
CREATE FUNCTION pgdedup.split_unit(scan_id bigint) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_unit pgdedup.scan_units;
BEGIN
    PERFORM FROM pgdedup.scans AS s WHERE s.scan_id = split_unit.scan_id FOR UPDATE;
    SELECT u.* INTO v_unit
    FROM pgdedup.scan_units AS u
    WHERE u.scan_id = split_unit.scan_id AND u.finished_at IS NULL
    ORDER BY u.weight DESC, u.unit
    LIMIT 1;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    UPDATE pgdedup.scan_units AS u
    SET parts = 2 * u.parts, weight = u.weight / 2
    WHERE u.scan_id = v_unit.scan_id AND u.unit = v_unit.unit;
    INSERT INTO pgdedup.scan_units (scan_id, unit, rules, part, parts, since, weight)
    SELECT
        v_unit.scan_id, max(u.unit) + 1, v_unit.rules, v_unit.part + v_unit.parts,
        2 * v_unit.parts, v_unit.since, v_unit.weight / 2
    FROM pgdedup.scan_units AS u
    WHERE u.scan_id = v_unit.scan_id;
END
$$;
COMMENT ON FUNCTION pgdedup.split_unit(bigint) IS
'Halves the next unit of a scan, which was too much for one sitting';
REVOKE ALL ON FUNCTION pgdedup.split_unit(bigint) FROM PUBLIC;
