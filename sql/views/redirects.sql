-- For outside systems that remember old keys: where each merged record lives now, over
-- chains of merges. What was unmerged is not in it.
CREATE VIEW pgdedup.redirects AS -- noqa: PRS
WITH RECURSIVE hops (target, old_key, new_key, merge_id, merged_at) AS (
    SELECT
        l.target,
        d.key,
        l.survivor,
        l.merge_id,
        l.merged_at
    FROM pgdedup.merge_log AS l
    CROSS JOIN LATERAL unnest(l.duplicates) AS d (key)
    WHERE l.state = 'merged'
    UNION ALL
    SELECT
        h.target,
        h.old_key,
        l.survivor,
        l.merge_id,
        h.merged_at
    FROM hops AS h
    INNER JOIN pgdedup.merge_log AS l
        ON l.target = h.target AND l.duplicates @> ARRAY[h.new_key]
            AND l.state = 'merged' AND l.merge_id > h.merge_id
)

SELECT DISTINCT ON (h.target, h.old_key)
    h.target,
    h.old_key,
    h.new_key,
    h.merged_at
FROM hops AS h
ORDER BY h.target ASC, h.old_key ASC, h.merge_id DESC;

COMMENT ON VIEW pgdedup.redirects IS
    'Old key -> key under which a merged record lives now';

REVOKE ALL ON pgdedup.redirects FROM PUBLIC;
