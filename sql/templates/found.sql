-- What find_duplicates tells of hits, before it knows what the caller sees: one entry
-- for each row, best first, with its strongest rule and the evidence of all; see
-- shown_matches.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.found/*{}*/(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := /*{rules}*/'{rule}'/*{}*/;
    v_evidence CONSTANT jsonb := /*{evidence}*/'[]'/*{}*/;/*{held}*//*{}*/
BEGIN
    RETURN (
        SELECT jsonb_agg(jsonb_build_object(
            'key', m.key,
            'rule', v_rules[-m.strength[2]],
            'action', p_actions[-m.strength[2]],
            'score', m.score,
            'strength', m.strength,
            'evidence', m.evidence,
            'owner', /*{owner}*/NULL/*{}*/
        ) ORDER BY m.score DESC, m.strength DESC, m.key)
        FROM (
            SELECT
                h.key,
                max(h.score) AS score,
                max(ARRAY[
                    array_position(ARRAY['flag', 'ask', 'block'], p_actions[h.rule]),
                    -h.rule
                ]) AS strength,
                jsonb_path_query_array(
                    jsonb_agg(
                        /*{evidence_of_hit}*/v_evidence -> (h.rule - 1)/*{}*/
                        ORDER BY h.rule
                    ),
                    '$[*][*]'
                ) AS evidence
            FROM unnest(p_hits) AS h
            WHERE p_actions[h.rule] <> 'shadow'
            GROUP BY h.key
        ) AS m
    );
END
$pgdedup$;
