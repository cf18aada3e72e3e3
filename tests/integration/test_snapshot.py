"""The catalog snapshot sees every drift that our upgrades could cause."""

import psycopg
import pytest

from pgdedup.snapshot import snapshot

_MADE = """
CREATE SCHEMA made;
CREATE TYPE made.pair AS (l text, r text);
CREATE TYPE made.mood AS ENUM ('good', 'bad');
CREATE DOMAIN made.code AS text CHECK (VALUE <> '');
CREATE SEQUENCE made.ids;
CREATE TABLE made.t (
    a integer DEFAULT 1, b text, c text GENERATED ALWAYS AS (b) STORED
);
CREATE INDEX t_b ON made.t (b);
CREATE VIEW made.v AS SELECT a FROM made.t;
CREATE FUNCTION made.f(x text) RETURNS text LANGUAGE sql IMMUTABLE RETURN x;
CREATE FUNCTION made.g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g AFTER INSERT ON made.t FOR EACH ROW EXECUTE FUNCTION made.g();
ALTER TABLE made.t ADD CONSTRAINT positive CHECK (a > 0);
CREATE POLICY p ON made.t USING (a > 0);
COMMENT ON SCHEMA made IS 'made';
COMMENT ON FUNCTION made.f(text) IS 'f';
COMMENT ON COLUMN made.t.a IS 'a';
"""

DRIFTS = [
    "GRANT USAGE ON SCHEMA made TO PUBLIC",
    "GRANT SELECT ON made.t TO PUBLIC",
    "GRANT SELECT (a) ON made.t TO PUBLIC",
    "GRANT SELECT ON made.v TO PUBLIC",
    "GRANT USAGE ON SEQUENCE made.ids TO PUBLIC",
    "REVOKE EXECUTE ON FUNCTION made.f FROM PUBLIC",
    "REVOKE USAGE ON TYPE made.pair FROM PUBLIC",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA made GRANT SELECT ON TABLES TO PUBLIC",
    "COMMENT ON SCHEMA made IS 'other'",
    "COMMENT ON TABLE made.t IS 'other'",
    "COMMENT ON COLUMN made.t.a IS 'other'",
    "COMMENT ON FUNCTION made.f IS NULL",
    "COMMENT ON INDEX made.t_b IS 'other'",
    "COMMENT ON TRIGGER g ON made.t IS 'other'",
    "COMMENT ON CONSTRAINT positive ON made.t IS 'other'",
    "COMMENT ON TYPE made.mood IS 'other'",
    "ALTER FUNCTION made.f SET search_path = pg_catalog",
    "ALTER FUNCTION made.f STABLE",
    "ALTER FUNCTION made.f STRICT",
    "ALTER FUNCTION made.f PARALLEL SAFE",
    "ALTER FUNCTION made.f SECURITY DEFINER",
    "ALTER FUNCTION made.f COST 7",
    "CREATE OR REPLACE FUNCTION made.f(x text) RETURNS text LANGUAGE sql IMMUTABLE"
    " RETURN x || ''",
    "CREATE FUNCTION made.f(x integer) RETURNS integer LANGUAGE sql RETURN x",
    # Column order: the same columns, one of them made again.
    "ALTER TABLE made.t DROP COLUMN b CASCADE;"
    "ALTER TABLE made.t ADD b text, ADD c text GENERATED ALWAYS AS (b) STORED;"
    "CREATE INDEX t_b ON made.t (b);"
    "ALTER TABLE made.t DROP COLUMN a CASCADE; ALTER TABLE made.t ADD a integer"
    " DEFAULT 1; CREATE VIEW made.v AS SELECT a FROM made.t;"
    "ALTER TABLE made.t ADD CONSTRAINT positive CHECK (a > 0);"
    "CREATE POLICY p ON made.t USING (a > 0); COMMENT ON COLUMN made.t.a IS 'a'",
    "ALTER TABLE made.t ALTER a SET DEFAULT 2",
    "ALTER TABLE made.t ALTER a SET NOT NULL",
    "ALTER TABLE made.t ALTER b SET STORAGE PLAIN",
    "ALTER TABLE made.t ALTER b SET STATISTICS 7",
    "ALTER TABLE made.t ALTER c DROP EXPRESSION",
    "ALTER TABLE made.t SET (fillfactor = 70)",
    "ALTER TABLE made.t SET UNLOGGED",
    "ALTER TABLE made.t ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE made.t FORCE ROW LEVEL SECURITY",
    "ALTER TABLE made.t DISABLE TRIGGER g",
    "ALTER TABLE made.t DROP CONSTRAINT positive",
    "DROP TRIGGER g ON made.t",
    "DROP INDEX made.t_b",
    "CREATE INDEX ON made.t (a)",
    "ALTER INDEX made.t_b SET (fillfactor = 70)",
    "ALTER POLICY p ON made.t USING (a > 1)",
    "CREATE RULE r AS ON DELETE TO made.t DO INSTEAD NOTHING",
    "CREATE OR REPLACE VIEW made.v AS SELECT a FROM made.t WHERE true",
    "ALTER VIEW made.v SET (security_barrier = true)",
    "ALTER SEQUENCE made.ids INCREMENT 2",
    "ALTER SEQUENCE made.ids OWNED BY made.t.a",
    "ALTER TYPE made.pair ADD ATTRIBUTE m text",
    "ALTER TYPE made.mood ADD VALUE 'so' BEFORE 'bad'",
    "ALTER DOMAIN made.code SET NOT NULL",
    "CREATE COLLATION made.own (provider = libc, locale = 'C')",
    "ALTER SCHEMA made OWNER TO pgdedup_admin",
    "ALTER TABLE made.t OWNER TO pgdedup_admin",
    "ALTER FUNCTION made.f OWNER TO pgdedup_admin",
]


