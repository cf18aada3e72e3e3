-- The emergency brake of merging without people: a row stops `pgdedup merge --auto` of
-- a table before its next cluster. Merges that somebody makes by hand go on.
CREATE TABLE pgdedup.merge_stops (
    target regclass PRIMARY KEY,
    reason text NOT NULL CHECK (reason <> ''),
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    actor text,
    session_role text NOT NULL DEFAULT SESSION_USER
);
COMMENT ON TABLE pgdedup.merge_stops IS 'Tables that are not merged automatically now';

REVOKE ALL ON pgdedup.merge_stops FROM PUBLIC;
