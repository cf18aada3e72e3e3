-- The guard itself. Runs as the writer: the writer's own rights decide what the error
-- shows and whether an override counts.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.guard/*{}*/()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_refusal jsonb := /*{check}*/pgdedup.check_row/*{}*/(/*{keys}*/NEW.id/*{}*/);
BEGIN
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse(/*{config}*/pgdedup.config/*{}*/(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
