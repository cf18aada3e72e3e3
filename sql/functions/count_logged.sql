-- How many of the moved rows that a merge logged of a table with a primary key meet a
-- condition over t: $1 keys, $2 links, $3 the image that the line of the log has for
-- them (before, if the merge is `undone`, or after). By the primary key, ten thousand
-- rows at a time: a quarter of what a join with the log takes. NULL if the log has too
-- many small lines for that.
CREATE FUNCTION pgdedup.count_logged(
    merge_id bigint, relation regclass, condition text, links text[], undone boolean
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
-- The whole table for each line is what a plan would choose that knows one line only.
SET enable_seqscan = off
AS $$
DECLARE
    v_query text := format(
        'SELECT count(*) FROM (SELECT t.* FROM %s AS t WHERE %s OFFSET 0) AS t WHERE %s',
        pgdedup.relation_source(count_logged.relation),
        pgdedup.keys_condition(count_logged.relation, 't', '$1'),
        count_logged.condition
    );
    v_line record;
    v_count bigint;
    v_total bigint := 0;
BEGIN
    IF (
        SELECT count(*) > 10 + sum(cardinality(r.keys)) / 1000
        FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = count_logged.merge_id
            AND r.relation = count_logged.relation AND r.kind = 'moved'
    ) THEN
        RETURN NULL;
    END IF;
    FOR v_line IN
        SELECT
            CASE
                WHEN count_logged.undone THEN coalesce(r.old_keys, r.keys) ELSE r.keys
            END AS keys,
            CASE WHEN count_logged.undone THEN r.before ELSE r.after END AS image
        FROM pgdedup.merge_log_rows AS r
        WHERE r.merge_id = count_logged.merge_id
            AND r.relation = count_logged.relation AND r.kind = 'moved'
    LOOP
        EXECUTE v_query INTO v_count
            USING v_line.keys, count_logged.links, v_line.image;
        v_total := v_total + v_count;
    END LOOP;
    RETURN v_total;
END
$$;
COMMENT ON FUNCTION pgdedup.count_logged(bigint, regclass, text, text[], boolean) IS
'Number of the moved rows of a merge that meet a condition (private)';
REVOKE ALL ON FUNCTION pgdedup.count_logged(bigint, regclass, text, text[], boolean)
FROM PUBLIC;
