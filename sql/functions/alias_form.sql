-- The normal form under which a name is an alias; refuses types that have none, and
-- names that say nothing.
CREATE FUNCTION pgdedup.alias_form(type text, name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_form text;
BEGIN
    CASE alias_form.type
        WHEN 'company_name' THEN v_form := pgdedup.company_name_v1(alias_form.name);
        WHEN 'person_name' THEN v_form := pgdedup.person_name_v1(alias_form.name);
        WHEN 'text' THEN v_form := pgdedup.text_v1(alias_form.name);
        WHEN 'address' THEN v_form := pgdedup.address_v1(alias_form.name);
        ELSE
            RAISE EXCEPTION 'fields of type % have no aliases',
                coalesce(alias_form.type, 'NULL')
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Types: company_name, person_name, text, address.';
    END CASE;
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
