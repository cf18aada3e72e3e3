-- A row that refers to a record which was merged away is refused, with the survivor's
-- key. Runs as the writer. Columns that were renamed since cost more and do no harm.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.late/*{}*/()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp/*{settings}*//*{}*/
AS $pgdedup$
DECLARE
    v_keys text[];
    v_before text[];
    v_found jsonb;
BEGIN
    BEGIN
        v_keys := ARRAY[/*{new}*/NEW.customer_id::text/*{}*/];
        IF TG_OP = 'UPDATE' THEN
            v_before := ARRAY[/*{old}*/OLD.customer_id::text/*{}*/];
        END IF;
    EXCEPTION WHEN undefined_column THEN
        v_keys := pgdedup.referred_keys(
            /*{target}*/pgdedup.target()/*{}*/, TG_RELID, to_jsonb(NEW)
        );
    END;
    IF v_keys IS DISTINCT FROM v_before THEN
        v_found := pgdedup.where_merged(/*{target}*/pgdedup.target()/*{}*/, v_keys);
        IF v_found IS NOT NULL THEN
            PERFORM pgdedup.refuse_late(v_found, TG_RELID);
        END IF;
    END IF;
    RETURN NEW;
END
$pgdedup$;
