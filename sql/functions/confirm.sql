-- A setting local to the transaction, so that it is safe behind a pooler. It opens
-- only what was asked about: the token stands for matches, rules and evidence, and no
-- token opens a block.
CREATE FUNCTION pgdedup.confirm(token text, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF confirm.token IS NULL OR nullif(btrim(confirm.reason), '') IS NULL THEN
        RAISE EXCEPTION 'pgdedup.confirm needs a token and a reason'
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Pass "token" from DETAIL of the refused write, and why this is not a duplicate.';
    END IF;
    PERFORM set_config(
        'pgdedup.confirmed',
        (
            coalesce(nullif(current_setting('pgdedup.confirmed', true), ''), '{}')::jsonb
            || jsonb_build_object(confirm.token, btrim(confirm.reason))
        )::text,
        true
    );
END
$$;
COMMENT ON FUNCTION pgdedup.confirm(text, text) IS
'Allows, in this transaction only, the write that was asked about';
GRANT EXECUTE ON FUNCTION pgdedup.confirm(text, text) TO PUBLIC;
