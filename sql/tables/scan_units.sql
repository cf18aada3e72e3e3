-- The parts of a scan. `since` NULL: the rows of the whole table that share
-- keys of part `part` of `parts`. Otherwise: the rows that changed since then, under
-- all rules named. `weight`: about how many keys it makes; sessions that work side by
-- side take the heaviest first, so that they end at about one time.
CREATE TABLE pgdedup.scan_units (
    scan_id bigint NOT NULL REFERENCES pgdedup.scans (scan_id) ON DELETE CASCADE,
    unit integer NOT NULL,
    rules text[] NOT NULL,
    part integer NOT NULL,
    parts integer NOT NULL,
    since xid8,
    weight bigint NOT NULL DEFAULT 0,
    finished_at timestamptz,
    candidates bigint,
    pairs bigint,
    PRIMARY KEY (scan_id, unit)
);
COMMENT ON TABLE pgdedup.scan_units IS 'Units of scans, and which are done';
