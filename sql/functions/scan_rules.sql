-- All pairs of some rules of a table, put on record in the running transaction: the
-- whole scan at once, for callers that need it atomic. Returns the number of pairs.
CREATE FUNCTION pgdedup.scan_rules(target regclass, rules text[] DEFAULT NULL)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_scan CONSTANT bigint := pgdedup.begin_scan(scan_rules.target, scan_rules.rules);
    v_progress jsonb;
BEGIN
    LOOP
        v_progress := pgdedup.scan_step(v_scan);
        EXIT WHEN (v_progress ->> 'finished')::boolean;
    END LOOP;
    RETURN (v_progress ->> 'pairs')::bigint;
END
$$;
COMMENT ON FUNCTION pgdedup.scan_rules(regclass, text[]) IS
'Scans a table for all pairs of some rules in one transaction; returns how many';
REVOKE ALL ON FUNCTION pgdedup.scan_rules(regclass, text[]) FROM PUBLIC;
