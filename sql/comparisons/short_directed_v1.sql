-- How well the first name abbreviates the second, both from short_parts_v1. The levels
-- put what a look-up should show first: the same name (0.99), the same but for a region
-- that one of them leaves out (0.97), the beginning of the name or of its core (up to
-- 0.9, more if less is left out), characters of it in order (less by what lies
-- between), a piece from its middle (0.75, of two characters 0.6), the same core in two
-- provinces (0.6), the same brand in another trade (0.55, in another province 0.45).
-- Words of trade alone (航天科技) abbreviate only what begins with them.
CREATE FUNCTION pgdedup.short_directed_v1(short text[], full_name text[])
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_whole text := short_directed_v1.full_name[1] COLLATE "C";
    v_core text := short_directed_v1.full_name[2] COLLATE "C";
    v_brand text := short_directed_v1.short[3] COLLATE "C";
    v_code text := short_directed_v1.short[4];
    v_other text := short_directed_v1.full_name[4];
    v_one_place boolean := v_code = v_other OR v_code = '' OR v_other = '';
    v_trade boolean := v_brand = ''
        AND short_directed_v1.short[1] = short_directed_v1.short[2];
    -- What looks like a city before a brand is no beginning to leave characters out from.
    v_city boolean := short_directed_v1.short[1] <> short_directed_v1.short[2]
        AND length(v_brand) >= 2;
    v_texts text[];
    v_text text;
    v_name text;
    v_cost float8;
    v_at int;
    v_best float8 := 0;
BEGIN
    IF short_directed_v1.short[1] = v_whole THEN
        RETURN 0.99;
    ELSIF short_directed_v1.short[2] = v_core AND v_brand <> '' THEN
        v_best := CASE WHEN v_one_place THEN 0.97 ELSE 0.6 END;
    ELSIF v_brand = short_directed_v1.full_name[3] AND length(v_brand) >= 2 THEN
        v_best := CASE WHEN v_one_place THEN 0.55 ELSE 0.45 END;
    END IF;
    IF v_best > 0.9 THEN
        RETURN v_best;
    END IF;
    v_texts := pgdedup.short_texts_v1(short_directed_v1.short);
    FOR v_kind IN 1..4 LOOP
        v_text := v_texts[v_kind];
        CONTINUE WHEN v_text = ''
            OR v_kind = 2 AND NOT v_one_place
            OR v_kind = 3 AND left(short_directed_v1.full_name[5], 2) IS DISTINCT FROM
                pgdedup.short_province_v1(left(short_directed_v1.short[1], 1));
        FOREACH v_name IN ARRAY ARRAY[
            v_whole,
            nullif(v_core, v_whole),
            nullif(substr(short_directed_v1.full_name[5], 3), v_core)
        ] LOOP
            v_cost := pgdedup.short_align_v1(v_text, v_name);
            CONTINUE WHEN v_cost IS NULL
                OR v_cost >= 0.5 AND (v_trade OR v_kind = 1 AND v_city);
            v_best := greatest(
                v_best,
                0.9 - 0.1 * least(v_cost, 4) - 0.01 * v_kind
                - 0.06 * (1 - length(v_text)::float8 / length(v_name)) + 0.01
            );
        END LOOP;
        v_at := strpos(left(v_whole, 16), v_text);
        IF v_at > 1 AND length(v_brand) >= 2 THEN
            v_best := greatest(
                v_best,
                CASE WHEN length(v_text) > 2 THEN 0.75 ELSE 0.6 END
                - 0.06 * (1 - length(v_text)::float8 / length(v_whole))
            );
        END IF;
    END LOOP;
    RETURN v_best;
END
$$;

COMMENT ON FUNCTION pgdedup.short_directed_v1(text[], text[]) IS
'How well the first name abbreviates the second; 0 if it does not (private).';
REVOKE ALL ON FUNCTION pgdedup.short_directed_v1(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_directed_v1(text[], text[]) TO PUBLIC;
