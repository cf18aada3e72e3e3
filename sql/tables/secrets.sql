-- What makes tokens and the signatures of evidence unguessable: random, one for each
-- database, read by pgdedup.secret only.
CREATE TABLE pgdedup.secrets (
    secret text NOT NULL DEFAULT
    pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text,
    made_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);
INSERT INTO pgdedup.secrets DEFAULT VALUES;
COMMENT ON TABLE pgdedup.secrets IS
'Random text that tokens and signatures of evidence are made with';
REVOKE ALL ON pgdedup.secrets FROM PUBLIC;

-- A data-only restore brings the secret with which the signatures of its pairs were
-- made: it takes the place of the one that the installation made. Where triggers are
-- off both stay, and the older one counts (pgdedup.secret).
CREATE FUNCTION pgdedup.make_room_for_secret() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM pgdedup.secrets;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION pgdedup.make_room_for_secret() IS
'Lets the secret of a restored dump take the place of a new one (private)';
REVOKE ALL ON FUNCTION pgdedup.make_room_for_secret() FROM PUBLIC;
CREATE TRIGGER make_room_for_restored BEFORE INSERT ON pgdedup.secrets
FOR EACH ROW EXECUTE FUNCTION pgdedup.make_room_for_secret();
