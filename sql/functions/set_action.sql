-- Turns one rule up or down at once: no DDL, no lock on the table. Turning a rule up
-- to ask or block leaves no gap: from the moment of the call all writers lock the keys
-- of all rules, and the call ends when those that had not have ended. The compiled
-- action takes the entry away. The pairs that are there already come on record
-- (record_existing), where that takes seconds; otherwise a notice says so.
-- SECURITY DEFINER, so that nobody needs to be granted the tables: the log cannot be
-- written by hand.
CREATE FUNCTION pgdedup.set_action(
    target regclass, rule text, action text, reason text
) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_refusing CONSTANT text[] := '{ask,block}';
    v_names record;
    v_compiled text;
    v_before text;
    v_raised boolean;
BEGIN
    v_names := pgdedup.rule_names(pgdedup.config_of(set_action.target));
    v_before := v_names.actions[array_position(v_names.rules, set_action.rule)];
    IF v_before IS NULL THEN
        RAISE EXCEPTION '% has no rule %', set_action.target, set_action.rule
            USING ERRCODE = 'undefined_object',
                HINT = 'Its rules: ' || array_to_string(v_names.rules, ', ');
    ELSIF set_action.action <> ALL ('{off,shadow,flag,ask,block}') IS NOT FALSE THEN
        RAISE EXCEPTION 'there is no action %', coalesce(set_action.action, 'NULL')
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Actions: off, shadow, flag, ask, block.';
    END IF;
    -- One change at a time; readers of the table are not held up.
    LOCK TABLE pgdedup.controls IN SHARE ROW EXCLUSIVE MODE;
    v_names := pgdedup.rule_names(pgdedup.config_of(set_action.target));
    v_before := v_names.actions[array_position(v_names.rules, set_action.rule)];
    PERFORM pgdedup.log_control(
        set_action.target, set_action.rule, v_before, set_action.action, NULL,
        set_action.reason
    );
    v_raised := set_action.action = ANY (v_refusing) AND v_before <> ALL (v_refusing);
    IF v_raised THEN
        PERFORM setval('pgdedup.promotions', pg_current_xact_id()::text::bigint);
        PERFORM pgdedup.await_writers(set_action.target);
    END IF;
    SELECT r.rule ->> 'action' INTO v_compiled
    FROM pgdedup.tables AS t
    CROSS JOIN LATERAL jsonb_array_elements(t.config -> 'rules') AS r (rule)
    WHERE t.target = set_action.target AND r.rule ->> 'rule' = set_action.rule;
    INSERT INTO pgdedup.controls AS c (target, actions)
    VALUES (
        set_action.target,
        CASE WHEN set_action.action = v_compiled THEN '{}' ELSE jsonb_build_object(
            set_action.rule, jsonb_build_object(
                'action', set_action.action, 'instead_of', v_compiled,
                'reason', btrim(set_action.reason),
                'by', coalesce(
                    nullif(current_setting('pgdedup.actor', true), ''), session_user
                ),
                'at', clock_timestamp()
            )
        ) END
    )
    ON CONFLICT ON CONSTRAINT controls_pkey DO UPDATE
    SET actions = (c.actions - set_action.rule) || excluded.actions;
    IF NOT v_raised THEN
        RETURN;
    END IF;
    IF (
        SELECT coalesce(sum(pg_relation_size(t.relid)), pg_relation_size(set_action.target))
            <= pg_size_bytes('64MB')
        FROM pg_partition_tree(set_action.target) AS t
    ) THEN
        PERFORM pgdedup.record_existing(set_action.target, ARRAY[set_action.rule]);
    ELSE
        RAISE NOTICE '% holds now; pairs that are there already are not on record yet',
            set_action.rule
            USING HINT = format(
                'SELECT pgdedup.record_existing(%L, %L);', set_action.target,
                ARRAY[set_action.rule]
            );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.set_action(regclass, text, text, text) IS
'Turns one rule up or down at once, without DDL; logged';
REVOKE ALL ON FUNCTION pgdedup.set_action(regclass, text, text, text) FROM PUBLIC;
