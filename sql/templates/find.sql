-- The rules over a record that is not stored. Runs as the caller: the caller's own
-- rights decide what may be asked and what the answer shows.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.find/*{}*/(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v record;
    v_assessment jsonb;
BEGIN
    v := pgdedup.question(
        /*{target}*/'crm.customers'::regclass/*{}*/, p_record, p_kind
    );
    -- An expression, no query: seek knows its caller by the context of the call.
    v_assessment := /*{seek}*/pgdedup.seek/*{}*/(
        v.config, p_record, v.key, p_limit, v.kind, v.seen
    );
    RETURN pgdedup.answer(v.config, v_assessment, p_kind, p_limit);
END
$pgdedup$;
