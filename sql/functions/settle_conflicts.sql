-- Conflicts of one child table: none, or an error that names them, or, if the caller
-- chose keep_survivors, the rows of the duplicates are logged and removed. Returns
-- {"conflicts", "policy", "blocked"}; a preview is told instead of stopped.
CREATE FUNCTION pgdedup.settle_conflicts(
    merge_id bigint, target regclass, child regclass, keys text[], policy text,
    preview boolean, path text
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_label text := pgdedup.relation_label(settle_conflicts.child);
    v_conflicts jsonb;
    v_count bigint;
    v_obstacle text;
BEGIN
    v_conflicts := pgdedup.read_value(
        format(
            'SELECT pg_catalog.jsonb_agg(pg_catalog.to_jsonb(f)) '
            'FROM pgdedup.find_conflicts(%L, %L, $1, $2) AS f',
            settle_conflicts.target, settle_conflicts.child
        ),
        settle_conflicts.path, settle_conflicts.keys[2:], settle_conflicts.keys[1]
    );
    IF v_conflicts IS NULL THEN
        RETURN jsonb_build_object(
            'conflicts', 0, 'policy', settle_conflicts.policy, 'blocked', NULL
        );
    END IF;
    SELECT count(DISTINCT c.value ->> 'key') INTO v_count
    FROM jsonb_array_elements(v_conflicts) AS c;
    IF settle_conflicts.policy = 'fail' THEN
        v_obstacle := format(
            '%s rows of %s cannot be moved: unique constraint "%s" allows one',
            v_count, v_label, v_conflicts -> 0 ->> 'constraint_name'
        );
        IF NOT settle_conflicts.preview THEN
            RAISE EXCEPTION USING
                ERRCODE = 'unique_violation',
                MESSAGE = v_obstacle,
                DETAIL = (
                    SELECT string_agg(
                        format('row %s conflicts with row %s', c.key, c.kept), '; '
                    )
                    FROM (
                        SELECT v.value ->> 'key' AS key, v.value ->> 'kept_key' AS kept
                        FROM jsonb_array_elements(v_conflicts) AS v
                        LIMIT 20
                    ) AS c
                ),
                HINT = format(
                    'Change or delete these rows, or drop those of the duplicates (undoable): '
                    'choices {"references": {"%s": "keep_survivors"}}.', v_label
                ),
                SCHEMA = split_part(v_label, '.', 1),
                TABLE = substr(v_label, strpos(v_label, '.') + 1),
                CONSTRAINT = v_conflicts -> 0 ->> 'constraint_name';
        END IF;
    ELSE
        SELECT c.conname INTO v_obstacle
        FROM pg_constraint AS c
        WHERE c.contype = 'f' AND c.confrelid = settle_conflicts.child
        LIMIT 1;
        IF FOUND OR settle_conflicts.child = settle_conflicts.target THEN
            RAISE EXCEPTION
                'not yet supported: keep_survivors of %, since other rows refer to it (constraint "%")',
                v_label, v_obstacle
                USING ERRCODE = 'feature_not_supported',
                    HINT = format(
                        '%s conflicting rows must be changed, merged or deleted first.', v_count
                    );
        END IF;
        PERFORM pgdedup.log_removed(
            settle_conflicts.merge_id,
            settle_conflicts.child,
            ARRAY(
                SELECT c.value ->> 'key' FROM jsonb_array_elements(v_conflicts) AS c
            )
        );
        PERFORM pgdedup.change_rows(
            format(
                'DELETE FROM %s AS t USING pgdedup.find_conflicts(%L, %L, $1, $2) AS f '
                'WHERE t.tableoid OPERATOR(pg_catalog.=) f.row_table '
                'AND t.ctid OPERATOR(pg_catalog.=) f.row_place',
                pgdedup.relation_source(settle_conflicts.child),
                settle_conflicts.target, settle_conflicts.child
            ),
            settle_conflicts.path, settle_conflicts.keys[2:], settle_conflicts.keys[1],
            settle_conflicts.merge_id
        );
    END IF;
    RETURN jsonb_build_object(
        'conflicts', v_count, 'policy', settle_conflicts.policy, 'blocked', v_obstacle
    );
END
$$;
COMMENT ON FUNCTION pgdedup.settle_conflicts(
    bigint, regclass, regclass, text[], text, boolean, text
) IS 'Applies the policy for unique conflicts of one child table (private)';
REVOKE ALL ON FUNCTION pgdedup.settle_conflicts(
    bigint, regclass, regclass, text[], text, boolean, text
) FROM PUBLIC;
