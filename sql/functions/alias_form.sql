-- The normal form under which a name is an alias; refuses types that have none, and
-- names that say nothing.
CREATE FUNCTION pgdedup.alias_form(type text, name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_form text := pgdedup.name_form(alias_form.type, alias_form.name);
BEGIN
    IF alias_form.type = ANY ('{company_name,person_name,text,address}') IS NOT TRUE THEN
        RAISE EXCEPTION 'fields of type % have no aliases', coalesce(alias_form.type, 'NULL')
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Types: company_name, person_name, text, address.';
    END IF;
    IF v_form IS NULL THEN
        RAISE EXCEPTION '% is no % that could be compared',
            coalesce(quote_literal(alias_form.name), 'NULL'), alias_form.type
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Its normal form is empty: no row would be found by it.';
    END IF;
    RETURN v_form;
END
$$;
COMMENT ON FUNCTION pgdedup.alias_form(text, text) IS
'Normal form of a name as fields of the type hold it (private)';
REVOKE ALL ON FUNCTION pgdedup.alias_form(text, text) FROM PUBLIC;
