-- The guarded tables: compiled configuration and the names of what serves them.
CREATE TABLE pgdedup.tables (
    target regclass PRIMARY KEY,
    name text NOT NULL UNIQUE,
    config jsonb NOT NULL,
    content_hash text NOT NULL,
    installed_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
    installed_by text NOT NULL DEFAULT CURRENT_USER,
    unrecorded text[] NOT NULL DEFAULT '{}',
    columns jsonb NOT NULL DEFAULT '{}',
    finder text GENERATED ALWAYS AS (config #>> '{functions,find}') STORED
);
COMMENT ON TABLE pgdedup.tables IS 'Guarded tables with their compiled rules';
COMMENT ON COLUMN pgdedup.tables.name IS 'The key of the table in the rule file';
COMMENT ON COLUMN pgdedup.tables.columns IS
'Number -> name of the columns when the rules were installed: renames are seen by it';
COMMENT ON COLUMN pgdedup.tables.finder IS
'What find_duplicates calls: to look into the rules for it would unpack them';
COMMENT ON COLUMN pgdedup.tables.unrecorded IS
'Rules that refuse, and whose pairs of before are not yet all on record';
