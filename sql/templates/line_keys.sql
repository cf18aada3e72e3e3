-- The keys of a record that is not stored, rule by rule: records that a rule relates
-- share one. What the lines of an import are brought together by.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.line_keys/*{}*/(p_record jsonb)
RETURNS TABLE (rule integer, key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH v AS MATERIALIZED (
        SELECT p.*
        FROM /*{parsed}*/pgdedup.parse(line_keys.p_record)/*{}*/ AS p
    )

    /*{branches}*/SELECT
        1,
        k.key
    FROM v
    CROSS JOIN LATERAL pgdedup.locks(v.p1) AS k
    WHERE k.key IS NOT NULL/*{}*/;
END;
