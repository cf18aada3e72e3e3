-- The state of a pair on record when rules find it again. A decision holds as long as
-- the evidence that it rested on does: with another signature for one of its rules, the
-- pair is open once more. A rule that had nothing to say before only adds its evidence.
CREATE FUNCTION pgdedup.state_after(state text, known jsonb, new jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF state_after.state IN ('open', 'waiting') THEN
        RETURN state_after.state;
    END IF;
    RETURN CASE
        WHEN EXISTS (
            SELECT FROM jsonb_each(state_after.new) AS m (rule, entry)
            WHERE state_after.known -> m.rule ->> 'signature'
                <> m.entry ->> 'signature'
        ) THEN 'open'
        ELSE state_after.state
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.state_after(text, jsonb, jsonb) IS
'State of a pair when rules find it again: a decision ends with its evidence (private)';
GRANT EXECUTE ON FUNCTION pgdedup.state_after(text, jsonb, jsonb) TO PUBLIC;
