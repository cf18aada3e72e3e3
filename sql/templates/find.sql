-- The rules over a record that is not stored, with the caller's own rights.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.find/*{}*/(
    p_record jsonb, p_limit integer
)
RETURNS SETOF pgdedup.hit
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off/*{settings}*//*{}*/
AS $pgdedup$
DECLARE
    v_actions text[];
    v record;/*{threshold}*//*{}*/
BEGIN
    v_actions := (pgdedup.actions_in_force(
        /*{target}*/'crm.customers'::regclass/*{}*/,
        /*{rules}*/'{rule}'/*{}*/,
        /*{actions}*/'{block}'/*{}*/
    )).actions;
    SELECT p.* INTO v FROM /*{parse}*/pgdedup.parse/*{}*/(p_record) AS p;
/*{pin}*//*{}*/    RETURN QUERY
    SELECT l.rule, l.key, l.score, l.witness
    FROM /*{lookup}*/pgdedup.lookup/*{}*/(
        v_actions, p_limit, /*{values}*/v.p1, v.k1/*{}*/
    ) AS l;
/*{unpin}*//*{}*/END
$pgdedup$;
