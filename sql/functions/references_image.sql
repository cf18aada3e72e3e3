-- catalog_references as one value, which a merge keeps in its log. Tables by number:
-- reading a name back asks the catalog again.
CREATE FUNCTION pgdedup.references_image(target regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT coalesce(
            jsonb_agg(to_jsonb(r) || jsonb_build_object('child', r.child::oid::bigint)),
            '[]'
        )
        FROM pgdedup.catalog_references(references_image.target) AS r
    );
END
$$;
COMMENT ON FUNCTION pgdedup.references_image(regclass) IS
'What refers to a table, as JSON (private)';
REVOKE ALL ON FUNCTION pgdedup.references_image(regclass) FROM PUBLIC;
