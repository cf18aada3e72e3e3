-- What a generated function was when it was registered: a function that somebody
-- replaced by hand is another one. Of functions with bodies that PostgreSQL keeps as a
-- tree only that they have one, since their text follows the user's renames.
CREATE FUNCTION pgdedup.function_build(name text) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT md5(string_agg(
            concat_ws(
                E'\x1f', l.lanname, p.prosecdef, p.provolatile, p.proconfig,
                CASE WHEN p.prosqlbody IS NULL THEN p.prosrc END
            ),
            E'\x1e' ORDER BY p.oid
        ))
        FROM pg_proc AS p
        INNER JOIN pg_language AS l ON l.oid = p.prolang
        WHERE p.pronamespace = 'pgdedup'::regnamespace AND p.proname = function_build.name
    );
END
$$;
COMMENT ON FUNCTION pgdedup.function_build(text) IS
'Hash of a generated function, NULL for what is none (private)';
GRANT EXECUTE ON FUNCTION pgdedup.function_build(text) TO PUBLIC;
