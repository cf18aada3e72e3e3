-- One row of find_duplicates: the public shape of a match.
CREATE TYPE pgdedup.match AS (
    key text, rule text, action text, score double precision,
    evidence jsonb, record jsonb
);
COMMENT ON TYPE pgdedup.match IS
'One existing row that a rule relates to the record asked about';
