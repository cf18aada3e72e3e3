-- The log is written with the eyes of pgdedup's owner, who must see every row: a row
-- it overlooked would be cascaded away unlogged. Called by SECURITY DEFINER functions.
CREATE FUNCTION pgdedup.check_readable(relation regclass) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
BEGIN
    IF NOT has_table_privilege(check_readable.relation, 'SELECT') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege',
            MESSAGE = format(
                pgdedup.wording(
                    check_readable.relation,
                    'the owner of pgdedup, %s, may not read %s, which it must see in full',
                    'pgdedup 的所有者 %s 无权读取 %s，而它必须能看到全部行'
                ),
                current_user, check_readable.relation
            ),
            HINT = format('GRANT SELECT ON %s TO %I;', check_readable.relation, current_user);
    END IF;
    IF row_security_active(check_readable.relation) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege',
            MESSAGE = format(
                pgdedup.wording(
                    check_readable.relation,
                    'row-level security hides rows of %s from the owner of pgdedup, %s',
                    '行级安全策略对 pgdedup 的所有者 %2$s 隐藏了 %1$s 的行'
                ),
                check_readable.relation, current_user
            ),
            HINT = format(
                pgdedup.wording(
                    check_readable.relation,
                    'Let another role own the table, drop FORCE ROW LEVEL SECURITY from it, '
                    'or give role %I BYPASSRLS.',
                    '请让其他角色拥有该表，或取消 FORCE ROW LEVEL SECURITY，'
                    '或授予角色 %I BYPASSRLS。'
                ),
                current_user
            );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.check_readable(regclass) IS
'Refuses a table that the running role cannot read in full (private)';
REVOKE ALL ON FUNCTION pgdedup.check_readable(regclass) FROM PUBLIC;
