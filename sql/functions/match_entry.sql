-- One hit as pgdedup.pairs holds it. By the signature of the witnesses
-- the same evidence is known again.
CREATE FUNCTION pgdedup.match_entry(
    config jsonb, rule integer, score double precision, witness text[]
) RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE
RETURN pgdedup.scored_entry(
    jsonb_build_object(
        'action', config -> 'rules' -> (rule - 1) -> 'action',
        'evidence', config -> 'rules' -> (rule - 1) -> 'match'
    ),
    score, pgdedup.signature(witness)
);
COMMENT ON FUNCTION pgdedup.match_entry(jsonb, integer, double precision, text[]) IS
'One hit in the form in which pairs holds it (private)';
GRANT EXECUTE ON FUNCTION pgdedup.match_entry(
    jsonb, integer, double precision, text[]
) TO PUBLIC;
