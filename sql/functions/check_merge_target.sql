-- Refuses, before anything is touched, a table whose rows cannot be merged and undone
-- completely. A foreign key that is not followed could cascade: it is an error.
CREATE FUNCTION pgdedup.check_merge_target(target regclass) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_table record;
    v_problem record;
BEGIN
    SELECT c.relkind, c.relispartition, n.nspname INTO v_table
    FROM pg_class AS c
    INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid
    WHERE c.oid = check_merge_target.target;
    IF NOT FOUND OR v_table.relkind NOT IN ('r', 'p')
        OR v_table.nspname IN ('pgdedup', 'pg_catalog', 'information_schema') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'wrong_object_type',
            MESSAGE = format(
                pgdedup.wording(
                    check_merge_target.target,
                    '%s is not a table whose records can be merged',
                    '%s 不是可以合并记录的表'
                ),
                check_merge_target.target
            ),
            HINT = pgdedup.wording(
                check_merge_target.target,
                'Name an ordinary or partitioned table.', '请指定普通表或分区表。'
            );
    END IF;
    IF v_table.relispartition THEN
        RAISE EXCEPTION USING
            ERRCODE = 'wrong_object_type',
            MESSAGE = format(
                pgdedup.wording(
                    check_merge_target.target, '%s is a partition', '%s 是一个分区'
                ),
                check_merge_target.target
            ),
            HINT = format(
                pgdedup.wording(
                    check_merge_target.target,
                    'Merge records of the partitioned table %s.', '请在分区表 %s 上合并。'
                ),
                pg_partition_root(check_merge_target.target)
            );
    END IF;
    IF pgdedup.key_columns(check_merge_target.target) IS NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    check_merge_target.target, '%s has no primary key', '%s 没有主键'
                ),
                check_merge_target.target
            ),
            HINT = pgdedup.wording(
                check_merge_target.target,
                'Give the table a primary key; records are named by it.',
                '请为该表建立主键；记录以主键为名。'
            );
    END IF;
    SELECT r.name, r.child, r.problem INTO v_problem
    FROM pgdedup.reference_constraints(check_merge_target.target) AS r
    WHERE r.problem IS NOT NULL
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'feature_not_supported',
            MESSAGE = format(
                pgdedup.wording(
                    check_merge_target.target,
                    'not yet supported: constraint "%1$s" of %2$s is %3$s',
                    '尚不支持：%2$s 的约束 "%1$s" 是%3$s'
                ),
                v_problem.name, v_problem.child, v_problem.problem
            ),
            HINT = format(
                pgdedup.wording(
                    check_merge_target.target,
                    'SELECT * FROM pgdedup.list_references(%L) shows every foreign key.',
                    'SELECT * FROM pgdedup.list_references(%L) 列出所有外键。'
                ),
                check_merge_target.target
            );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.check_merge_target(regclass) IS
'Refuses a table that cannot be merged (private)';
REVOKE ALL ON FUNCTION pgdedup.check_merge_target(regclass) FROM PUBLIC;
