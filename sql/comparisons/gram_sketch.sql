-- What a scan compares first of two names: bits set by their grams, whose Jaccard
-- coefficient is never below that of gram_score_v1, and a hash of the characters, equal
-- where their order alone differs. A gram whose bit is taken sets one of the last 32
-- instead, from the left, so that as many bits are set as there are grams: what two
-- names have in common of the last ones is at least what they have in common of grams
-- without a bit. NULL for names of more than that, of which nothing is known.
-- Stored nowhere but in a scan, so that hashtext may change with PostgreSQL.
CREATE FUNCTION pgdedup.gram_sketch(value text) RETURNS bit varying[]
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_bits bit(256) := 0::bit(256);
    v_left int := 224;
    v_bit int;
    v_gram text;
    v_characters bit(64);
BEGIN
    FOREACH v_gram IN ARRAY coalesce(pgdedup.grams_v1(gram_sketch.value), '{}') LOOP
        v_bit := (hashtext(v_gram COLLATE "C") & 2147483647) % 224;
        IF get_bit(v_bits, v_bit) = 1 THEN
            v_bit := v_left;
            v_left := v_left + 1;
        END IF;
        IF v_bit > 255 THEN
            RETURN ARRAY[NULL, NULL]::bit varying[];
        END IF;
        v_bits := set_bit(v_bits, v_bit, 1);
    END LOOP;
    IF gram_sketch.value ~ '^[一-龥]{4,}$' COLLATE "C" THEN
        v_characters := hashtextextended((
            SELECT string_agg(u.character, '' ORDER BY u.character COLLATE "C")
            FROM unnest(string_to_array(gram_sketch.value, NULL)) AS u (character)
        ) COLLATE "C", 0)::bit(64);
    END IF;
    RETURN ARRAY[
        CASE WHEN gram_sketch.value IS NOT NULL THEN v_bits END, v_characters
    ]::bit varying[];
END
$$;

COMMENT ON FUNCTION pgdedup.gram_sketch(text) IS
'Bits of a name whose comparison is quicker than gram_score_v1 and never below it '
'(private).';
REVOKE ALL ON FUNCTION pgdedup.gram_sketch(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.gram_sketch(text) TO PUBLIC;
