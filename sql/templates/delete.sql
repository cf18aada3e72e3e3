-- Whether anything would be lost with a record that is deleted. Runs as who deletes.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.delete_guard/*{}*/()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp/*{settings}*//*{}*/
AS $pgdedup$
DECLARE
    v_loss jsonb;
BEGIN
    v_loss := pgdedup.deletion_loss(
        /*{target}*/pgdedup.target()/*{}*/, /*{key}*/OLD.id::text/*{}*/
    );
    IF v_loss IS NOT NULL THEN
        PERFORM pgdedup.refuse_deletion(v_loss, /*{action}*/'refuse'/*{}*/);
    END IF;
    RETURN OLD;
END
$pgdedup$;
