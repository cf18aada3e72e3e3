-- Was the function whose PG_CONTEXT this is called directly by `caller`? Lets a
-- SECURITY DEFINER function tell everything to our own code and little to whoever
-- calls it by hand. Line 2 of the context is the direct caller. Nobody can forge it:
-- other people's functions stand there under their own schema, unusual names and all
-- statement texts in quotes, in every language of the server's messages; and `caller`
-- is a plain name in schema pgdedup, which needs none.
CREATE FUNCTION pgdedup.called_by(context text, caller text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_line CONSTANT text := split_part(called_by.context, E'\n', 2);
    v_position CONSTANT integer := strpos(v_line, called_by.caller);
BEGIN
    RETURN v_position > 0
        -- without regular expressions: PostgreSQL keeps 32 compiled
        AND translate(
            substr(v_line, v_position - 1, 1),
            'abcdefghijklmnopqrstuvwxyz0123456789_.$', ''
        ) = substr(v_line, v_position - 1, 1)
        AND translate(v_line, '"''`«»‹›„“”‚‘’「」『』', '') = v_line;
END
$$;
COMMENT ON FUNCTION pgdedup.called_by(text, text) IS
'Whether the second line of a PG_CONTEXT is this function (private)';
GRANT EXECUTE ON FUNCTION pgdedup.called_by(text, text) TO PUBLIC;
