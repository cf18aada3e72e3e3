-- Clusters of rows that belong together, of all tables: see find_clusters, which takes
-- a threshold and another linkage.
CREATE VIEW pgdedup.clusters AS
SELECT
    t.target,
    c.cluster_id,
    c.key
FROM (SELECT DISTINCT p.target FROM pgdedup.pairs AS p) AS t
CROSS JOIN LATERAL pgdedup.find_clusters(t.target) AS c;
COMMENT ON VIEW pgdedup.clusters IS
'Rows that belong together by the pairs on record, one row for each of them';
REVOKE ALL ON pgdedup.clusters FROM PUBLIC;
