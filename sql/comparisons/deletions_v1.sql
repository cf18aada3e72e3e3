-- What remains of a text when at most so many of its characters are left out. Two texts
-- so many edits apart have one remainder in common (Bocek, Hunt, Stiller 2007: Fast
-- Similarity Search in Large Dictionaries; the idea behind SymSpell): a deletion, an
-- insertion, a substitution and a transposition each cost one character a side at most.
-- Two characters are left out of four or more only: fewer have no two typos. Nothing at
-- all is no remainder. Of one character left out no remainder comes twice: of a run of
-- the same character the first alone is left out.
CREATE FUNCTION pgdedup.deletions_v1(value text, count integer) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_value text := deletions_v1.value;
    v_length int := length(v_value);
    v_next text;
    v_last text := '';
    v_result text[] := ARRAY[v_value];
BEGIN
    IF deletions_v1.count >= 1 AND v_length > 1 THEN
        -- a loop, which is quicker than a query
        FOR i IN 1..v_length LOOP
            v_next := substr(v_value, i, 1);
            CONTINUE WHEN v_next = v_last COLLATE "C";
            v_last := v_next;
            v_result := v_result || (left(v_value, i - 1) || substr(v_value, i + 1));
        END LOOP;
    END IF;
    IF deletions_v1.count >= 2 AND v_length > 3 THEN
        v_result := v_result || ARRAY(
            SELECT
                left(v_value, i - 1) || substr(v_value, i + 1, j - i - 1)
                || substr(v_value, j + 1)
            FROM generate_series(1, v_length - 1) AS i,
                generate_series(i + 1, v_length) AS j
        );
    END IF;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION pgdedup.deletions_v1(text, integer) IS
'The text, and what remains of it without one or two of its characters.';
REVOKE ALL ON FUNCTION pgdedup.deletions_v1(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.deletions_v1(text, integer) TO PUBLIC;
