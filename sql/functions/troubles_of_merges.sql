-- Troubles of merged records and what refers to them: see health_check.
CREATE FUNCTION pgdedup.troubles_of_merges()
RETURNS TABLE (
    check_name text, object text, severity text, problem text, remedy text
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT
        'late_writers', pgdedup.relation_label(r.child), 'warning',
        format('who refers to a merged record of %s is not told where it went: the trigger '
            'is missing, or disabled', t.target),
        format('pgdedup plan, then pgdedup apply; ALTER TABLE %s ENABLE TRIGGER USER',
            r.child)
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL pgdedup.reference_constraints(t.target) AS r
    WHERE t.config -> 'merge' ->> 'late_writers' = 'refuse'
        AND r.problem IS NULL
        AND r.referenced_columns @> pgdedup.key_columns(t.target)
        AND r.referenced_columns <@ pgdedup.key_columns(t.target)
        AND NOT EXISTS (
            SELECT FROM pg_trigger AS g
            INNER JOIN pg_proc AS p ON p.oid = g.tgfoid
            INNER JOIN pgdedup.objects AS o
                ON o.name = p.proname AND o.table_name = t.name
            WHERE g.tgrelid = r.child AND g.tgenabled IN ('O', 'A')
                AND o.part LIKE 'late:%'
                AND p.pronamespace = 'pgdedup'::regnamespace
        )
    GROUP BY t.target, r.child;

    RETURN QUERY
    SELECT
        'late_rows', pgdedup.relation_label(w.child), 'warning',
        format('%s rows refer to record %s of %s, merged into %s', w.rows, w.old_key,
            pgdedup.relation_label(t.target), coalesce(w.new_key, 'one that is gone')),
        format('UPDATE %1$s SET %2$I = %3$L WHERE %2$I = %4$L%5$s;', w.child, w.name,
            w.new_key, w.old_key, coalesce(' AND ' || w.condition, ''))
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL pgdedup.late_rows(t.target) AS w;
END
$$;
COMMENT ON FUNCTION pgdedup.troubles_of_merges() IS
'Troubles of merged records (private)';
REVOKE ALL ON FUNCTION pgdedup.troubles_of_merges() FROM PUBLIC;
