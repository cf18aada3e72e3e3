-- Rows that belong together, out of the pairs on record: strongest pairs first, rows
-- are joined into clusters, as long as nobody said that two rows of the joined cluster
-- are distinct or related, and, with `linkage` complete, as long as each row is paired
-- with each other, so that A~B~C is no cluster where A and C are not alike; `single`
-- makes connected components. A pair that a steward confirmed counts as 1. The weakest
-- pair that holds a cluster together is shown: look at it first.
-- Rows and pairs are numbers in arrays here, which PL/pgSQL changes in place.
CREATE FUNCTION pgdedup.find_clusters(
    target regclass, min_score double precision DEFAULT 0,
    linkage text DEFAULT 'single'
)
RETURNS TABLE (
    cluster_id bigint, key text, cluster_size integer, weakest double precision,
    weakest_l text, weakest_r text
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_nestloop = off
AS $$
DECLARE
    v_keys text[];
    -- Pairs, those that keep rows apart first, then the strongest first.
    v_left integer[];
    v_right integer[];
    v_apart boolean[];
    v_score double precision[];
    v_id bigint[];
    -- The pairs of a row as a chain: its first entry, then the next of each. Entry 2n
    -- is pair n seen from its left row, 2n + 1 from its right one.
    v_entry integer[];
    v_next_entry integer[];
    -- The cluster of a row, and of each cluster its size, first and last row (rows are
    -- a chain, too), smallest pair number, and the pair that joined it last.
    v_cluster integer[];
    v_next_row integer[];
    v_tail integer[];
    v_size integer[];
    v_number bigint[];
    v_weakest integer[];
    v_a integer;
    v_b integer;
    v_row integer;
    v_at integer;
    v_other integer;
    v_links bigint;
BEGIN
    IF find_clusters.linkage IN ('single', 'complete') IS NOT TRUE THEN
        RAISE EXCEPTION 'there is no linkage %', coalesce(find_clusters.linkage, 'NULL')
            USING ERRCODE = 'invalid_parameter_value',
                HINT = 'Linkage: single, complete.';
    END IF;
    WITH weighed AS MATERIALIZED (
        SELECT
            p.pair_id,
            p.key_l,
            p.key_r,
            p.state IN ('distinct', 'related') AS apart,
            CASE p.state WHEN 'confirmed' THEN 1 ELSE (
                SELECT max((m.entry ->> 'score')::double precision)
                FROM jsonb_each(p.matches) AS m (rule, entry)
                WHERE m.entry ->> 'action' <> 'shadow'
            ) END AS score
        FROM pgdedup.pairs AS p
        WHERE p.target = find_clusters.target AND p.state IN (
            'open', 'waiting', 'unsure', 'confirmed', 'distinct', 'related'
        )
    ),
    chosen AS MATERIALIZED (
        SELECT w.* FROM weighed AS w
        WHERE w.apart OR w.score >= find_clusters.min_score
    ),
    numbered AS MATERIALIZED (
        SELECT k.key, row_number() OVER (ORDER BY k.key)::integer AS number
        FROM (
            SELECT c.key_l AS key FROM chosen AS c UNION SELECT c.key_r FROM chosen AS c
        ) AS k
    )
    SELECT
        (SELECT array_agg(n.key ORDER BY n.number) FROM numbered AS n),
        array_agg(l.number ORDER BY c.apart DESC, c.score DESC, c.pair_id),
        array_agg(r.number ORDER BY c.apart DESC, c.score DESC, c.pair_id),
        array_agg(c.apart ORDER BY c.apart DESC, c.score DESC, c.pair_id),
        array_agg(c.score ORDER BY c.apart DESC, c.score DESC, c.pair_id),
        array_agg(c.pair_id ORDER BY c.apart DESC, c.score DESC, c.pair_id)
    INTO v_keys, v_left, v_right, v_apart, v_score, v_id
    FROM chosen AS c
    INNER JOIN numbered AS l ON l.key = c.key_l
    INNER JOIN numbered AS r ON r.key = c.key_r;
    IF v_id IS NULL THEN
        RETURN;
    END IF;
    v_entry := array_fill(0, ARRAY[cardinality(v_keys)]);
    v_next_entry := array_fill(0, ARRAY[2 * cardinality(v_id) + 1]);
    v_next_row := v_entry;
    v_weakest := v_entry;
    v_size := array_fill(1, ARRAY[cardinality(v_keys)]);
    v_number := array_fill(NULL::bigint, ARRAY[cardinality(v_keys)]);
    v_cluster := ARRAY(SELECT generate_series(1, cardinality(v_keys)));
    v_tail := v_cluster;
    FOR v_pair IN 1..cardinality(v_id) LOOP
        v_next_entry[2 * v_pair] := v_entry[v_left[v_pair]];
        v_entry[v_left[v_pair]] := 2 * v_pair;
        v_next_entry[2 * v_pair + 1] := v_entry[v_right[v_pair]];
        v_entry[v_right[v_pair]] := 2 * v_pair + 1;
    END LOOP;
    <<pairs>>
    FOR v_pair IN 1..cardinality(v_id) LOOP
        v_a := v_cluster[v_left[v_pair]];
        v_b := v_cluster[v_right[v_pair]];
        CONTINUE WHEN v_apart[v_pair] OR v_a = v_b;
        IF v_size[v_a] > v_size[v_b] THEN
            v_other := v_a;
            v_a := v_b;
            v_b := v_other;
        END IF;
        -- a, the smaller one, goes into b, if its pairs with b let it.
        v_links := 0;
        v_row := v_a;
        WHILE v_row > 0 LOOP
            v_at := v_entry[v_row];
            WHILE v_at > 0 LOOP
                v_other := CASE v_at % 2
                    WHEN 0 THEN v_right[v_at / 2] ELSE v_left[v_at / 2]
                END;
                IF v_cluster[v_other] = v_b THEN
                    CONTINUE pairs WHEN v_apart[v_at / 2];
                    v_links := v_links + 1;
                END IF;
                v_at := v_next_entry[v_at];
            END LOOP;
            v_row := v_next_row[v_row];
        END LOOP;
        CONTINUE WHEN find_clusters.linkage = 'complete'
            AND v_links < v_size[v_a]::bigint * v_size[v_b];
        v_row := v_a;
        WHILE v_row > 0 LOOP
            v_cluster[v_row] := v_b;
            v_row := v_next_row[v_row];
        END LOOP;
        v_next_row[v_tail[v_b]] := v_a;
        v_tail[v_b] := v_tail[v_a];
        v_size[v_b] := v_size[v_b] + v_size[v_a];
        v_number[v_b] := least(v_number[v_a], v_number[v_b], v_id[v_pair]);
        v_weakest[v_b] := v_pair;
    END LOOP;
    -- By joins: an element of an array of texts is found by reading all before it.
    RETURN QUERY
    WITH named AS MATERIALIZED (
        SELECT k.key, k.cluster, k.number
        FROM unnest(v_keys, v_cluster) WITH ORDINALITY AS k (key, cluster, number)
    )
    SELECT
        c.cluster_id,
        k.key,
        c.size,
        w.score,
        l.key,
        r.key
    FROM named AS k
    INNER JOIN unnest(v_number, v_size, v_weakest)
        WITH ORDINALITY AS c (cluster_id, size, weakest, number)
        ON c.number = k.cluster
    INNER JOIN unnest(v_left, v_right, v_score)
        WITH ORDINALITY AS w (left_row, right_row, score, number)
        ON w.number = c.weakest
    INNER JOIN named AS l ON l.number = w.left_row
    INNER JOIN named AS r ON r.number = w.right_row
    WHERE c.size > 1
    ORDER BY c.cluster_id, k.key;
END
$$;
COMMENT ON FUNCTION pgdedup.find_clusters(regclass, double precision, text) IS
'Rows that belong together by the pairs on record, with the weakest link of each';
REVOKE ALL ON FUNCTION pgdedup.find_clusters(
    regclass, double precision, text
) FROM PUBLIC;