@pytest.fixture
def made(superuser: psycopg.Connection) -> psycopg.Connection:
    superuser.execute(_MADE.encode())
    return superuser


def test_every_planted_drift_is_seen(made: psycopg.Connection) -> None:
    before = snapshot(made, ["made"])
    unseen = []
    for drift in DRIFTS:
        with made.transaction(force_rollback=True):
            made.execute(drift.encode())
            if snapshot(made, ["made"]) == before:
                unseen.append(drift)
        assert snapshot(made, ["made"]) == before, f"no rollback of {drift}"
    assert unseen == []


def test_the_order_of_creation_and_dropped_columns_say_nothing(
    made: psycopg.Connection,
) -> None:
    before = snapshot(made, ["made"])
    made.execute(b"ALTER TABLE made.t ADD extra text; ALTER TABLE made.t DROP extra")
    made.execute(
        b"DROP INDEX made.t_b; CREATE INDEX t_b ON made.t (b);"
        b"GRANT ALL ON made.t TO postgres; REVOKE ALL ON made.t FROM PUBLIC"
    )
    assert snapshot(made, ["made"]) == before


def test_nothing_is_left_of_the_look(made: psycopg.Connection) -> None:
    made.execute(b"SET search_path = made, public")
    made.execute(b"BEGIN")
    try:
        snapshot(made)
        assert made.execute("SHOW search_path").fetchone() == ("made, public",)
        made.execute(b"INSERT INTO t (b) VALUES ('still writable')")
    finally:
        made.execute(b"ROLLBACK")


def test_our_own_schema_is_in_it_by_default(db: psycopg.Connection) -> None:
    text = snapshot(db)
    for line in (
        "schema pgdedup: ",
        "relation pgdedup.pairs: ",
        "column pgdedup.objects 0001 name: ",
        "function pgdedup.find_duplicates(regclass,jsonb,integer): ",
        "extension pg_trgm: ",
    ):
        assert f"\n{line}" in f"\n{text}"
    assert snapshot(db, ["no such schema"]).count("\n") == 3  # extensions
