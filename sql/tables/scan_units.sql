-- The parts of a scan. `since` NULL: the rows of the whole table that share
-- keys of part `part` of `parts`. Otherwise: the rows that changed since then, under
-- all rules named.
CREATE TABLE pgdedup.scan_units (
    scan_id bigint NOT NULL REFERENCES pgdedup.scans (scan_id) ON DELETE CASCADE,
    unit integer NOT NULL,
    rules text[] NOT NULL,
    part integer NOT NULL,
    parts integer NOT NULL,
    since xid8,
    finished_at timestamptz,
    candidates bigint,
    pairs bigint,
    PRIMARY KEY (scan_id, unit)
);
COMMENT ON TABLE pgdedup.scan_units IS 'Units of scans, and which are done';
