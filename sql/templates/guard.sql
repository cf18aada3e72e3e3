-- The guard itself. Runs as the writer: the writer's own rights decide what the error
-- shows and whether an override counts.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.guard/*{}*/()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_changed boolean[];
    v_refusal jsonb;
BEGIN
    IF TG_NARGS > 0 THEN
        -- An UPDATE that left scope and live alone: which rules does it concern?
        v_changed := /*{changed}*/ARRAY[OLD.name IS DISTINCT FROM NEW.name]/*{}*/;
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := /*{check}*/pgdedup.check_row/*{}*/(/*{keys}*/pgdedup.key_column(NEW)/*{}*/, v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse(/*{config}*/pgdedup.config/*{}*/(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
