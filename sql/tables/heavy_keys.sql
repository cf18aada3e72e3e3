-- Values that so many rows share that their pairs are not worth a list: a switchboard,
-- a placeholder. One of the rows stands for them; the value itself is not copied.
CREATE TABLE pgdedup.heavy_keys (
    target regclass NOT NULL,
    rule text NOT NULL,
    row_key text COLLATE "C" NOT NULL,
    table_rows bigint NOT NULL,
    scan_id bigint NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    PRIMARY KEY (target, rule, row_key)
);
COMMENT ON TABLE pgdedup.heavy_keys IS
'Values shared by so many rows that a scan reports them instead of their pairs';
COMMENT ON COLUMN pgdedup.heavy_keys.row_key IS 'The first of the rows that share it';
