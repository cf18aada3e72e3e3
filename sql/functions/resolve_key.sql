-- Old keys keep resolving. A SQL body, bound when it is created, because it must know
-- the caller's search_path and so cannot pin one.
CREATE FUNCTION pgdedup.resolve_key(target regclass, key text) RETURNS text
LANGUAGE sql STABLE STRICT
RETURN pgdedup.follow_key(target, key, pg_catalog.current_setting('search_path'));
COMMENT ON FUNCTION pgdedup.resolve_key(regclass, text) IS
'Key under which a record lives: itself, or what it was merged into; NULL if unknown';
REVOKE ALL ON FUNCTION pgdedup.resolve_key(regclass, text) FROM PUBLIC;
