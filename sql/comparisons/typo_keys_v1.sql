-- Keys of typo. A short text: what remains without the mistyped characters. A longer
-- one: its two ends, since of n edits one end has at most n - 1 (all in the other, or
-- shared out), so that fewer characters need be left out of it. How long an end is
-- depends on the length, and the texts compared may differ in that by the number of
-- edits: an end of h characters serves all lengths from 2h + 1 to 2h + 2 + edits, so
-- that each length has two or three, and any two lengths that may meet share one.
-- Between the ends lies a character at least: a transposition cannot change both.
-- At most 66 keys of at most 34 characters.
CREATE FUNCTION pgdedup.typo_keys_v1(value text, edits integer) RETURNS text[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_length int := length(typo_keys_v1.value);
    v_shortest int := CASE typo_keys_v1.edits WHEN 1 THEN 16 ELSE 4 END;
    v_longest int := CASE typo_keys_v1.edits WHEN 1 THEN 32 ELSE 16 END;
    v_keys text[] := '{}';
BEGIN
    IF typo_keys_v1.edits = 1 AND v_length <= 2 * v_shortest THEN
        -- Most names: no ends, and nothing that comes twice.
        RETURN pgdedup.deletions_v1(typo_keys_v1.value, 1);
    END IF;
    IF v_length <= 2 * v_shortest + typo_keys_v1.edits THEN
        v_keys := pgdedup.deletions_v1(typo_keys_v1.value, typo_keys_v1.edits);
    END IF;
    FOR v_end IN
        greatest(v_shortest, least(v_longest, (v_length - typo_keys_v1.edits - 1) / 2))
        ..least(v_longest, (v_length - 1) / 2)
    LOOP
        v_keys := v_keys || ARRAY(
            SELECT '<' || d.remainder
            FROM unnest(pgdedup.deletions_v1(
                left(typo_keys_v1.value, v_end), typo_keys_v1.edits - 1
            )) AS d (remainder)
            UNION ALL
            SELECT '>' || d.remainder
            FROM unnest(pgdedup.deletions_v1(
                right(typo_keys_v1.value, v_end), typo_keys_v1.edits - 1
            )) AS d (remainder)
        );
    END LOOP;
    RETURN pgdedup.distinct_values_v1(v_keys);
END
$$;

COMMENT ON FUNCTION pgdedup.typo_keys_v1(text, integer) IS
'Keys of typo: texts at most one or two edits apart share one.';
REVOKE ALL ON FUNCTION pgdedup.typo_keys_v1(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.typo_keys_v1(text, integer) TO PUBLIC;
