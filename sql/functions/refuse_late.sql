-- Refuses a row that refers to a record which was merged away (23503), or the change of
-- such a record where merges only mark it (55000), and names the survivor.
CREATE FUNCTION pgdedup.refuse_late(merged jsonb, relation regclass) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_target CONSTANT regclass := (refuse_late.merged ->> 'target')::oid::regclass;
    v_itself CONSTANT boolean := refuse_late.merged ? 'itself';
    v_key CONSTANT text := refuse_late.merged ->> 'key';
    v_table record;
BEGIN
    SELECT n.nspname, c.relname INTO v_table
    FROM pg_class AS c
    INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.oid = refuse_late.relation;
    RAISE EXCEPTION USING
        ERRCODE = CASE
            WHEN v_itself THEN 'object_not_in_prerequisite_state'
            ELSE 'foreign_key_violation'
        END,
        MESSAGE = format(
            CASE
                WHEN v_key IS NULL THEN pgdedup.wording(
                    v_target, '%s %s was merged into another record', '%s %s 已合并到其他记录'
                )
                ELSE pgdedup.wording(
                    v_target, '%s %s was merged into %s', '%s %s 已合并到 %s'
                )
            END,
            coalesce(refuse_late.merged ->> 'label', refuse_late.merged ->> 'table'),
            refuse_late.merged ->> 'old_key', v_key
        ),
        HINT = CASE
            WHEN v_key IS NULL THEN pgdedup.wording(
                v_target, 'Look the record up again.', '请重新查找该记录。'
            )
            WHEN v_itself THEN format(
                pgdedup.wording(
                    v_target,
                    'Change record %s, or undo the merge: SELECT pgdedup.unmerge_records(%s);',
                    '请修改记录 %s，或撤销合并：SELECT pgdedup.unmerge_records(%s);'
                ),
                v_key, refuse_late.merged ->> 'merge_id'
            )
            ELSE format(
                pgdedup.wording(
                    v_target, 'Refer to record %s instead.', '请改为引用记录 %s。'
                ),
                v_key
            )
        END,
        DETAIL = jsonb_build_object(
            'pgdedup', 1,
            'verdict', 'merged',
            'target', refuse_late.merged -> 'table',
            'old_key', refuse_late.merged -> 'old_key',
            'key', v_key
        )::text,
        SCHEMA = v_table.nspname,
        TABLE = v_table.relname;
END
$$;
COMMENT ON FUNCTION pgdedup.refuse_late(jsonb, regclass) IS
'Tells a late writer where the record went that he refers to (private)';
GRANT EXECUTE ON FUNCTION pgdedup.refuse_late(jsonb, regclass) TO PUBLIC;
