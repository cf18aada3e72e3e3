-- One row per merge. Private: people read the view pgdedup.merges, programs the
-- functions. Written only by SECURITY DEFINER functions that look at the tables
-- themselves, so that nobody can plant a log for somebody else to replay.
CREATE TABLE pgdedup.merge_log (
    merge_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target regclass NOT NULL,
    survivor text NOT NULL,
    duplicates text[] NOT NULL CHECK (cardinality(duplicates) > 0),
    links text[] NOT NULL,
    followed jsonb NOT NULL,
    choices jsonb NOT NULL DEFAULT '{}',
    dispose text,
    part_of bigint REFERENCES pgdedup.merge_log (merge_id) ON DELETE CASCADE,
    reason text,
    state text NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'merged', 'undoing', 'undone')),
    xact xid8 NOT NULL,
    pairs jsonb NOT NULL DEFAULT '{}',
    merged_at timestamptz NOT NULL DEFAULT now(),
    merged_role name NOT NULL,
    session_role name NOT NULL,
    actor text,
    undone_at timestamptz,
    undone_by text,
    CHECK (cardinality(links) = cardinality(duplicates) + 1),
    CHECK ((state = 'undone') = (undone_at IS NOT NULL))
);

CREATE INDEX merge_log_duplicates ON pgdedup.merge_log
    USING gin (duplicates) WITH (fastupdate = off);
CREATE INDEX merge_log_survivor ON pgdedup.merge_log (target, survivor);
CREATE INDEX merge_log_unfinished ON pgdedup.merge_log (xact)
    WHERE state IN ('open', 'undoing');
CREATE INDEX merge_log_parts ON pgdedup.merge_log (part_of)
    WHERE part_of IS NOT NULL;

COMMENT ON TABLE pgdedup.merge_log IS
    'Merges, undone or not; see the view pgdedup.merges';
COMMENT ON COLUMN pgdedup.merge_log.links IS
    'what foreign keys find the records by, survivor first: JSON objects over the '
    'primary key and every other column that is referred to';
COMMENT ON COLUMN pgdedup.merge_log.followed IS
    'what refers to the table: the references_image of the last working transaction';
COMMENT ON COLUMN pgdedup.merge_log.dispose IS
    'the assignment that marked the duplicates; NULL: they were deleted';
COMMENT ON COLUMN pgdedup.merge_log.part_of IS
    'the merge whose policy merge_child made this one';
COMMENT ON COLUMN pgdedup.merge_log.state IS
    'open and undoing exist only inside the transaction that works on the merge';
COMMENT ON COLUMN pgdedup.merge_log.xact IS
    'the last transaction that worked on the merge';
COMMENT ON COLUMN pgdedup.merge_log.pairs IS
    'pair_id -> state of the candidate pairs that the merge closed';

REVOKE ALL ON pgdedup.merge_log FROM PUBLIC;
