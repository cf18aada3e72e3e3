-- A record that was merged away, and only marked, changes no more.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.late_update/*{}*/()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp/*{settings}*//*{}*/
AS $pgdedup$
DECLARE
    v_found jsonb;
BEGIN
    v_found := pgdedup.where_merged(
        /*{target}*/pgdedup.target()/*{}*/, ARRAY[/*{key}*/OLD.id::text/*{}*/]
    );
    IF v_found IS NOT NULL THEN
        PERFORM pgdedup.refuse_late(v_found || '{"itself": true}', TG_RELID);
    END IF;
    RETURN NEW;
END
$pgdedup$;
