-- The normal form of a name as fields of a type hold it; NULL: it says nothing, or the
-- type has no aliases.
CREATE FUNCTION pgdedup.name_form(type text, name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE name_form.type
        WHEN 'company_name' THEN pgdedup.company_name_v1(name_form.name)
        WHEN 'person_name' THEN pgdedup.person_name_v1(name_form.name)
        WHEN 'text' THEN pgdedup.text_v1(name_form.name)
        WHEN 'address' THEN pgdedup.address_v1(name_form.name)
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.name_form(text, text) IS
'Normal form of a name as fields of the type hold it, or NULL (private)';
REVOKE ALL ON FUNCTION pgdedup.name_form(text, text) FROM PUBLIC;
