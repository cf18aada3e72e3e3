-- How well one field of a table is filled: one scan with the caller's own rights; no
-- row for a table that the caller may not read, or whose columns the rules know under
-- names of before.
CREATE FUNCTION pgdedup.field_quality(target regclass, field jsonb, stored name)
RETURNS TABLE (
    table_rows bigint, filled bigint, invalid bigint, nonstandard bigint
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_sources text[];
    v_many boolean;
    -- Of these the normal form is a way of writing; of names and addresses it is what
    -- is compared, and nobody's way of writing.
    v_standard CONSTANT boolean := field_quality.field ->> 'type' IN (
        'uscc', 'resident_id', 'email', 'phone', 'code', 'url', 'number', 'date'
    );
BEGIN
    SELECT a.atttypid = 'text[]'::regtype
    INTO v_many
    FROM pg_attribute AS a
    WHERE a.attrelid = field_quality.target AND a.attname = field_quality.stored
        AND NOT a.attisdropped;
    SELECT array_agg(
        CASE
            WHEN c.entry -> 'path' IS NULL THEN format('t.%I::text', a.attname)
            ELSE format(
                '(t.%I #>> %L)', a.attname,
                ARRAY(SELECT jsonb_array_elements_text(c.entry -> 'path'))
            )
        END
        ORDER BY c.position
    )
    INTO v_sources
    FROM jsonb_array_elements(field_quality.field -> 'sources')
        WITH ORDINALITY AS c (entry, position)
    INNER JOIN pg_attribute AS a
        ON a.attrelid = field_quality.target AND a.attname = c.entry ->> 'column'
        AND NOT a.attisdropped;
    IF v_many IS NULL
        OR cardinality(v_sources)
        IS DISTINCT FROM jsonb_array_length(field_quality.field -> 'sources')
        OR NOT has_table_privilege(field_quality.target, 'SELECT')
    THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT count(*), count(*) FILTER (WHERE v.raw <> ''{}''), '
        'count(*) FILTER (WHERE v.raw <> ''{}'' AND v.normal = ''{}''), '
        'CASE WHEN $1 THEN count(*) FILTER ('
        'WHERE v.normal <> ''{}'' AND NOT v.raw <@ v.normal) END '
        'FROM (SELECT array_remove(ARRAY[%s], NULL) AS raw, '
        'array_remove(%s, NULL) AS normal FROM %s AS t) AS v',
        (
            SELECT string_agg(format('nullif(btrim(%s), '''')', s.source), ', ')
            FROM unnest(v_sources) AS s (source)
        ),
        format(
            CASE
                -- A number of the country is standard without its country code, too.
                WHEN field_quality.field ->> 'type' = 'phone' THEN
                    'coalesce(t.%1$I || string_to_array(replace(array_to_string('
                    't.%1$I, '',''), ''+86'', ''''), '',''), ''{}'')'
                WHEN v_many THEN 'coalesce(t.%1$I, ''{}'')'
                ELSE 'ARRAY[t.%1$I]'
            END,
            field_quality.stored
        ),
        field_quality.target
    )
    USING v_standard;
END
$$;
COMMENT ON FUNCTION pgdedup.field_quality(regclass, jsonb, name) IS
'Filled, invalid and non-standard values of a field (private)';
REVOKE ALL ON FUNCTION pgdedup.field_quality(regclass, jsonb, name) FROM PUBLIC;
