-- The guard's eyes: finds what the writer may not see, so it runs with its owner's
-- rights, and only for rows that the running transaction wrote. NULL, or why the write
-- is refused; called by hand (before a deferred check, in RETURNING) it tells nothing
-- of other rows, because only the guard shows them with the writer's eyes.
-- `changed` tells per rule whether its inputs changed: a rule whose inputs are as they
-- were has nothing to say of an UPDATE, so that old duplicates can still be edited.
-- row_security off: hidden rows would be missed, now the query fails instead.
-- enable_seqscan: a table that was never analysed is otherwise scanned for every row.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.check_row/*{}*/(
    /*{parameters}*/k1 bigint/*{}*/, p_changed boolean[]
)
RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = off
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off/*{settings}*//*{}*/
AS $pgdedup$
DECLARE
    v_compiled CONSTANT text[] := /*{actions}*/'{block}'/*{}*/;
    v_controlled boolean;
    v_force record;
    v_actions text[] := v_compiled;
    v_locking text[];
    v_config jsonb;
    v record;
    v_locks bigint[];
    v_locked boolean;
    v_hits pgdedup.hit[];
    v_heavy text[];
    v_refusal jsonb;
    v_tolerated boolean;
    v_context text;/*{threshold}*//*{}*/
BEGIN
    -- The one small read that set_action and guard_pause cost a write.
    SELECT c.target IS NOT NULL
        OR NOT pg_visible_in_snapshot(s.last_value::text::xid8, pg_current_snapshot())
    INTO v_controlled
    FROM pgdedup.promotions AS s
    LEFT JOIN pgdedup.controls AS c
        ON c.target = /*{target}*/'crm.customers'::regclass/*{}*/;
    v_locking := v_compiled;
    IF v_controlled THEN
        v_force := pgdedup.actions_in_force(
            /*{target}*/'crm.customers'::regclass/*{}*/,
            /*{rules}*/'{rule}'/*{}*/,
            v_compiled
        );
        IF v_force.paused THEN
            RETURN NULL;
        END IF;
        v_actions := v_force.actions;
        -- Writers that see the new action before us must meet us (set_action).
        v_locking := CASE
            WHEN v_force.promoting
                THEN array_fill('block'::text, ARRAY[cardinality(v_actions)])
            ELSE v_actions
        END;
    END IF;
    SELECT p.* INTO v FROM /*{probe}*/pgdedup.probe/*{}*/(/*{keys}*/k1/*{}*/) AS p;
    IF NOT FOUND OR NOT v.live THEN
        RETURN NULL;
    END IF;
    IF NOT v.mine THEN
        RAISE EXCEPTION 'only the guard may ask about this row'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    FOR v_rule IN 1..coalesce(cardinality(p_changed), 0) LOOP
        IF NOT p_changed[v_rule] THEN
            v_actions[v_rule] := 'off';
            v_locking[v_rule] := 'off';
        END IF;
    END LOOP;
/*{isolation}*//*{}*/    v_locks := ARRAY(
        SELECT DISTINCT k.key
        FROM (
            /*{locks}*/SELECT 1::bigint/*{}*/
        ) AS k (key)
        WHERE k.key IS NOT NULL
        ORDER BY k.key
    );
    IF cardinality(v_locks) > 0 THEN
        -- In a statement of its own: the look-up then sees what rivals committed.
        v_locked := /*{take}*/pgdedup.take_locks/*{}*/(v_locks);
    END IF;
    LOOP
        -- Without a write this costs less than a microsecond, and no transaction number.
        BEGIN
/*{pin}*//*{}*/            SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
            INTO v_hits
            FROM /*{lookup}*/pgdedup.lookup/*{}*/(
                v_actions, /*{limit}*/21/*{}*/, /*{values}*/v.p1, k1/*{}*/
            ) AS l;
            v_heavy := NULL;  -- of a pass that failed
            IF v_hits IS NOT NULL THEN
                v_config := /*{config}*/pgdedup.config/*{}*/();
                IF v_controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= /*{limit}*/21/*{}*/ THEN
                    v_heavy := pgdedup.heavy_evidence(
                        v_config, v.target, v.key, v_hits, /*{limit}*/21/*{}*/
                    );
                END IF;
                IF v_heavy IS NOT NULL THEN
                    v_hits := v_hits || ARRAY(
                        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
                        FROM /*{lookup}*/pgdedup.lookup/*{}*/(
                            v_actions, NULL, /*{values}*/v.p1, k1/*{}*/
                        ) AS l
                        WHERE l.rule || ':' = ANY (
                            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
                        )
                            AND l.rule || ':' || md5(array_to_string(l.witness, E'\x1e'))
                            <> ALL (v_heavy)
                        LIMIT /*{limit}*/21/*{}*/
                    );
                END IF;
            END IF;
/*{unpin}*//*{}*/            IF v_hits IS NULL THEN
                RETURN NULL;
            END IF;
            v_refusal := pgdedup.judge(
                v_config, v.target, v.key, v_hits,
                (
                    SELECT jsonb_object_agg(r.key, r.record)
                    FROM /*{records}*/pgdedup.records/*{}*/(
                        ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h) || v.key
                    ) AS r
                )
            );
            EXIT;
        EXCEPTION
            WHEN transaction_rollback THEN
                RAISE;  -- a rival: the writer repeats the transaction
            WHEN OTHERS THEN
                v_tolerated := /*{tolerant}*/true/*{}*/
                    AND v_actions && '{shadow,flag}'::text[];
                PERFORM pgdedup.guard_failed(
                    v.target, v.key, SQLSTATE, SQLERRM, v_tolerated
                );
                -- Once more without the rules that only record: they break no write.
                v_actions := array_replace(
                    array_replace(v_actions, 'shadow', 'off'), 'flag', 'off'
                );
        END;
    END LOOP;
    IF v_refusal IS NOT NULL THEN
        GET DIAGNOSTICS v_context = PG_CONTEXT;
        IF NOT pgdedup.called_by(v_context, /*{guard}*/'pgdedup.guard()'/*{}*/) THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
