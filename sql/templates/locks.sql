-- The keys that a record locks for one rule: two records that the rule relates have
-- one of them in common.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.locks/*{}*/(
    /*{parameters}*/p1 text/*{}*/
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        /*{parts}*/'text:same' || locks.p1/*{}*/,
        /*{scope}*/''/*{}*/
    )/*{source}*//*{}*/;
END;
