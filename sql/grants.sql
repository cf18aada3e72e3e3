-- The roles that exist get their privileges, now that everything they name is there.
SELECT pgdedup.grant_role(k.kind, 'pgdedup_' || k.kind)
FROM unnest(ARRAY['reader', 'steward', 'merger', 'override', 'admin']) AS k (kind)
WHERE pg_catalog.to_regrole('pgdedup_' || k.kind) IS NOT NULL;
