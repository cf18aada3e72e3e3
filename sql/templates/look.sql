-- The rules over one record, as the guard and the finder ask: rule by rule, and only
-- those whose keys find a row. All of them in one statement, as in `lookup`, would be
-- started for each record. NULL when nothing is found.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.look/*{}*/(
    given_actions text[], given_limit integer, /*{parameters}*/p1 text/*{}*/
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_found boolean[];
    v_hits pgdedup.hit[];
BEGIN
    SELECT c.found INTO v_found
    FROM /*{candidates}*/pgdedup.candidates/*{}*/(
        given_actions, given_limit, /*{values}*/p1/*{}*/
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
/*{rules}*//*{}*/    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
