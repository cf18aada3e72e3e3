-- The log is written with the eyes of pgdedup's owner, who must see every row: a row
-- it overlooked would be cascaded away unlogged. Called by SECURITY DEFINER functions.
CREATE FUNCTION pgdedup.check_readable(relation regclass) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
BEGIN
    IF NOT has_table_privilege(check_readable.relation, 'SELECT') THEN
        RAISE EXCEPTION 'the owner of pgdedup, %, may not read %, so nothing could be logged',
            current_user, check_readable.relation
            USING ERRCODE = 'insufficient_privilege',
                HINT = format(
                    'GRANT SELECT ON %s TO %I;', check_readable.relation, current_user
                );
    END IF;
    IF row_security_active(check_readable.relation) THEN
        RAISE EXCEPTION 'row-level security hides rows of % from the owner of pgdedup, %',
            check_readable.relation, current_user
            USING ERRCODE = 'insufficient_privilege',
                HINT = format(
                    'Let another role own the table, drop FORCE ROW LEVEL SECURITY from it, '
                    'or give role %I BYPASSRLS.', current_user
                );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.check_readable(regclass) IS
'Refuses a table that the running role cannot read in full (private)';
REVOKE ALL ON FUNCTION pgdedup.check_readable(regclass) FROM PUBLIC;
