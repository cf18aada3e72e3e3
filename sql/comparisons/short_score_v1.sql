-- The shorter name has a brand, and stands in the first 16 characters of the longer
-- one, from its beginning or from that of its brand: in one piece, or (three characters
-- and more) with up to three left out between one and the next: 中石化 in 中国石油化工. An
-- ASCII word is not cut in its middle: micro is not short for microsoft.
CREATE FUNCTION pgdedup.short_score_v1(a text, b text) RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_short text := short_score_v1.a;
    v_full text := short_score_v1.b;
    v_brand text;
    v_starts int[];
    v_at int;
    v_step int;
    v_whole boolean;
BEGIN
    IF v_short = v_full COLLATE "C" THEN
        RETURN 1;
    END IF;
    IF length(v_short) > length(v_full) THEN
        v_short := short_score_v1.b;
        v_full := short_score_v1.a;
    END IF;
    v_full := left(v_full, 16);
    IF length(v_short) NOT BETWEEN 2 AND 10
        OR length(pgdedup.short_brand_v1(v_short)) < 2
    THEN
        RETURN 0;
    END IF;
    v_brand := pgdedup.short_brand_v1(v_full);
    v_starts := ARRAY[1, nullif(strpos(v_full, v_brand), 1)];
    <<starts>>
    FOREACH v_at IN ARRAY v_starts LOOP
        CONTINUE WHEN substr(v_full, v_at, 1) <> left(v_short, 1) COLLATE "C"
            OR v_at IS NULL;
        v_whole := true;
        FOR v_place IN 2..length(v_short) LOOP
            v_step := strpos(
                substr(v_full, v_at + 1, 4) COLLATE "C", substr(v_short, v_place, 1)
            );
            CONTINUE starts WHEN v_step = 0;
            v_whole := v_whole AND v_step = 1;
            v_at := v_at + v_step;
        END LOOP;
        CONTINUE WHEN substr(v_full, v_at, 2) ~ '^[a-z0-9]{2}$' COLLATE "C";
        IF v_whole THEN
            RETURN 0.9;
        ELSIF length(v_short) > 2 THEN
            RETURN 0.7;
        END IF;
    END LOOP;
    RETURN 0;
END
$$;

COMMENT ON FUNCTION pgdedup.short_score_v1(text, text) IS
'0.9 if the shorter company name is a piece of the longer one from its brand on, 0.7 '
'if it leaves out characters between, 1 if they are equal, 0 otherwise.';
REVOKE ALL ON FUNCTION pgdedup.short_score_v1(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_score_v1(text, text) TO PUBLIC;
