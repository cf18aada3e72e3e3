-- An error inside a check. Where rules that only record can be at fault (`tolerated`),
-- it is put on record and in the server log, and the write goes on without them;
-- otherwise the write is refused, and the error says by whom and what to do. An error
-- of class 23 gets another code, so that no client takes it for a duplicate.
CREATE FUNCTION pgdedup.guard_failed(
    target regclass, key text, code text, message text, tolerated boolean
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT guard_failed.tolerated THEN
        RAISE EXCEPTION 'pgdedup could not check a row of %: %',
            guard_failed.target, guard_failed.message
            USING ERRCODE = CASE
                WHEN guard_failed.code ~ '^23' THEN 'XX000' ELSE guard_failed.code
            END,
            HINT = 'The row was not saved. An administrator may turn the rule off by '
            'pgdedup.set_action(), or the guard by pgdedup.guard_pause().';
    END IF;
    RAISE LOG 'pgdedup: rules of % that only record failed on row %: % (%)',
        guard_failed.target, guard_failed.key, guard_failed.message, guard_failed.code;
    BEGIN
        INSERT INTO pgdedup.events (kind, target, key_l, actor, application_name, detail)
        VALUES (
            'failed', guard_failed.target, guard_failed.key,
            nullif(current_setting('pgdedup.actor', true), ''),
            nullif(current_setting('application_name', true), ''),
            jsonb_build_object(
                'code', guard_failed.code, 'message', guard_failed.message
            )
        );
    EXCEPTION WHEN OTHERS THEN
        RAISE LOG 'pgdedup: the failure could not be recorded: %', SQLERRM;
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.guard_failed(regclass, text, text, text, boolean) IS
'Records an error of the guard, or raises it (private)';
REVOKE ALL ON FUNCTION pgdedup.guard_failed(
    regclass, text, text, text, boolean
) FROM PUBLIC;
