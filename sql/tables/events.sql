-- Outbox: what happened to whose records. Consumers read and delete; the key is a
-- uuid so that rows of a restore never collide with those written during it.
CREATE TABLE pgdedup.events (
    event_id uuid PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    kind text NOT NULL,
    target regclass NOT NULL,
    key_l text,
    key_r text,
    owner_l text,
    owner_r text,
    rules text[] NOT NULL DEFAULT '{}',
    actor text,
    session_role text NOT NULL DEFAULT SESSION_USER,
    application_name text,
    detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX events_by_time ON pgdedup.events (at);
COMMENT ON TABLE pgdedup.events IS
'Outbox of flagged, accepted, overridden, merged and unmerged records';
