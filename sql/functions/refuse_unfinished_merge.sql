-- A merge or unmerge that was begun by hand and never checked cannot commit.
-- SECURITY DEFINER: at commit it reads the log for a role that may not.
CREATE FUNCTION pgdedup.refuse_unfinished_merge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM pgdedup.merge_log AS l
        WHERE l.merge_id = NEW.merge_id AND l.state IN ('open', 'undoing')
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = format(
                pgdedup.wording(
                    NEW.target, 'merge %s was begun and not finished', '合并 %s 没有完成'
                ),
                NEW.merge_id
            ),
            HINT = pgdedup.wording(
                NEW.target,
                'Use pgdedup.merge_records() and pgdedup.unmerge_records().',
                '请使用 pgdedup.merge_records() 和 pgdedup.unmerge_records()。'
            );
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.refuse_unfinished_merge() IS
'Trigger of the merge log: nothing half-done is committed (private)';
REVOKE ALL ON FUNCTION pgdedup.refuse_unfinished_merge() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER refuse_unfinished
AFTER INSERT OR UPDATE ON pgdedup.merge_log
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (new.state IN ('open', 'undoing'))
EXECUTE FUNCTION pgdedup.refuse_unfinished_merge();
