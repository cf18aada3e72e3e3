-- catalog_references, read once for each merge: its steps ask some thirty times. That
-- nothing was added meanwhile is for finish_merge and begin_unmerge to see.
CREATE FUNCTION pgdedup.reference_constraints(target regclass)
RETURNS TABLE (
    name text, child regclass, columns text[], referenced_columns text[],
    operators text[], types text[], condition text, constants jsonb, on_delete text,
    on_update text, is_deferrable boolean, is_validated boolean, problem text
)
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_followed jsonb := pgdedup.followed_references(reference_constraints.target);
BEGIN
    IF v_followed IS NULL THEN
        RETURN QUERY
        SELECT * FROM pgdedup.catalog_references(reference_constraints.target);
        RETURN;
    END IF;
    RETURN QUERY
    SELECT
        r.name,
        r.child::regclass,
        r.columns,
        r.referenced_columns,
        r.operators,
        r.types,
        r.condition,
        r.constants,
        r.on_delete,
        r.on_update,
        r.is_deferrable,
        r.is_validated,
        r.problem
    FROM jsonb_to_recordset(v_followed) AS r (
        name text, child oid, columns text[], referenced_columns text[],
        operators text[], types text[], condition text, constants jsonb,
        on_delete text, on_update text, is_deferrable boolean,
        is_validated boolean, problem text
    );
END
$$;
COMMENT ON FUNCTION pgdedup.reference_constraints(regclass) IS
'What refers to a table, with what keeps a merge from following it (private)';
REVOKE ALL ON FUNCTION pgdedup.reference_constraints(regclass) FROM PUBLIC;
