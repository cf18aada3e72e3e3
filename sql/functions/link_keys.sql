-- SQL of the keys (text[]) in links (an SQL expression of type text[]).
CREATE FUNCTION pgdedup.link_keys(target regclass, links_sql text) RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_columns text[] := pgdedup.key_columns(link_keys.target);
BEGIN
    -- Conditions over composite keys read them by column: links will do.
    RETURN CASE
        WHEN cardinality(v_columns) > 1 THEN link_keys.links_sql
        ELSE format(
            'ARRAY(SELECT pgdedup_l.link::pg_catalog.jsonb OPERATOR(pg_catalog.->>) %L '
            'FROM pg_catalog.unnest(%s) AS pgdedup_l (link))',
            v_columns[1], link_keys.links_sql
        )
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.link_keys(regclass, text) IS
'SQL of the keys of linked records (private)';
REVOKE ALL ON FUNCTION pgdedup.link_keys(regclass, text) FROM PUBLIC;
