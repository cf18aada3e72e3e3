-- The rows whose company name is that of the head office of a line which names a
-- branch: the two are related and never duplicates, as those of one tree (line_parent).
-- They are looked up as find_duplicates looks up a name, and shown as it shows them.
CREATE FUNCTION pgdedup.line_heads(target regclass, config jsonb, record jsonb)
RETURNS TABLE (key text, evidence jsonb)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- The same name, with a region or without (short_directed_v1).
    v_same CONSTANT float8 := 0.95;
    v_field record;
    v_head text;
BEGIN
    FOR v_field IN
        SELECT s.source ->> 'column' AS name_column, f.key AS field
        FROM jsonb_each(line_heads.config -> 'fields') AS f
        CROSS JOIN jsonb_array_elements(f.value -> 'sources') AS s (source)
        WHERE f.value ->> 'type' = 'company_name' AND NOT s.source ? 'path'
    LOOP
        FOREACH v_head IN ARRAY coalesce(
            pgdedup.head_names_v1(line_heads.record ->> v_field.name_column), '{}'
        ) LOOP
            RETURN QUERY
            SELECT m.key, m.evidence
            FROM pgdedup.find_duplicates(
                line_heads.target,
                -- The name alone: a branch shares its phone with whom it likes.
                line_heads.record - ARRAY(
                    SELECT c.name
                    FROM jsonb_each(line_heads.config -> 'fields') AS f
                    CROSS JOIN jsonb_array_elements_text(f.value -> 'columns') AS c (name)
                ) || jsonb_build_object(v_field.name_column, v_head),
                5
            ) AS m
            WHERE m.score >= v_same AND m.action <> 'shadow';
            IF FOUND THEN
                RETURN;
            END IF;
        END LOOP;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.line_heads(regclass, jsonb, jsonb) IS
'Rows that are the head office of the branch that a line names (private)';
GRANT EXECUTE ON FUNCTION pgdedup.line_heads(regclass, jsonb, jsonb) TO PUBLIC;
