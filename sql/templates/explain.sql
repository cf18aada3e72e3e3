-- Two rows under every comparison of every rule, with the caller's own rights: why they
-- are related, and why not. That two values are aliases is said only where they are.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.explain_rows/*{}*/(
    p_key_l text, p_key_r text
)
RETURNS TABLE (
    rule text, field text, comparison text, value_l text, value_r text,
    normalised_l text, normalised_r text, score double precision,
    threshold double precision, satisfied boolean, veto boolean
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        e.rule,
        e.field,
        e.comparison,
        e.value_l,
        e.value_r,
        e.normalised_l,
        e.normalised_r,
        e.score,
        e.threshold,
        e.satisfied,
        e.veto
    FROM /*{table}*/crm.customers/*{}*/ AS t
    INNER JOIN /*{table}*/crm.customers/*{}*/ AS r
        ON /*{right}*/r.id = explain_rows.p_key_r::bigint/*{}*//*{evidence}*//*{}*/
    CROSS JOIN LATERAL (
        VALUES
        /*{rows}*/(
            'rule', 'name', 'same', t.name, r.name, t.name, r.name, 1.0::float8,
            NULL::float8, t.name = r.name, 1 = 0
        )/*{}*/
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE /*{left}*/t.id = explain_rows.p_key_l::bigint/*{}*/
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
