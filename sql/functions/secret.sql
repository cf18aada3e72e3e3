-- The secret of this database, for the functions of its owner.
CREATE FUNCTION pgdedup.secret() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT s.secret FROM pgdedup.secrets AS s ORDER BY s.made_at, s.secret LIMIT 1
    );
END
$$;
COMMENT ON FUNCTION pgdedup.secret() IS
'Random text of this database (private)';
REVOKE ALL ON FUNCTION pgdedup.secret() FROM PUBLIC;
