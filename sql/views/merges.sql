-- The contract's view of the merge log: keys and people, no row contents.
CREATE VIEW pgdedup.merges AS -- noqa: PRS
SELECT
    l.merge_id,
    l.target,
    l.survivor,
    l.duplicates,
    l.merged_at,
    coalesce(l.actor, l.merged_role::text) AS merged_by,
    l.reason,
    l.undone_at,
    l.undone_by,
    l.dispose,
    l.part_of
FROM pgdedup.merge_log AS l
WHERE l.state <> 'open';

COMMENT ON VIEW pgdedup.merges IS
    'Merges: what was merged into what, when, by whom, why, and whether undone';

REVOKE ALL ON pgdedup.merges FROM PUBLIC;
