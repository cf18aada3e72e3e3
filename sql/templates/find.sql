-- The rules over a record that is not stored. Runs as the caller: the caller's own
-- rights decide what may be asked and what the answer shows.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.find/*{}*/(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := /*{target}*/'crm.customers'::regclass/*{}*/;
    v_config jsonb;
    v record;
    v_found jsonb;
    v_keys text[];
    v_visible jsonb;
BEGIN
    v := pgdedup.admit(v_target, p_record, p_kind);
    IF p_kind = 'write' THEN
        v_config := pgdedup.config_of(v_target);
    END IF;
    -- An expression, no query: seek knows its caller by the context of the call.
    v_found := /*{seek}*/pgdedup.seek/*{}*/(
        v_config, p_record, v.key, p_limit, v.kind, v.seen
    );
    IF p_kind = 'write' THEN
        RETURN pgdedup.answer(v_config, v_found, p_kind, p_limit);
    END IF;
    IF v_found IS NULL THEN
        -- what most records meet, and a form waits for
        RETURN '[]';
    END IF;
    v_keys := ARRAY(SELECT f.entry ->> 'key' FROM jsonb_array_elements(v_found) AS f (entry));
    IF /*{plain}*/pgdedup.reads_table(v_target)/*{}*/ THEN
        SELECT jsonb_object_agg(r.key, /*{shown}*/'{}'::jsonb/*{}*/)
        INTO v_visible
        FROM /*{records}*/pgdedup.records/*{}*/(v_keys) AS r;
    ELSE
        v_visible := pgdedup.visible_records(
            pgdedup.config_of(v_target), v_target, v_keys
        );
    END IF;
    RETURN pgdedup.shown_matches(
        /*{settings}*/'{}'/*{}*/, v_found, coalesce(v_visible, '{}'), v.key, p_limit
    );
END
$pgdedup$;
