-- Is this pair on record for this rule with the same evidence? Such a pair never
-- refuses a write: it was accepted, decided, or was there before the rule was. Of a
-- value that many rows share, not all pairs are on record: a row (`key_a`) that has ten
-- pairs by this evidence is known to have it, and meets nothing new.
-- SECURITY DEFINER: the owner of the rules may be another than that of the pairs.
CREATE FUNCTION pgdedup.is_on_record(
    target regclass, key_a text, key_b text, rule text, signature text
) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM pgdedup.pairs AS p
        WHERE p.target = is_on_record.target
            AND p.key_l = least(
                is_on_record.key_a COLLATE "C", is_on_record.key_b COLLATE "C"
            )
            AND p.key_r = greatest(
                is_on_record.key_a COLLATE "C", is_on_record.key_b COLLATE "C"
            )
            AND p.matches -> is_on_record.rule ->> 'signature' = is_on_record.signature
    ) OR 10 = (
        SELECT count(*)
        FROM (
            (
                SELECT p.pair_id FROM pgdedup.pairs AS p
                WHERE p.target = is_on_record.target
                    AND p.key_l = is_on_record.key_a
                    AND p.matches -> is_on_record.rule ->> 'signature'
                    = is_on_record.signature
                LIMIT 10
            )
            UNION ALL
            (
                SELECT p.pair_id FROM pgdedup.pairs AS p
                WHERE p.target = is_on_record.target
                    AND p.key_r = is_on_record.key_a
                    AND p.matches -> is_on_record.rule ->> 'signature'
                    = is_on_record.signature
                LIMIT 10
            )
            LIMIT 10
        ) AS known
    );
END
$$;
COMMENT ON FUNCTION pgdedup.is_on_record(regclass, text, text, text, text) IS
'Whether a pair is on record for a rule with this evidence (private)';
REVOKE ALL ON FUNCTION pgdedup.is_on_record(
    regclass, text, text, text, text
) FROM PUBLIC;
