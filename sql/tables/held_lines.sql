-- Lines of an import that were not loaded: nothing is lost. A steward releases, merges
-- or discards each.
CREATE TABLE pgdedup.held_lines (
    line_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target regclass NOT NULL,
    source text NOT NULL,
    line bigint NOT NULL,
    record jsonb NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('duplicate', 'related', 'invalid')),
    matches jsonb NOT NULL,
    state text NOT NULL DEFAULT 'held'
    CHECK (state IN ('held', 'released', 'merged', 'discarded')),
    key text,
    held_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    held_by text NOT NULL DEFAULT session_user,
    decided_at timestamptz,
    decided_by text,
    reason text
);
COMMENT ON TABLE pgdedup.held_lines IS 'Lines of imports that were not loaded';
COMMENT ON COLUMN pgdedup.held_lines.matches IS
'What check_import said of the line: rule, key, other line and evidence';
COMMENT ON COLUMN pgdedup.held_lines.key IS
'Key of the row that a released line became, or that a merged line went into';
CREATE INDEX held_lines_state_idx ON pgdedup.held_lines (target, state);
