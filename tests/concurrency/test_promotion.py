"""A rule turned up to block while others write: the change leaves no gap."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from psycopg import IsolationLevel

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

Connect = Callable[..., Connection]
LEVELS = {
    "RC": IsolationLevel.READ_COMMITTED,
    "RR": IsolationLevel.REPEATABLE_READ,
    "SER": IsolationLevel.SERIALIZABLE,
}
TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (
    id bigserial, email text, region integer DEFAULT 1,
    PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE crm.people_1 PARTITION OF crm.people FOR VALUES IN (1);
CREATE TABLE crm.people_2 PARTITION OF crm.people FOR VALUES IN (2);
GRANT USAGE ON SCHEMA crm TO app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA crm TO app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA crm TO app;
"""
RULES = """
version: 1
tables:
  crm.people:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: ACTION}}
"""
TURN = "SELECT pgdedup.set_action('crm.people', 'same_email', 'block', 'now')"
SAVE = "INSERT INTO {} (email) VALUES ('a@example.com')"


@pytest.fixture(scope="module", params=["flag", "off"])
def template(
    server: LocalServer, template_dbname: str, request: pytest.FixtureRequest
) -> Iterator[str]:
    rules = RULES.replace("ACTION", request.param)
    yield from guarded.template(server, template_dbname, TABLES, rules)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


def save(connection: Connection, table: str = "crm.people") -> None:
    connection.execute(SAVE.format(table).encode())


def turn(connection: Connection) -> None:
    connection.execute(TURN.encode())


def wait_for_promotion(watcher: Connection) -> None:
    deadline = time.monotonic() + 20
    query = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE wait_event = 'PgSleep' AND datname = current_database()"
    )
    while not one(watcher, query):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("table", ["crm.people", "crm.people_1"])
@pytest.mark.parametrize("level", LEVELS)
def test_it_waits_for_who_wrote_under_the_old_action(
    db: Connection,
    superuser: Connection,
    connect: Connect,
    pool: ThreadPoolExecutor,
    level: str,
    table: str,
) -> None:
    old, new = connect("app", autocommit=False), connect("app")
    old.isolation_level = LEVELS[level]
    save(old, table)
    turning = pool.submit(turn, db)
    wait_for_promotion(superuser)
    assert not turning.done()
    # New writers do not wait for it, and their own transactions do not hold it up.
    new.execute("SET lock_timeout = '5s'")
    new.execute("INSERT INTO crm.people (email) VALUES ('b@example.com')")
    old.commit()
    turning.result(20)
    with pytest.raises(psycopg.errors.UniqueViolation):
        save(new)
    assert one(db, "SELECT count(*) FROM crm.people") == 2


@pytest.mark.parametrize("level", LEVELS)
def test_a_writer_during_the_change_is_met_after_it(
    db: Connection,
    superuser: Connection,
    connect: Connect,
    pool: ThreadPoolExecutor,
    level: str,
) -> None:
    """It acts by the old action, but has locked: who comes later waits for it."""
    old, between, new = (connect("app", autocommit=False) for _ in range(3))
    old.execute("INSERT INTO crm.people (email) VALUES ('b@example.com')")
    turning = pool.submit(turn, db)
    wait_for_promotion(superuser)
    between.isolation_level = LEVELS[level]
    save(between)
    old.commit()
    turning.result(20)
    running = pool.submit(save, new)
    deadline = time.monotonic() + 20
    while not one(db, "SELECT cardinality(pg_blocking_pids(%s))", new.info.backend_pid):
        assert not running.done()
        assert time.monotonic() < deadline
        time.sleep(0.01)
    between.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)


@pytest.mark.parametrize("level", ["RR", "SER"])
def test_an_old_snapshot_does_not_bring_the_old_action_back(
    db: Connection, connect: Connect, level: str
) -> None:
    old, new = connect("app", autocommit=False), connect("app")
    old.isolation_level = LEVELS[level]
    old.execute("SELECT count(*) FROM crm.people")
    turn(db)
    save(new)
    with pytest.raises(psycopg.errors.SerializationFailure):
        save(old)
    assert one(db, "SELECT count(*) FROM crm.people") == 1


