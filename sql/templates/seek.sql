-- The finder's eyes: like the checker it finds what its caller may not see, so it runs
-- with its owner's rights, and answers the finder only, which shows the matches with
-- the caller's eyes. `edit`: what an UPDATE of the stored row by these columns would
-- meet; `new`: an INSERT; `row`: the stored row; `record`: any subset of columns.
-- Of `record` and `row` it tells what `found` tells, of a write the assessment.
-- row_security off: hidden rows would be missed, now the query fails instead.
-- `seen`: the caller sees the row of the key, which is then left out.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.seek/*{}*/(
    p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text,
    p_seen boolean
)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = off
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off/*{settings}*//*{}*/
AS $pgdedup$
DECLARE
    v_context text;
    v_force record;
    v_actions text[];
    v_stored jsonb;
    v_record jsonb := p_record;
    v_changed boolean[];
    v_before record;
    v record;
    v_hits pgdedup.hit[];
    v_found jsonb;
    v_records jsonb;
    v_key text := CASE WHEN p_seen THEN p_key END;/*{threshold}*//*{}*/
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, /*{find}*/'pgdedup.find()'/*{}*/) THEN
        RAISE EXCEPTION 'only the finder may ask about hidden rows'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    v_force := pgdedup.actions_in_force(
        /*{target}*/'crm.customers'::regclass/*{}*/,
        /*{rules}*/'{rule}'/*{}*/,
        /*{actions}*/'{block}'/*{}*/
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM /*{records}*/pgdedup.records/*{}*/(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, /*{aliased}*/false/*{}*/ AS aliased INTO v
    FROM /*{parse}*/pgdedup.parse/*{}*/(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        /*{forget}*/v.k1 := NULL;/*{}*/
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM /*{parse}*/pgdedup.parse/*{}*/(v_stored) AS p;
        IF NOT (/*{entered}*/false/*{}*/) THEN
            v_changed := ARRAY[
                /*{changed}*/v_before.p1 IS DISTINCT FROM v.p1/*{}*/
            ];
            FOR v_rule IN 1..cardinality(v_changed) LOOP
                IF NOT v_changed[v_rule] THEN
                    v_actions[v_rule] := 'off';
                END IF;
            END LOOP;
        END IF;
    END IF;
    -- A row that is not live is not checked. A new record is taken for live as long as
    -- it lacks a column that `live` reads: the column may have a default.
    IF p_kind IN ('edit', 'new') AND (
        v_force.paused
        OR NOT v.live AND (
            p_kind = 'edit' OR p_record ?& /*{live_columns}*/'{}'::text[]/*{}*/
        )
    ) THEN
        v_actions := array_fill('off'::text, ARRAY[cardinality(v_actions)]);
    END IF;
/*{pin}*//*{}*/    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM /*{alias_lookup}*/pgdedup.lookup/*{}*/(
            v_actions, p_limit, /*{values}*/v.p1, v.k1/*{}*/
        ) AS l;
    ELSE
        v_hits := /*{look}*/pgdedup.look/*{}*/(
            v_actions, p_limit, /*{values}*/v.p1, v.k1/*{}*/
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := /*{further}*/pgdedup.further/*{}*/(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            /*{values}*/v.p1, v.k1/*{}*/
        );
    END IF;
/*{unpin}*//*{}*/    IF p_kind IN ('record', 'row') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := /*{found}*/pgdedup.found/*{}*/(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM /*{records}*/pgdedup.records/*{}*/(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, /*{target}*/'crm.customers'::regclass/*{}*/, p_key,
        pgdedup.assess(
            p_config, /*{target}*/'crm.customers'::regclass/*{}*/, v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
