-- Refuses a deletion that loses what refers to the record, or warns of it (`hint`), and
-- says how to keep it. Runs with the rights of who deletes: they decide whether an
-- override counts.
CREATE FUNCTION pgdedup.refuse_deletion(loss jsonb, action text) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_target CONSTANT regclass := (refuse_deletion.loss ->> 'target')::oid::regclass;
    v_reason CONSTANT text := nullif(
        btrim(current_setting('pgdedup.override', true)), ''
    );
    v_lost text[];
    v_message text;
    v_hint text;
    v_table record;
BEGIN
    IF v_reason IS NOT NULL AND has_function_privilege(
        'pgdedup.accept_deletion(jsonb, text)', 'EXECUTE'
    ) THEN
        PERFORM pgdedup.accept_deletion(refuse_deletion.loss, v_reason);
        RETURN;
    END IF;
    v_lost := ARRAY(
        SELECT format(
            pgdedup.wording(v_target, '%2$s rows of %1$s', '%s 的 %s 行'),
            r.value ->> 'table', r.value ->> 'rows'
        )
        FROM jsonb_array_elements(refuse_deletion.loss -> 'references') AS r
    );
    IF refuse_deletion.loss ->> 'pairs' <> '0' THEN
        v_lost := v_lost || format(
            pgdedup.wording(v_target, '%s undecided pairs', '%s 对待处理的重复'),
            refuse_deletion.loss ->> 'pairs'
        );
    END IF;
    v_message := format(
        pgdedup.wording(
            v_target, 'deleting %s %s loses %s', '删除%s %s 会丢失：%s'
        ),
        coalesce(refuse_deletion.loss ->> 'label', refuse_deletion.loss ->> 'table'),
        refuse_deletion.loss ->> 'key',
        array_to_string(v_lost, pgdedup.wording(v_target, ', ', '，'))
    );
    v_hint := format(
        pgdedup.wording(
            v_target,
            'Merge it into the record that stays: %s',
            '删除会丢跟进记录，请改为合并到要保留的记录：%s'
        ),
        format(
            'SELECT pgdedup.merge_records(%L, %L, ARRAY[%L]);', v_target::text,
            coalesce(refuse_deletion.loss ->> 'other', '...'),
            refuse_deletion.loss ->> 'key'
        )
    );
    IF refuse_deletion.action = 'hint' THEN
        RAISE WARNING USING MESSAGE = v_message, HINT = v_hint;
        RETURN;
    END IF;
    SELECT n.nspname, c.relname INTO v_table
    FROM pg_class AS c
    INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.oid = v_target;
    RAISE EXCEPTION USING
        ERRCODE = 'restrict_violation',
        MESSAGE = v_message,
        HINT = v_hint,
        DETAIL = jsonb_build_object(
            'pgdedup', 1,
            'verdict', 'delete',
            'key', refuse_deletion.loss -> 'key',
            'pairs', refuse_deletion.loss -> 'pairs',
            'references', refuse_deletion.loss -> 'references'
        )::text,
        SCHEMA = v_table.nspname,
        TABLE = v_table.relname;
END
$$;
COMMENT ON FUNCTION pgdedup.refuse_deletion(jsonb, text) IS
'Raises 23001 for a deletion that loses rows, or warns of it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.refuse_deletion(jsonb, text) TO PUBLIC;