def test_it_gives_up_after_lock_timeout_and_names_the_writers(
    db: Connection, connect: Connect
) -> None:
    old = connect("app", autocommit=False)
    save(old)
    db.execute("SET lock_timeout = '100ms'")
    with pytest.raises(psycopg.errors.LockNotAvailable) as caught:
        turn(db)
    assert "pg_locks" in (caught.value.diag.message_detail or "")
    old.commit()
    turn(db)


def test_turning_down_waits_for_nobody(db: Connection, connect: Connect) -> None:
    turn(db)
    old = connect("app", autocommit=False)
    save(old)
    db.execute("SET lock_timeout = '100ms'")
    db.execute(TURN.replace("'block'", "'off'").encode())
    old.rollback()


def test_nothing_slips_under_load(
    db: Connection, connect: Connect, dbname: str, server: LocalServer
) -> None:
    """Writers at all levels, one change: no two rows of one e-mail saved after it."""
    stop = threading.Event()

    def write(number: int) -> None:
        level = list(LEVELS.values())[number % 3]
        with psycopg.connect(server.dsn(dbname, user="app")) as connection:
            connection.isolation_level = level
            round_ = 0
            while not stop.is_set():
                round_ += 1
                try:
                    connection.execute(
                        "INSERT INTO crm.people (email) VALUES (%s)",
                        [f"u{round_ % 400}@example.com"],
                    )
                    time.sleep(0.001)
                    connection.commit()
                except (
                    psycopg.errors.UniqueViolation,
                    psycopg.errors.SerializationFailure,
                ):
                    connection.rollback()

    with ThreadPoolExecutor(6) as executor:
        running = [executor.submit(write, number) for number in range(6)]
        time.sleep(1)
        turn(db)
        last = one(db, "SELECT max(id) FROM crm.people")
        time.sleep(2)
        stop.set()
        for each in running:
            each.result(20)
    # A row written after the change has no older or later twin, save those that its
    # writer's rivals had saved before the change.
    assert (
        rows(
            db,
            "SELECT a.id, b.id FROM crm.people AS a INNER JOIN crm.people AS b"
            " ON a.email = b.email AND a.id < b.id WHERE a.id > %s",
            last,
        )
        == []
    )


CHEAPER = RULES.replace("fields:", "isolation: read_committed\n    fields:")


@pytest.mark.parametrize("table", ["crm.people", "crm.people_1"])
@pytest.mark.parametrize("rules", [RULES, CHEAPER])
def test_apply_waits_for_who_wrote_under_the_old_rules(
    db: Connection,
    superuser: Connection,
    connect: Connect,
    pool: ThreadPoolExecutor,
    table: str,
    rules: str,
) -> None:
    """The file says block from now on; functions are replaced without a table lock."""
    old, new = connect("app", autocommit=False), connect("app")
    if rules is CHEAPER:
        guarded.apply(db, RULES.replace("ACTION", "block"))
    save(old, table)
    applying = pool.submit(guarded.apply, db, rules.replace("ACTION", "block"))
    deadline = time.monotonic() + 20
    while not one(superuser, "SELECT count(*) FROM pg_locks WHERE NOT granted"):
        assert time.monotonic() < deadline
        assert not applying.done(), applying.result()
        time.sleep(0.01)
    old.commit()
    applying.result(20)
    with pytest.raises(psycopg.errors.UniqueViolation):
        save(new)
    assert one(db, "SELECT count(*) FROM crm.people") == 1


def test_apply_of_other_changes_waits_for_nobody(
    db: Connection, connect: Connect
) -> None:
    writer = connect("app", autocommit=False)
    save(writer)
    guarded.apply(db, RULES.replace("ACTION", "shadow"))
    writer.commit()
