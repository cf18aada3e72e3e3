-- Optimal string alignment: insertions, deletions, substitutions, and transpositions of
-- neighbours, none of them inside another. levenshtein() of fuzzystrmatch knows no
-- transpositions and refuses more than 255 characters; for one or two edits, trying all
-- four at the first difference is quicker than any table.
CREATE FUNCTION pgdedup.edits_v1(a text, b text, allowed integer) RETURNS integer
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_a text := edits_v1.a COLLATE "C";
    v_b text := edits_v1.b COLLATE "C";
    v_length_a int := length(v_a);
    v_length_b int := length(v_b);
    v_same int := 0;
    v_limit int := least(v_length_a, v_length_b);
    v_middle int;
    v_left int := edits_v1.allowed - 1;
BEGIN
    IF v_a = v_b THEN
        RETURN 0;
    END IF;
    IF v_left < 0 OR abs(v_length_a - v_length_b) > edits_v1.allowed THEN
        RETURN NULL;
    END IF;
    WHILE v_same < v_limit LOOP  -- the first difference, by halves
        v_middle := (v_same + v_limit + 1) / 2;
        IF left(v_a, v_middle) = left(v_b, v_middle) THEN
            v_same := v_middle;
        ELSE
            v_limit := v_middle - 1;
        END IF;
    END LOOP;
    v_a := substr(v_a, v_same + 1);
    v_b := substr(v_b, v_same + 1);
    RETURN 1 + least(
        pgdedup.edits_v1(substr(v_a, 2), substr(v_b, 2), v_left),
        pgdedup.edits_v1(substr(v_a, 2), v_b, v_left),
        pgdedup.edits_v1(v_a, substr(v_b, 2), v_left),
        CASE WHEN length(v_a) > 1 AND left(v_a, 2) = reverse(left(v_b, 2)) THEN
            pgdedup.edits_v1(substr(v_a, 3), substr(v_b, 3), v_left)
        END
    );
END
$$;

COMMENT ON FUNCTION pgdedup.edits_v1(text, text, integer) IS
'How many edits two texts are apart, a transposition counting one; NULL if more than '
'allowed.';
REVOKE ALL ON FUNCTION pgdedup.edits_v1(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.edits_v1(text, text, integer) TO PUBLIC;
