-- A label of a domain name in ASCII (RFC 3492: xn-- and the encoded characters); a
-- label that is ASCII already stands as it is. NULL if it is longer than a label may
-- be.
CREATE FUNCTION pgdedup.punycode_v1(label text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    c_digits CONSTANT text := 'abcdefghijklmnopqrstuvwxyz0123456789';
    v_points int[];
    v_result text;
    v_basic int;
    v_handled int;
    v_n int := 128;
    v_next int;
    v_delta bigint := 0;
    v_rest bigint;
    v_threshold int;
    v_bias int := 72;
    v_k int;
BEGIN
    IF octet_length(punycode_v1.label) = length(punycode_v1.label) THEN
        RETURN punycode_v1.label;
    END IF;
    IF length(punycode_v1.label) > 59 THEN
        RETURN NULL;
    END IF;
    v_points := ARRAY(
        SELECT ascii(c.letter)
        FROM regexp_split_to_table(punycode_v1.label, '') WITH ORDINALITY
            AS c (letter, place)
        ORDER BY c.place
    );
    v_result := coalesce((
        SELECT string_agg(chr(p.point), '' ORDER BY p.place)
        FROM unnest(v_points) WITH ORDINALITY AS p (point, place)
        WHERE p.point < 128
    ), '');
    v_basic := length(v_result);
    v_handled := v_basic;
    IF v_basic > 0 THEN
        v_result := v_result || '-';
    END IF;
    WHILE v_handled < cardinality(v_points) LOOP
        v_next := (
            SELECT min(p.point) FROM unnest(v_points) AS p (point) WHERE p.point >= v_n
        );
        v_delta := v_delta + (v_next - v_n)::bigint * (v_handled + 1);
        v_n := v_next;
        FOR v_at IN 1..cardinality(v_points) LOOP
            IF v_points[v_at] < v_n THEN
                v_delta := v_delta + 1;
            ELSIF v_points[v_at] = v_n THEN
                v_rest := v_delta;
                v_k := 36;
                LOOP
                    v_threshold := least(greatest(v_k - v_bias, 1), 26);
                    EXIT WHEN v_rest < v_threshold;
                    v_result := v_result || substr(
                        c_digits,
                        (v_threshold + (v_rest - v_threshold) % (36 - v_threshold) + 1)
                        ::int,
                        1
                    );
                    v_rest := (v_rest - v_threshold) / (36 - v_threshold);
                    v_k := v_k + 36;
                END LOOP;
                v_result := v_result || substr(c_digits, v_rest::int + 1, 1);
                -- the bias adapts
                v_delta := v_delta / CASE WHEN v_handled = v_basic THEN 700 ELSE 2 END;
                v_delta := v_delta + v_delta / (v_handled + 1);
                v_k := 0;
                WHILE v_delta > 455 LOOP
                    v_delta := v_delta / 35;
                    v_k := v_k + 36;
                END LOOP;
                v_bias := v_k + (36 * v_delta / (v_delta + 38))::int;
                v_delta := 0;
                v_handled := v_handled + 1;
            END IF;
        END LOOP;
        v_delta := v_delta + 1;
        v_n := v_n + 1;
    END LOOP;
    RETURN CASE WHEN length(v_result) <= 59 THEN 'xn--' || v_result END;
END
$$;

COMMENT ON FUNCTION pgdedup.punycode_v1(text) IS
'A label of a domain name in ASCII (RFC 3492); NULL if it is too long (private).';
REVOKE ALL ON FUNCTION pgdedup.punycode_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.punycode_v1(text) TO PUBLIC;
