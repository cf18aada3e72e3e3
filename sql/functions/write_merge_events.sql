-- One event per duplicate, so that both owners of each pair can be told. Owners are
-- read from the log: after a merge, or at the time of it, the rows are gone. `paired`:
-- the moved rows that are duplicates now (paired_children).
CREATE FUNCTION pgdedup.write_merge_events(
    merge_id bigint, kind text, paired jsonb DEFAULT '[]'
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO pgdedup.events (
        kind, target, key_l, key_r, owner_l, owner_r, actor, application_name, detail
    )
    SELECT
        write_merge_events.kind,
        l.target,
        s.keys[1],
        d.keys[1],
        s.before ->> (t.config ->> 'owner'),
        d.before ->> (t.config ->> 'owner'),
        nullif(current_setting('pgdedup.actor', true), ''),
        nullif(current_setting('application_name', true), ''),
        jsonb_build_object('merge_id', l.merge_id, 'reason', l.reason)
            || CASE
                WHEN write_merge_events.paired = '[]' THEN '{}'
                ELSE jsonb_build_object('paired', write_merge_events.paired)
            END
    FROM pgdedup.merge_log AS l
    INNER JOIN pgdedup.merge_log_rows AS s
        ON s.merge_id = l.merge_id AND s.relation = l.target AND s.kind = 'survivor'
    INNER JOIN pgdedup.merge_log_rows AS d
        ON d.merge_id = l.merge_id AND d.relation = l.target AND d.kind = 'duplicate'
    LEFT JOIN pgdedup.tables AS t ON t.target = l.target
    WHERE l.merge_id = write_merge_events.merge_id
    ORDER BY d.row_id;
END
$$;
COMMENT ON FUNCTION pgdedup.write_merge_events(bigint, text, jsonb) IS
'Outbox entries of a merge or unmerge (private)';
REVOKE ALL ON FUNCTION pgdedup.write_merge_events(bigint, text, jsonb) FROM PUBLIC;
