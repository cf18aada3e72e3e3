-- The other normal forms of what has these: their aliases. SECURITY DEFINER: nobody may
-- list the names, but who looks for one of them looks for all.
CREATE FUNCTION pgdedup.alias_forms(type text, forms text[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE ROWS 2
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT o.form
    FROM (
        SELECT DISTINCT a.group_id
        FROM unnest(alias_forms.forms) AS f (form)
        INNER JOIN pgdedup.aliases AS a
            ON a.type = alias_forms.type AND a.digest = pgdedup.alias_digest(f.form)
    ) AS g
    INNER JOIN pgdedup.aliases AS o ON o.group_id = g.group_id
    WHERE o.form <> ALL (alias_forms.forms);
END
$$;
COMMENT ON FUNCTION pgdedup.alias_forms(text, text[]) IS
'Normal forms that aliases put beside these (private)';
GRANT EXECUTE ON FUNCTION pgdedup.alias_forms(text, text[]) TO PUBLIC;
