-- What the caller may see of logged rows: everything of a table that he may read
-- without row-level security; under row-level security only his own merges, since
-- a policy cannot be asked about a row that is gone. In a view current_user is the
-- caller, which a SECURITY DEFINER function cannot know.
CREATE VIEW pgdedup.merge_images WITH (security_barrier) AS
SELECT
    r.row_id,
    r.merge_id,
    r.kind,
    r.relation,
    r.keys,
    r.old_keys,
    r.number,
    r.before,
    r.after,
    r.found
FROM pgdedup.merge_log_rows AS r
INNER JOIN pgdedup.merge_log AS l ON r.merge_id = l.merge_id
WHERE
    pg_catalog.has_table_privilege(r.relation, 'SELECT')
    AND (
        NOT pg_catalog.row_security_active(r.relation)
        OR (l.merged_role = current_user AND l.session_role = session_user)
    );

COMMENT ON VIEW pgdedup.merge_images IS
    'Rows of the merge log, as far as the caller may read their tables';

REVOKE ALL ON pgdedup.merge_images FROM PUBLIC;
