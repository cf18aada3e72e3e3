-- Keeps the columns of a touched table with their types, so that unmerge can tell a
-- table that has changed its shape.
CREATE FUNCTION pgdedup.log_table(merge_id bigint, relation regclass) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO pgdedup.merge_log_rows (merge_id, kind, relation, keys, before)
    SELECT
        log_table.merge_id,
        'table',
        log_table.relation,
        ARRAY[pgdedup.relation_label(log_table.relation)],
        jsonb_object_agg(c.name, c.type)
    FROM pgdedup.row_columns(log_table.relation) AS c
    WHERE NOT c.is_generated
        AND NOT EXISTS (
            SELECT FROM pgdedup.merge_log_rows AS r
            WHERE r.merge_id = log_table.merge_id
                AND r.relation = log_table.relation AND r.kind = 'table'
        )
    HAVING count(*) > 0;
END
$$;
COMMENT ON FUNCTION pgdedup.log_table(bigint, regclass) IS
'Logs the shape of a table that a merge touches (private)';
REVOKE ALL ON FUNCTION pgdedup.log_table(bigint, regclass) FROM PUBLIC;
