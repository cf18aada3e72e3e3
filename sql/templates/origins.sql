-- Which column of a multi-column field holds which value, for explanations.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.origins/*{}*/(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    /*{branches}*/SELECT 'phone', 'phone1', NULL::text, 1/*{}*/;
END;
