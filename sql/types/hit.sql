-- What a compiled predicate returns: position of the rule in the file, key of the
-- other row, score 0..1, and one witness per comparison: the normalised values
-- that made it true. A decision on a pair holds as long as its witnesses do.
CREATE TYPE pgdedup.hit AS (
    rule integer, key text, score double precision, witness text[] -- noqa: LT01
);
COMMENT ON TYPE pgdedup.hit IS 'One match of one compiled rule (private)';
