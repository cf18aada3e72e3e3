-- A merge that a later one builds on is undone after it.
CREATE FUNCTION pgdedup.refuse_unmerge(merge_id bigint, later bigint, why text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_target regclass := (
        SELECT m.target FROM pgdedup.merges AS m
        WHERE m.merge_id = refuse_unmerge.merge_id
    );
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'object_not_in_prerequisite_state',
        MESSAGE = format(
            pgdedup.wording(
                v_target,
                'merge %s cannot be undone before merge %s, %s',
                '合并 %s 要在合并 %s 撤销之后才能撤销：%s'
            ),
            refuse_unmerge.merge_id, refuse_unmerge.later, refuse_unmerge.why
        ),
        HINT = format(
            pgdedup.wording(
                v_target,
                'First: SELECT pgdedup.unmerge_records(%s);',
                '请先执行：SELECT pgdedup.unmerge_records(%s);'
            ),
            coalesce(
                (
                    SELECT m.part_of FROM pgdedup.merges AS m
                    WHERE m.merge_id = refuse_unmerge.later
                ),
                refuse_unmerge.later
            )
        );
END
$$;
COMMENT ON FUNCTION pgdedup.refuse_unmerge(bigint, bigint, text) IS
'Refuses to undo a merge before a later one (private)';
REVOKE ALL ON FUNCTION pgdedup.refuse_unmerge(bigint, bigint, text) FROM PUBLIC;
