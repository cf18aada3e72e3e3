-- One session of a scan at a time puts what it found in a table on record, until the
-- end of its transaction: units find the same pairs, in another order.
CREATE FUNCTION pgdedup.lock_findings(target regclass) RETURNS void
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
SELECT pg_advisory_xact_lock(
    hashtextextended('pgdedup.findings ' || lock_findings.target::oid, 0)
)
$$;
COMMENT ON FUNCTION pgdedup.lock_findings(regclass) IS
'Waits for other sessions that put the pairs of a scan on record (private)';
REVOKE ALL ON FUNCTION pgdedup.lock_findings(regclass) FROM PUBLIC;
