-- Refuses a writer that advisory locks cannot protect: above READ COMMITTED it looks
-- with a snapshot from before it waited. The level of a transaction is fixed with its
-- first statement; no setting changes it afterwards.
CREATE FUNCTION pgdedup.refuse_isolation(target regclass, language text) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_level CONSTANT text := upper(current_setting('transaction_isolation'));
BEGIN
    IF refuse_isolation.language = 'zh' THEN
        RAISE EXCEPTION '% 的查重只保护 READ COMMITTED 级别的写入，当前事务是 %',
            refuse_isolation.target, v_level
            USING ERRCODE = 'feature_not_supported',
                HINT = '请用 BEGIN ISOLATION LEVEL READ COMMITTED 重做；'
                '或在规则文件中为该表设置 isolation: strict。';
    END IF;
    RAISE EXCEPTION 'the guard of % protects writers at READ COMMITTED, not at %',
        refuse_isolation.target, v_level
        USING ERRCODE = 'feature_not_supported',
            HINT = 'Repeat the transaction with BEGIN ISOLATION LEVEL READ COMMITTED; '
            'or set isolation: strict for the table in the rule file.';
END
$$;
COMMENT ON FUNCTION pgdedup.refuse_isolation(regclass, text) IS
'Raises 0A000 for a writer above READ COMMITTED (private)';
REVOKE ALL ON FUNCTION pgdedup.refuse_isolation(regclass, text) FROM PUBLIC;
