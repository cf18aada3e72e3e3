-- Every generated object, so that a plan knows what is there, what changed, and
-- how to remove it, and put it back, without the rule file that made it.
CREATE TABLE pgdedup.objects (
    name text PRIMARY KEY,
    table_name text NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    part text NOT NULL,
    content_hash text NOT NULL,
    signature text NOT NULL,
    drop_sql text NOT NULL,
    create_sql text NOT NULL,
    needs text[] NOT NULL DEFAULT '{}',
    lock text NOT NULL DEFAULT '',
    built text,
    shape text,
    created_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);
COMMENT ON TABLE pgdedup.objects IS 'Registry of generated objects';
COMMENT ON COLUMN pgdedup.objects.part IS
'What the object belongs to: table, field:<name> or rule:<name>';
COMMENT ON COLUMN pgdedup.objects.signature IS
'What must be equal for CREATE OR REPLACE to do';
COMMENT ON COLUMN pgdedup.objects.needs IS
'Objects that it is bound to, which cannot be dropped before it';
COMMENT ON COLUMN pgdedup.objects.lock IS
'Lock that making or dropping it takes on the table';
COMMENT ON COLUMN pgdedup.objects.built IS
'What index_build() or function_build() said when the object was registered';
COMMENT ON COLUMN pgdedup.objects.shape IS
'What object_shape() said when the object was registered';
