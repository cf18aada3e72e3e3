-- The names in a logged row, in the order of the field's columns, blanks left out.
-- `columns`: [{"column", "path"}], with the path inside a JSON column.
CREATE FUNCTION pgdedup.image_names(type text, image jsonb, columns jsonb)
RETURNS TABLE (name text, form text)
LANGUAGE plpgsql IMMUTABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT v.name, v.form
    FROM jsonb_array_elements(image_names.columns) WITH ORDINALITY AS c (entry, place)
    CROSS JOIN LATERAL (
        SELECT CASE
            WHEN c.entry ? 'path' THEN (
                image_names.image ->> (c.entry ->> 'column')
            )::jsonb #>> ARRAY(SELECT jsonb_array_elements_text(c.entry -> 'path'))
            ELSE image_names.image ->> (c.entry ->> 'column')
        END AS name
    ) AS n
    CROSS JOIN LATERAL (
        SELECT n.name, pgdedup.name_form(image_names.type, n.name) AS form
    ) AS v
    WHERE v.form IS NOT NULL
    ORDER BY c.place;
END
$$;
COMMENT ON FUNCTION pgdedup.image_names(text, jsonb, jsonb) IS
'Names in a logged row with their normal forms (private)';
REVOKE ALL ON FUNCTION pgdedup.image_names(text, jsonb, jsonb) FROM PUBLIC;
