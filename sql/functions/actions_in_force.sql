-- What the rules of a table do right now: the compiled actions, as far as no
-- administrator turned one. One small read, for the guard of every write and for the
-- finder. `promoting`: a rule is just being turned up, or was since this transaction
-- took its snapshot; the writer must lock the keys of all rules, so that writers with
-- the new action meet it. SECURITY DEFINER: the finder runs as anybody; it tells
-- nothing that installed_rules does not.
CREATE FUNCTION pgdedup.actions_in_force(
    target regclass, rules text[], compiled text[],
    OUT actions text[], OUT promoting boolean, OUT paused boolean
)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_last xid8;
    v_turned jsonb;
    v_until timestamptz;
BEGIN
    SELECT p.last_value::text::xid8, c.actions, c.paused_until
    INTO v_last, v_turned, v_until
    FROM pgdedup.promotions AS p
    LEFT JOIN pgdedup.controls AS c ON c.target = actions_in_force.target;
    actions := actions_in_force.compiled;
    promoting := NOT pg_visible_in_snapshot(v_last, pg_current_snapshot())
        AND pgdedup.was_given_out(v_last);
    paused := coalesce(v_until > clock_timestamp(), false);
    IF v_turned <> '{}' THEN
        actions := ARRAY(
            SELECT CASE
                WHEN v_turned -> r.rule ->> 'instead_of' = r.action
                    THEN v_turned -> r.rule ->> 'action'
                ELSE r.action
            END
            FROM unnest(actions_in_force.rules, actions_in_force.compiled)
                WITH ORDINALITY AS r (rule, action, position)
            ORDER BY r.position
        );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.actions_in_force(regclass, text[], text[]) IS
'Actions of the rules of a table at this moment (private)';
REVOKE ALL ON FUNCTION pgdedup.actions_in_force(
    regclass, text[], text[]
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.actions_in_force(
    regclass, text[], text[]
) TO PUBLIC;
