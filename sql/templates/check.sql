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
    v_force record;
    v_actions text[] := v_compiled;
    v_locking text[];
    v_config jsonb;
    v record;
    v_locked boolean;
    v_hits pgdedup.hit[];
    v_refusal jsonb;
    v_tolerated boolean;
    v_context text;/*{threshold}*//*{}*/
BEGIN
    IF p_changed IS NOT NULL THEN
        FOR v_rule IN 1..cardinality(p_changed) LOOP
            IF NOT p_changed[v_rule] THEN
                v_actions[v_rule] := 'off';
            END IF;
        END LOOP;
    END IF;
    -- Row, lock keys, and the small read that set_action and guard_pause cost a write,
    -- in one statement: to start a statement is what most of a look-up costs. `plain`:
    -- nothing stands in the way of the ordinary course of things below.
    SELECT
        p.*,
        w.controlled,
        p.live AND p.mine AND NOT w.controlled/*{level}*//*{}*/ AS plain,
        /*{aliased}*/false/*{}*/ AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                /*{locks_of_probe}*/SELECT 1::bigint/*{}*/
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        ) AS locks
    INTO v
    FROM (
        SELECT c.target IS NOT NULL OR NOT pg_visible_in_snapshot(
            s.last_value::text::xid8, pg_current_snapshot()
        ) AS controlled
        FROM pgdedup.promotions AS s
        LEFT JOIN pgdedup.controls AS c
            ON c.target = /*{target}*/'crm.customers'::regclass/*{}*/
    ) AS w
    LEFT JOIN LATERAL /*{probe}*/pgdedup.probe/*{}*/(/*{keys}*/k1/*{}*/) AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                /*{target}*/'crm.customers'::regclass/*{}*/,
                /*{rules}*/'{rule}'/*{}*/,
                v_compiled
            );
            IF v_force.paused THEN
                RETURN NULL;
            END IF;
            FOR v_rule IN 1..cardinality(v_actions) LOOP
                IF p_changed[v_rule] IS NOT FALSE THEN
                    v_actions[v_rule] := v_force.actions[v_rule];
                    -- Writers that see the new action before us must meet us
                    -- (set_action).
                    v_locking[v_rule] := CASE
                        WHEN v_force.promoting THEN 'block' ELSE v_actions[v_rule]
                    END;
                END IF;
            END LOOP;
        END IF;
        IF v.live IS NOT TRUE THEN
            RETURN NULL;
        END IF;
        IF NOT v.mine THEN
            RAISE EXCEPTION 'only the guard may ask about this row'
                USING ERRCODE = 'insufficient_privilege',
                    HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
        END IF;
/*{isolation}*//*{}*/        v.locks := ARRAY(
            SELECT DISTINCT k.key
            FROM (
                /*{locks}*/SELECT 1::bigint/*{}*/
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        );
    END IF;
    IF v.aliased THEN
        -- Rivals may come under any of the names, and may not know of the alias yet.
        v_locking := coalesce(v_locking, v_actions);
        v.locks := ARRAY(
            SELECT DISTINCT k.key
            FROM (
                /*{alias_locks}*/SELECT 1::bigint/*{}*/
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        );
    END IF;
    IF v.locks <> '{}' THEN
        -- In a statement of its own: the look-up then sees what rivals committed.
        v_locked := pgdedup.take_locks(v.locks, /*{strict}*/true/*{}*/);
    END IF;
    LOOP
        -- Without a write this costs less than a microsecond, and no transaction number.
        BEGIN
/*{pin}*//*{}*/            IF v.aliased THEN
                SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
                INTO v_hits
                FROM /*{alias_lookup}*/pgdedup.lookup/*{}*/(
                    v_actions, /*{limit}*/21/*{}*/, /*{values}*/v.p1, k1/*{}*/
                ) AS l;
            ELSE
                v_hits := /*{look}*/pgdedup.look/*{}*/(
                    v_actions, /*{limit}*/21/*{}*/, /*{values}*/v.p1, k1/*{}*/
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := /*{config}*/pgdedup.config/*{}*/();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= /*{limit}*/21/*{}*/ THEN
                    v_hits := /*{further}*/pgdedup.further/*{}*/(
                        v_config, v.key, v_hits, v.aliased, v_actions, /*{limit}*/21/*{}*/,
                        /*{values}*/v.p1, k1/*{}*/
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
