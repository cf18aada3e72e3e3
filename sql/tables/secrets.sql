-- What makes tokens unguessable: random, one for each database, read by ask_token only.
-- A restore may add a second row beside that of the installation; the first in order
-- counts, and a token that was given out before is asked for once more.
CREATE TABLE pgdedup.secrets (
    secret text NOT NULL DEFAULT
    pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text
);
INSERT INTO pgdedup.secrets DEFAULT VALUES;
COMMENT ON TABLE pgdedup.secrets IS 'Random text that tokens are made with';
REVOKE ALL ON pgdedup.secrets FROM PUBLIC;
