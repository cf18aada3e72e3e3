-- ORDER BY of rows by age: a column of theirs, or else their primary key, which grows
-- with time where it is a number or a time.
CREATE FUNCTION pgdedup.age_order(
    target regclass, alias text, column_name text, direction text
) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT string_agg(
            format('%s.%I %s', age_order.alias, k.name, age_order.direction),
            ' NULLS LAST, ' ORDER BY k.place
        )
        FROM unnest(
            CASE
                WHEN age_order.column_name IS NOT NULL THEN ARRAY[age_order.column_name]
                ELSE pgdedup.key_columns(age_order.target)
            END
        ) WITH ORDINALITY AS k (name, place)
    );
END
$$;
COMMENT ON FUNCTION pgdedup.age_order(regclass, text, text, text) IS
'ORDER BY of rows by age (private)';
REVOKE ALL ON FUNCTION pgdedup.age_order(regclass, text, text, text) FROM PUBLIC;
