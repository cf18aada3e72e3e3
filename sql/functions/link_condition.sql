-- SQL condition "row t points at one of these links (an SQL expression of type
-- text[]) by this reference". A NULL in either is no reference, as for foreign keys.
CREATE FUNCTION pgdedup.link_condition(
    columns text[], referenced text[], operators text[], types text[],
    condition text, links_sql text
) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value CONSTANT text :=
        '(pgdedup_l.link::pg_catalog.jsonb OPERATOR(pg_catalog.->>) %L)::%s';
BEGIN
    RETURN concat_ws(
        ' AND ',
        CASE
            WHEN cardinality(link_condition.columns) = 1 THEN format(
                't.%I %s ANY (ARRAY(SELECT ' || v_value
                || ' FROM pg_catalog.unnest(%s) AS pgdedup_l (link)))',
                link_condition.columns[1], link_condition.operators[1],
                link_condition.referenced[1], link_condition.types[1],
                link_condition.links_sql
            )
            ELSE format(
                'EXISTS (SELECT FROM pg_catalog.unnest(%s) AS pgdedup_l (link) WHERE %s)',
                link_condition.links_sql,
                (
                    SELECT string_agg(
                        format('t.%I %s ' || v_value, c.name, c.operator, c.target, c.type),
                        ' AND ' ORDER BY c.place
                    )
                    FROM unnest(
                        link_condition.columns, link_condition.operators,
                        link_condition.referenced, link_condition.types
                    ) WITH ORDINALITY AS c (name, operator, target, type, place)
                )
            )
        END,
        link_condition.condition
    );
END
$$;
COMMENT ON FUNCTION pgdedup.link_condition(
    text[], text[], text[], text[], text, text
) IS 'SQL condition of one reference over the alias t (private)';
REVOKE ALL ON FUNCTION pgdedup.link_condition(
    text[], text[], text[], text[], text, text
) FROM PUBLIC;
