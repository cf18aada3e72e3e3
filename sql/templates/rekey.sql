-- A row got another key: its pairs follow, so that what was decided of it still holds.
-- SECURITY DEFINER, since writers may not touch pairs; a trigger function can be called
-- by nobody, and only its owner may put it on a table.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.rekey/*{}*/()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp/*{settings}*//*{}*/
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        /*{target}*/'crm.customers'::regclass/*{}*/,
        /*{row_key}*/pgdedup.row_key/*{}*/(OLD),
        /*{row_key}*/pgdedup.row_key/*{}*/(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
