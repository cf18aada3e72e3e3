-- Names that mean the same by the word of a steward: the forms of one group, per field
-- type. `digest` stands for the form where predicates ask: everybody may read it and
-- its group, since predicates run with the rights of whoever asks; names are for
-- stewards.
CREATE TABLE pgdedup.aliases (
    type text COLLATE "C" NOT NULL,
    digest bytea NOT NULL,
    group_id bigint NOT NULL,
    form text NOT NULL,
    name text NOT NULL,
    added_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
    added_by text NOT NULL,
    PRIMARY KEY (type, digest)
);
CREATE INDEX aliases_by_group ON pgdedup.aliases (group_id);
COMMENT ON TABLE pgdedup.aliases IS
'Names that mean the same (add_alias): their normal forms, by field type and group';
COMMENT ON COLUMN pgdedup.aliases.digest IS 'alias_digest of the normal form';
COMMENT ON COLUMN pgdedup.aliases.name IS 'The name as it was given';
GRANT SELECT (type, digest, group_id) ON pgdedup.aliases TO PUBLIC;

-- Numbers of groups. After a data-only restore it may stand below numbers in use, so
-- add_alias takes none that is.
CREATE SEQUENCE pgdedup.alias_groups OWNED BY pgdedup.aliases.group_id;
