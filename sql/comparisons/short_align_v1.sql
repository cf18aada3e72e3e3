-- How badly a text abbreviates the beginning of another: 0 if it is its beginning, more
-- for each character left out between, less before the beginning of a word (中石化 in
-- 中国石油化工). NULL if it is no abbreviation: the first characters are the same, the others
-- follow in order with at most five left out between (three behind the first, and
-- behind the second unless it follows at once). An ASCII word is not cut in its middle:
-- micro is not short for microsoft. The least sum over all ways to place the
-- characters, by dynamic programming.
CREATE FUNCTION pgdedup.short_align_v1(short text, full_text text)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_short text := short_align_v1.short COLLATE "C";
    v_full text := left(short_align_v1.full_text, 16) COLLATE "C";
    v_length int := length(v_full);
    v_size int := length(v_short);
    v_marked text[];
    v_begins boolean[] := '{}';
    v_begin boolean := true;
    v_costs float8[];
    v_next float8[];
    v_character text;
    v_cost float8;
    v_best float8;
BEGIN
    -- cheap and most often enough: the characters follow in order, somewhere
    IF left(v_short, 1) <> left(v_full, 1) OR v_size > v_length
        OR v_full !~~ (array_to_string(
            string_to_array(translate(v_short, E'\\%', '__'), NULL), '%'
        ) || '%')
    THEN
        RETURN NULL;
    END IF;
    v_marked := string_to_array(pgdedup.short_words_v1(v_full), NULL);
    FOREACH v_character IN ARRAY v_marked LOOP
        IF v_character = '|' THEN
            v_begin := true;
        ELSE
            v_begins := v_begins || v_begin;
            v_begin := false;
        END IF;
    END LOOP;
    IF left(v_full, v_size) = v_short THEN
        v_best := 0;
        v_costs[v_size] := 0;
    ELSE
        v_costs[1] := 0;
        FOR v_place IN 2..v_size LOOP
            v_character := substr(v_short, v_place, 1);
            v_next := '{}';
            FOR v_at IN v_place..v_length LOOP
                CONTINUE WHEN substr(v_full, v_at, 1) <> v_character;
                v_best := NULL;
                FOR v_gap IN 0..least(CASE v_place WHEN 2 THEN 3 ELSE 5 END, v_at - v_place)
                LOOP
                    -- as far as the keys reach
                    CONTINUE WHEN v_place = 3 AND v_gap > 3 AND v_at - v_gap <> 3;
                    v_cost := v_costs[v_at - 1 - v_gap] + CASE
                        WHEN v_gap = 0 THEN 0
                        WHEN v_begins[v_at] THEN 0.5
                        ELSE 1.0
                    END + 0.1 * v_gap;
                    IF v_cost < v_best OR v_best IS NULL THEN
                        v_best := v_cost;
                    END IF;
                END LOOP;
                v_next[v_at] := v_best;
            END LOOP;
            v_costs := v_next;
        END LOOP;
    END IF;
    v_best := NULL;
    FOR v_at IN v_size..v_length LOOP
        CONTINUE WHEN v_costs[v_at] IS NULL
            OR v_at < v_length
            AND translate(
                substr(v_full, v_at, 2), 'abcdefghijklmnopqrstuvwxyz0123456789', ''
            ) = '';
        v_cost := v_costs[v_at]
            + CASE WHEN v_at = v_length OR v_begins[v_at + 1] THEN 0 ELSE 0.3 END;
        IF v_cost < v_best OR v_best IS NULL THEN
            v_best := v_cost;
        END IF;
    END LOOP;
    RETURN v_best;
END
$$;

COMMENT ON FUNCTION pgdedup.short_align_v1(text, text) IS
'How many characters, weighted, an abbreviation leaves out of a name from its '
'beginning on; NULL if it is none (private).';
REVOKE ALL ON FUNCTION pgdedup.short_align_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_align_v1(text, text) TO PUBLIC;
