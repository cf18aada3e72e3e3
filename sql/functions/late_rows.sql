-- Rows that hang on records which were merged away: written past the triggers, before
-- there were any, or by a reference without a foreign key. With what to run to move
-- them to the survivor. SECURITY DEFINER: counts with the owner's eyes; a table that it
-- may not read in full is left out.
CREATE FUNCTION pgdedup.late_rows(target regclass)
RETURNS TABLE (
    child regclass, name text, condition text, old_key text, new_key text, rows bigint
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_reference record;
    v_found record;
BEGIN
    IF NOT EXISTS (
        SELECT FROM pgdedup.merge_log AS l
        WHERE l.target = late_rows.target AND l.state = 'merged'
    ) THEN
        RETURN;
    END IF;
    FOR v_reference IN
        SELECT r.child, r.columns, r.condition, k.names[1] AS key
        FROM pgdedup.reference_constraints(late_rows.target) AS r
        CROSS JOIN LATERAL pgdedup.key_columns(late_rows.target) AS k (names)
        WHERE r.problem IS NULL AND k.names = r.referenced_columns
            AND cardinality(k.names) = 1
            AND has_table_privilege(r.child, 'SELECT')
            AND NOT row_security_active(r.child)
    LOOP
        FOR v_found IN EXECUTE format(
            'SELECT t.%1$I::text AS key, count(*) AS rows FROM %2$s AS t '
            'WHERE t.%1$I::text IN (SELECT r.keys[1] FROM pgdedup.merge_log_rows AS r '
            'INNER JOIN pgdedup.merge_log AS l ON l.merge_id = r.merge_id '
            'WHERE r.relation = $1 AND r.kind = ''duplicate'' AND l.state = ''merged'')%3$s%4$s '
            'GROUP BY 1',
            v_reference.columns[1],
            pgdedup.relation_source(v_reference.child),
            coalesce(' AND ' || v_reference.condition, ''),
            -- A marked record may refer to another one: neither is there any more.
            CASE
                WHEN v_reference.child = late_rows.target THEN format(
                    ' AND t.%I::text NOT IN (SELECT r.keys[1] FROM pgdedup.merge_log_rows AS r '
                    'INNER JOIN pgdedup.merge_log AS l ON l.merge_id = r.merge_id '
                    'WHERE r.relation = $1 AND r.kind = ''duplicate'' '
                    'AND l.state = ''merged'')', v_reference.key
                )
                ELSE ''
            END
        )
        USING late_rows.target
        LOOP
            child := v_reference.child;
            name := v_reference.columns[1];
            condition := replace(v_reference.condition, 't.', '');
            old_key := v_found.key;
            new_key := pgdedup.follow_key(
                late_rows.target, v_found.key, 'pg_catalog, pg_temp'
            );
            rows := v_found.rows;
            IF new_key IS DISTINCT FROM old_key THEN
                RETURN NEXT;
            END IF;
        END LOOP;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.late_rows(regclass) IS
'Rows that refer to records which were merged away (private)';
REVOKE ALL ON FUNCTION pgdedup.late_rows(regclass) FROM PUBLIC;
