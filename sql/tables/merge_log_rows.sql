-- Every row that a merge touched, as it was and as it became. An image is a JSON
-- object column -> text of the type's output function (NULL: JSON null) over the
-- columns that are not generated: exact for every type, and indifferent to
-- generated columns that come and go. Child rows that changed in the same way share
-- a row of the log, up to 10,000 of them.
CREATE TABLE pgdedup.merge_log_rows (
    row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    merge_id bigint NOT NULL
        REFERENCES pgdedup.merge_log (merge_id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (
        kind IN ('table', 'survivor', 'duplicate', 'moved', 'removed', 'kept')
    ),
    relation regclass NOT NULL,
    keys text[] NOT NULL,
    old_keys text[],
    number bigint NOT NULL DEFAULT 1,
    before jsonb NOT NULL,
    after jsonb,
    found jsonb,
    CHECK (kind = 'moved' OR cardinality(keys) = 1),
    CHECK (kind IN ('survivor', 'duplicate', 'moved', 'kept') OR after IS NULL)
);

CREATE INDEX merge_log_rows_merge
    ON pgdedup.merge_log_rows (merge_id, relation, kind);
-- For late writers: was this record merged away?
CREATE INDEX merge_log_rows_duplicates
    ON pgdedup.merge_log_rows (relation, (keys[1])) WHERE kind = 'duplicate';

COMMENT ON TABLE pgdedup.merge_log_rows IS
    'Rows that merges deleted, moved or changed; what unmerge restores';
COMMENT ON COLUMN pgdedup.merge_log_rows.kind IS
    'table: types of the columns of a touched table; survivor; duplicate: row of the '
    'target, deleted or marked; moved: child rows; removed: child row deleted by a '
    'policy; kept: moved row that unmerge found changed';
COMMENT ON COLUMN pgdedup.merge_log_rows.keys IS
    'keys of the rows after the merge; of a table without primary key, their images';
COMMENT ON COLUMN pgdedup.merge_log_rows.old_keys IS
    'keys before the merge, where they contain a moved column';
COMMENT ON COLUMN pgdedup.merge_log_rows.number IS
    'of a kept row without primary key: which of the equal ones';
COMMENT ON COLUMN pgdedup.merge_log_rows.before IS
    'image before; of moved rows of a table without row triggers only the references';
COMMENT ON COLUMN pgdedup.merge_log_rows.found IS
    'what unmerge found changed since the merge; JSON null: the row was gone';

REVOKE ALL ON pgdedup.merge_log_rows FROM PUBLIC;
