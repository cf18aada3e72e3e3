-- What guard and finder look at after a look-up that ended at its limit: where all of
-- these matches are on record, a new one may stand behind them (heavy_evidence). It is
-- looked for once more, past their evidence, and added.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.further/*{}*/(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, /*{parameters}*/p1 text/*{}*/
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, /*{target}*/'crm.customers'::regclass/*{}*/, given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM /*{every}*/pgdedup.lookup(given_actions, NULL, p1)/*{}*/ AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
