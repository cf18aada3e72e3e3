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
        RAISE EXCEPTION '% is not a table whose records can be merged',
            check_merge_target.target
            USING ERRCODE = 'wrong_object_type',
                HINT = 'Name an ordinary or partitioned table.';
    END IF;
    IF v_table.relispartition THEN
        RAISE EXCEPTION '% is a partition', check_merge_target.target
            USING ERRCODE = 'wrong_object_type',
                HINT = format(
                    'Merge records of the partitioned table %s.',
                    pg_partition_root(check_merge_target.target)
                );
    END IF;
    IF pgdedup.key_columns(check_merge_target.target) IS NULL THEN
        RAISE EXCEPTION '% has no primary key', check_merge_target.target
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Give the table a primary key; records are named by it.';
    END IF;
    SELECT r.name, r.child, r.problem INTO v_problem
    FROM pgdedup.reference_constraints(check_merge_target.target) AS r
    WHERE r.problem IS NOT NULL
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'not yet supported: constraint "%" of % is %',
            v_problem.name, v_problem.child, v_problem.problem
            USING ERRCODE = 'feature_not_supported',
                HINT = format(
                    'SELECT * FROM pgdedup.list_references(%L) shows every foreign key.',
                    check_merge_target.target
                );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.check_merge_target(regclass) IS
'Refuses a table that cannot be merged (private)';
REVOKE ALL ON FUNCTION pgdedup.check_merge_target(regclass) FROM PUBLIC;
