-- Grandfathers what is there when rules begin to refuse: the pairs of rows that these
-- rules relate come on record as open pairs, at most ten before and ten after each row
-- by one evidence, so that edits of these rows still save (is_on_record). Does at most
-- so many units of the scan, all without `max_units`; true when nothing is left to do.
-- A table that cannot be read in full gets a warning: the rules hold all the same.
-- SECURITY DEFINER: see begin_scan.
CREATE FUNCTION pgdedup.record_existing(
    target regclass, rules text[], max_units integer DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
    v_beside CONSTANT integer := 10;
    v_scan bigint;
    v_done integer := 0;
    v_problem text;
BEGIN
    IF has_database_privilege(current_database(), 'TEMP') THEN
        BEGIN
            PERFORM pgdedup.check_readable(record_existing.target);
        EXCEPTION WHEN insufficient_privilege THEN
            v_problem := SQLERRM;
        END;
    ELSE
        v_problem := format(
            'the owner of pgdedup, %s, may not create temporary tables', current_user
        );
    END IF;
    IF v_problem IS NOT NULL THEN
        RAISE WARNING 'the pairs that are in % already are not on record: %',
            record_existing.target, v_problem
            USING HINT = 'An edit of what these rules read of such a row is refused. '
                'Once that is mended, call pgdedup.record_existing.';
        RETURN true;
    END IF;
    v_scan := pgdedup.begin_scan(
        record_existing.target, record_existing.rules, beside => v_beside
    );
    WHILE v_done < record_existing.max_units OR record_existing.max_units IS NULL LOOP
        IF (pgdedup.scan_step(v_scan) ->> 'finished')::boolean THEN
            RETURN true;
        END IF;
        v_done := v_done + 1;
    END LOOP;
    RETURN false;
END
$$;
COMMENT ON FUNCTION pgdedup.record_existing(regclass, text[], integer) IS
'Puts the pairs that are there when rules begin to refuse on record; true when done';
REVOKE ALL ON FUNCTION pgdedup.record_existing(regclass, text[], integer) FROM PUBLIC;
