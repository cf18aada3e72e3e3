-- Refused writes, as the applications that got the refusal tell them in a transaction
-- of their own: what the guard writes is rolled back with the write. Holds keys, names
-- of rules and columns, no values. What stands here is the word of session_role.
CREATE TABLE pgdedup.attempts (
    attempt_id uuid PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    target regclass NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('ask', 'block')),
    rules text[] NOT NULL,
    -- The key of the refused row: of a stored row, if the write was an UPDATE.
    row_key text COLLATE "C",
    columns text[] NOT NULL DEFAULT '{}',
    matched text[] COLLATE "C" NOT NULL DEFAULT '{}',
    hidden integer NOT NULL DEFAULT 0,
    more integer NOT NULL DEFAULT 0,
    actor text,
    session_role text NOT NULL DEFAULT SESSION_USER,
    application_name text
);
CREATE INDEX attempts_by_time ON pgdedup.attempts (at);
CREATE INDEX attempts_by_role ON pgdedup.attempts (session_role, at);
COMMENT ON TABLE pgdedup.attempts IS
'Refused writes, as applications told of them (pgdedup.log_refusal)';
COMMENT ON COLUMN pgdedup.attempts.matched IS
'Keys of the rows that stood in the way, those that the writer may see';
COMMENT ON COLUMN pgdedup.attempts.hidden IS 'Number of the other ones';
COMMENT ON COLUMN pgdedup.attempts.more IS
'Number of rows beyond those that the refusal named';
