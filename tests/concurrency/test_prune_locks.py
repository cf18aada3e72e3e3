"""prune_locks takes no row that a running transaction could still have to meet."""

import time
from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg import IsolationLevel, sql

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text
);
GRANT USAGE ON SCHEMA crm TO app;
GRANT SELECT, INSERT ON crm.people TO app;
"""
RULES = """
version: 1
tables:
  crm.people:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
"""
SAVE = b"INSERT INTO crm.people (email) VALUES ('a@example.com')"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def db(db: Connection, superuser: Connection) -> Iterator[Connection]:
    """The owner may see the snapshots of other sessions."""
    superuser.execute("GRANT pg_read_all_stats TO dba")
    yield db
    superuser.execute("REVOKE pg_read_all_stats FROM dba")


def prune(connection: Connection) -> int:
    found = one(connection, "SELECT pgdedup.prune_locks()")
    assert isinstance(found, int)
    return found


def test_rows_of_the_past_go(db: Connection, connect: Connect) -> None:
    connect("app").execute(SAVE)
    deadline = time.monotonic() + 20
    # Other databases of the server may hold a transaction open for a moment.
    while not prune(db):
        assert time.monotonic() < deadline
    assert one(db, "SELECT count(*) FROM pgdedup.lock_rows") == 0
    with pytest.raises(psycopg.errors.UniqueViolation):
        connect("app").execute(SAVE)


@pytest.mark.parametrize("level", ["REPEATABLE_READ", "SERIALIZABLE"])
def test_an_old_snapshot_keeps_them(
    db: Connection, connect: Connect, level: str
) -> None:
    """It has no transaction number and has written nothing: only its snapshot shows."""
    old, new = connect("app", autocommit=False), connect("app")
    old.isolation_level = IsolationLevel[level]
    old.execute("SELECT count(*) FROM crm.people")
    new.execute(SAVE)
    for number in range(3):  # the next transaction numbers are not its horizon
        new.execute(
            "INSERT INTO crm.people (email) VALUES (%s)", [f"{number}@example.com"]
        )
    assert prune(db) == 0
    with pytest.raises(psycopg.errors.SerializationFailure):
        old.execute(SAVE)
    old.rollback()


def test_a_prepared_transaction_keeps_them(
    db: Connection, connect: Connect, dbname: str
) -> None:
    first, new = connect("app", autocommit=False), connect("app")
    first.execute(SAVE)
    name = sql.Literal(f"kept in {dbname}")
    first.execute(sql.SQL("PREPARE TRANSACTION {}").format(name))
    first.rollback()
    assert prune(db) == 0
    new.execute("SET lock_timeout = '100ms'")
    with pytest.raises(psycopg.errors.LockNotAvailable):
        new.execute(SAVE)
    connect("app").execute(sql.SQL("COMMIT PREPARED {}").format(name))
    with pytest.raises(psycopg.errors.UniqueViolation):
        new.execute(SAVE)


def test_it_waits_for_no_writer(db: Connection, connect: Connect) -> None:
    app, writer = connect("app"), connect("app", autocommit=False)
    app.execute(SAVE)
    db.execute("DELETE FROM crm.people")
    writer.execute(SAVE)
    db.execute("SET lock_timeout = '100ms'")
    assert prune(db) == 0
    writer.rollback()


def test_without_sight_of_other_sessions_it_refuses(
    superuser: Connection, connect: Connect
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege) as caught:
        connect().execute("SELECT pgdedup.prune_locks()")
    assert caught.value.diag.message_hint == "GRANT pg_read_all_stats TO dba;"


def test_purge_deletes_what_is_old(db: Connection) -> None:
    db.execute("SELECT pgdedup.guard_pause('crm.people', now(), 'a')")
    db.execute("UPDATE pgdedup.events SET at = now() - interval '91 days'")
    db.execute("SELECT pgdedup.guard_pause('crm.people', now(), 'b')")
    assert one(db, "SELECT pgdedup.purge('90 days')") == 1
    assert one(db, "SELECT count(*) FROM pgdedup.events") == 1
    assert one(db, "SELECT count(*) FROM pgdedup.control_log") == 2
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        db.execute("SELECT pgdedup.purge(NULL)")
