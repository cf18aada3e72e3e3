-- Every row that a merge touched, as it was and as it became. An image is a JSON
-- object column -> text of the type's output function (NULL: JSON null) over the
-- columns that are not generated: exact for every type, and indifferent to
-- generated columns that come and go.
CREATE TABLE pgdedup.merge_log_rows (
    row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    merge_id bigint NOT NULL
        REFERENCES pgdedup.merge_log (merge_id) ON DELETE CASCADE,
    kind text NOT NULL
        CHECK (kind IN ('table', 'survivor', 'duplicate', 'moved', 'removed')),
    relation regclass NOT NULL,
    key text NOT NULL,
    old_key text,
    before jsonb NOT NULL,
    after jsonb,
    found jsonb,
    CHECK (kind IN ('survivor', 'moved') OR after IS NULL)
);

CREATE INDEX merge_log_rows_merge
    ON pgdedup.merge_log_rows (merge_id, relation, kind);

COMMENT ON TABLE pgdedup.merge_log_rows IS
    'Rows that merges deleted, moved or changed; what unmerge restores';
COMMENT ON COLUMN pgdedup.merge_log_rows.kind IS
    'table: types of the columns of a touched table; survivor; duplicate: deleted '
    'row of the target; moved: child row; removed: child row deleted by a policy';
COMMENT ON COLUMN pgdedup.merge_log_rows.key IS
    'key of the row after the merge; of a table without primary key, its image';
COMMENT ON COLUMN pgdedup.merge_log_rows.old_key IS
    'key before the merge, where it contains the moved column';
COMMENT ON COLUMN pgdedup.merge_log_rows.before IS
    'image before; a moved row of a table without row triggers has its references only';
COMMENT ON COLUMN pgdedup.merge_log_rows.found IS
    'what unmerge found changed since the merge; JSON null: the row was gone';

REVOKE ALL ON pgdedup.merge_log_rows FROM PUBLIC;
