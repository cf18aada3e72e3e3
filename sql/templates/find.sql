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
    v_matches jsonb;
    v_sees_all boolean;
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
    IF /*{plain}*/pgdedup.reads_table(v_target)/*{}*/ THEN
        SELECT
            jsonb_agg(
                (f.entry - '{owner, strength}'::text[]) || jsonb_build_object(
                    'record', nullif(/*{shown}*/'{}'::jsonb/*{}*/, '{}')
                )
                ORDER BY f.place
            ) FILTER (WHERE p_limit IS NULL OR f.place <= p_limit),
            count(*) = jsonb_array_length(v_found)
        INTO v_matches, v_sees_all
        FROM jsonb_array_elements(v_found) WITH ORDINALITY AS f (entry, place)
        CROSS JOIN LATERAL /*{records}*/pgdedup.records/*{}*/(ARRAY[f.entry ->> 'key']) AS r;
        IF v_sees_all THEN
            RETURN coalesce(v_matches, '[]');
        END IF;
    END IF;
    -- Some rows are hidden, or what is shown is not as it stands in the columns.
    v_visible := pgdedup.visible_records(
        pgdedup.config_of(v_target), v_target,
        ARRAY(SELECT f.entry ->> 'key' FROM jsonb_array_elements(v_found) AS f (entry))
    );
    RETURN pgdedup.shown_matches(
        /*{settings}*/'{}'/*{}*/, v_found, coalesce(v_visible, '{}'), v.key, p_limit
    );
END
$pgdedup$;
