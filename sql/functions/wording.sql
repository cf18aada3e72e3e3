-- One of two texts, by the language of the rule file: what merges say to people. A
-- table without rules speaks as the others do. SECURITY DEFINER: the registry is closed
-- to most callers, and the language is no secret.
CREATE FUNCTION pgdedup.wording(target regclass, english text, chinese text)
RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE
        WHEN (
            SELECT t.config ->> 'language'
            FROM pgdedup.tables AS t
            ORDER BY t.target IS DISTINCT FROM wording.target, t.name
            LIMIT 1
        ) = 'zh' THEN wording.chinese
        ELSE wording.english
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.wording(regclass, text, text) IS
'The text of two that is in the language of the rule file (private)';
GRANT EXECUTE ON FUNCTION pgdedup.wording(regclass, text, text) TO PUBLIC;
