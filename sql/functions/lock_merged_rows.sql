-- The keys of a merge as their rows spell them, survivor first; the rows are locked in
-- key order, so that overlapping merges wait for one another instead of deadlocking. In
-- a table that refers to itself that goes for the rows that will be moved, too.
CREATE FUNCTION pgdedup.lock_merged_rows(
    target regclass, survivor text, duplicates text[], path text
) RETURNS text[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_asked text[] := ARRAY[lock_merged_rows.survivor] || lock_merged_rows.duplicates;
    v_keys text[] := '{}';
    v_locked text[];
    v_key text;
    v_found text;
    v_missing text;
    v_moved text;
BEGIN
    IF coalesce(cardinality(lock_merged_rows.duplicates), 0) = 0
        OR array_position(v_asked, NULL) IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_parameter_value',
            MESSAGE = pgdedup.wording(
                lock_merged_rows.target,
                'a merge needs a survivor and at least one duplicate',
                '合并需要一条保留的记录和至少一条重复的记录'
            ),
            HINT = pgdedup.wording(
                lock_merged_rows.target,
                'Call merge_records(table, survivor, ARRAY[duplicate, ...]).',
                '请调用 merge_records(表, 保留者, ARRAY[重复者, ...])。'
            );
    END IF;
    FOREACH v_key IN ARRAY v_asked LOOP
        v_found := pgdedup.find_key(lock_merged_rows.target, v_key, lock_merged_rows.path);
        -- A duplicate that an earlier merge marked is there, and is not.
        IF v_found <> pgdedup.follow_key(
            lock_merged_rows.target, v_found, lock_merged_rows.path
        ) THEN
            v_found := NULL;
        END IF;
        IF v_found = v_keys[1] THEN
            RAISE EXCEPTION USING
                ERRCODE = 'invalid_parameter_value',
                MESSAGE = format(
                    pgdedup.wording(
                        lock_merged_rows.target,
                        'record %s cannot be merged into itself', '记录 %s 不能合并到自身'
                    ),
                    v_found
                ),
                HINT = pgdedup.wording(
                    lock_merged_rows.target,
                    'Leave the survivor out of the duplicates.',
                    '重复者中不要包含保留者。'
                );
        END IF;
        v_missing := coalesce(v_missing, CASE WHEN v_found IS NULL THEN v_key END);
        IF v_found <> ALL (v_keys) THEN
            v_keys := v_keys || v_found;
        END IF;
    END LOOP;
    IF v_missing IS NULL THEN
        SELECT string_agg(
            pgdedup.link_condition(
                r.columns, r.referenced_columns, r.operators, r.types, r.condition,
                format(
                    'ARRAY(SELECT %s::pg_catalog.text FROM %s AS t WHERE %s)',
                    pgdedup.image_expression(
                        lock_merged_rows.target, 't',
                        pgdedup.link_columns(lock_merged_rows.target)
                    ),
                    pgdedup.relation_source(lock_merged_rows.target),
                    pgdedup.keys_condition(lock_merged_rows.target, 't', '$1[2:]')
                )
            ),
            ') OR ('
        )
        INTO v_moved
        FROM pgdedup.reference_constraints(lock_merged_rows.target) AS r
        WHERE r.child = lock_merged_rows.target;
        v_locked := pgdedup.lock_records(
            lock_merged_rows.target, v_keys, '(' || v_moved || ')', NULL,
            lock_merged_rows.path
        );
        SELECT k.key INTO v_missing
        FROM unnest(v_keys) AS k (key)
        WHERE k.key <> ALL (v_locked)
        LIMIT 1;
    END IF;
    IF v_missing IS NOT NULL THEN
        v_found := pgdedup.follow_key(
            lock_merged_rows.target, v_missing, lock_merged_rows.path
        );
        RAISE EXCEPTION USING
            ERRCODE = 'no_data_found',
            MESSAGE = format(
                pgdedup.wording(
                    lock_merged_rows.target,
                    '%s has no record %s that you may see', '%s 中没有您能看到的记录 %s'
                ),
                lock_merged_rows.target, v_missing
            ),
            HINT = CASE
                WHEN v_found IS NULL THEN pgdedup.wording(
                    lock_merged_rows.target, 'Look the key up again.', '请重新查找它的键。'
                )
                ELSE format(
                    pgdedup.wording(
                        lock_merged_rows.target,
                        'It was merged into record %s.', '它已合并到记录 %s。'
                    ),
                    v_found
                )
            END;
    END IF;
    RETURN v_keys;
END
$$;
COMMENT ON FUNCTION pgdedup.lock_merged_rows(regclass, text, text[], text) IS
'Locks the rows of a merge and returns their keys, survivor first (private)';
REVOKE ALL ON FUNCTION pgdedup.lock_merged_rows(regclass, text, text[], text)
FROM PUBLIC;
