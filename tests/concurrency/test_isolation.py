"""`isolation: read_committed`, and bulk loads beside single writers in both modes."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.concurrency.test_races import (
    CONFLICTS,
    LEVELS,
    RIVALS,
    RULES,
    TABLES,
    random_record,
    save,
    save_and_commit,
    wait_until_blocked,
)
from tests.guarded import Connection, one, rows

Connect = Callable[..., Connection]

MODES = ("strict", "read_committed")
CHEAP = RULES.replace(
    "  crm.customers:\n", "  crm.customers:\n    isolation: read_committed\n"
)
EXTRA = """
CREATE TABLE crm.people (id bigint PRIMARY KEY, email text, firm text, code text);
CREATE TABLE crm.notes (id bigint PRIMARY KEY, email text);
CREATE TABLE crm.late (id bigint PRIMARY KEY, email text);
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.people, crm.notes, crm.late TO app;
"""
EXTRA_RULES = """
  crm.people:
    isolation: {mode}
    fields: {{email: email, firm: company_name, code: code}}
    rules:
      same_email: {{match: {{email: same}}, action: block}}
      same_firm: {{match: {{firm: sounds_like}}, action: ask}}
      same_code: {{match: {{code: same}}, action: block}}
  crm.notes:
    isolation: {mode}
    fields: {{email: email}}
    rules: {{same_email: {{match: {{email: same}}, action: flag}}}}
  crm.late:
    isolation: {mode}
    check: at_commit
    fields: {{email: email}}
    rules: {{same_email: {{match: {{email: same}}, action: block}}}}
"""


def rules(mode: str) -> str:
    base = RULES if mode == "strict" else CHEAP
    return base + EXTRA_RULES.format(mode=mode)


@pytest.fixture(scope="module", params=MODES)
def arena(
    request: pytest.FixtureRequest, server: LocalServer, template_dbname: str
) -> Iterator[tuple[str, str]]:
    """One database for each mode; the tests leave it empty."""
    names = guarded.template(
        server, template_dbname, TABLES + EXTRA, rules(request.param)
    )
    for name in names:
        yield name, request.param


@pytest.fixture
def mode(arena: tuple[str, str]) -> str:
    return arena[1]


@pytest.fixture
def dbname(arena: tuple[str, str], server: LocalServer) -> Iterator[str]:
    yield arena[0]
    with psycopg.connect(server.dsn(arena[0], user="dba"), autocommit=True) as dba:
        for table in ("crm.customers", "crm.people", "crm.notes", "crm.late"):
            dba.execute(f"DELETE FROM {table}".encode())
        dba.execute("DELETE FROM pgdedup.pairs")


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


@pytest.fixture
def writer(connect: Connect) -> Callable[[], Connection]:
    return lambda: connect("app", autocommit=False)


def cheap_only(mode: str) -> None:
    if mode == "strict":
        pytest.skip("strict protects every level")


def add(connection: Connection, key: int, email: str, firm: str | None = None) -> None:
    connection.execute("INSERT INTO crm.people VALUES (%s, %s, %s)", [key, email, firm])


def load(connection: Connection, first: int, count: int) -> None:
    """So many rows in one transaction that their keys do not fit the lock table."""
    connection.execute(
        "INSERT INTO crm.people SELECT i, 'u' || i || '@example.com'"
        " FROM generate_series(%s::bigint, %s) AS i",
        [first, first + count - 1],
    )


# ------------------------------------------------------------------------------- levels


@pytest.mark.parametrize("rule", RIVALS)
def test_the_second_waits_and_loses(
    db: Connection,
    writer: Callable[[], Connection],
    pool: ThreadPoolExecutor,
    mode: str,
    rule: str,
) -> None:
    cheap_only(mode)
    before = one(db, "SELECT count(*) FROM pgdedup.lock_rows")
    a, b = writer(), writer()
    b.execute("SELECT count(*) FROM crm.customers")
    save(a, **RIVALS[rule][0])
    running = pool.submit(save_and_commit, b, RIVALS[rule][1])
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)
    # A short form has so many keys that it locks like a load.
    if rule != "short_firm":
        assert one(db, "SELECT count(*) FROM pgdedup.lock_rows") == before


def test_the_second_wins_when_the_first_gives_up(
    db: Connection, writer: Callable[[], Connection], pool: ThreadPoolExecutor
) -> None:
    a, b = writer(), writer()
    save(a, **RIVALS["homophone"][0])
    running = pool.submit(save_and_commit, b, RIVALS["homophone"][1])
    wait_until_blocked(db, b, running)
    a.rollback()
    running.result(20)
    assert rows(db, "SELECT name FROM crm.customers") == ["南京今凌餐饮"]


@pytest.mark.parametrize(
    "dodge",
    [
        "BEGIN ISOLATION LEVEL REPEATABLE READ",
        "BEGIN ISOLATION LEVEL SERIALIZABLE",
        "SET default_transaction_isolation = 'repeatable read'; BEGIN",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;"
        " BEGIN",
        "BEGIN; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SAVEPOINT s",
        "BEGIN; SET transaction_isolation = 'serializable'; SAVEPOINT s",
        "SET default_transaction_isolation = 'repeatable read'; BEGIN;"
        " SET LOCAL default_transaction_isolation = 'read committed'",
    ],
)
@pytest.mark.parametrize("table", ["people", "late"])
def test_other_levels_are_refused(
    connect: Connect, mode: str, dodge: str, table: str
) -> None:
    app = connect("app")
    for statement in dodge.split(";"):
        app.execute(statement.encode())
    insert = f"INSERT INTO crm.{table} (id, email) VALUES (1, 'a@example.com')"
    if mode == "strict":
        app.execute(insert.encode())
        app.execute("COMMIT")
        return
    with pytest.raises(psycopg.errors.FeatureNotSupported) as caught:  # noqa: PT012
        app.execute(insert.encode())
        app.execute("COMMIT")  # a deferred check comes here
    assert "READ COMMITTED" in (caught.value.diag.message_hint or "")
    app.execute("ROLLBACK")
    assert one(app, f"SELECT count(*) FROM crm.{table}") == 0


@pytest.mark.parametrize(
    "statement",
    [
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "SELECT set_config('transaction_isolation', 'read committed', true)",
    ],
)
def test_nobody_lowers_the_level_once_it_has_a_snapshot(
    connect: Connect, statement: str
) -> None:
    app = connect("app", autocommit=False)
    app.isolation_level = LEVELS["RR"]
    app.execute("SELECT count(*) FROM crm.people")
    with pytest.raises(psycopg.errors.ActiveSqlTransaction):
        app.execute(statement.encode())
    app.rollback()


def test_a_function_does_not_change_the_level(connect: Connect, mode: str) -> None:
    cheap_only(mode)
    app = connect("app", autocommit=False)
    app.execute(
        "CREATE FUNCTION pg_temp.lower() RETURNS void LANGUAGE sql"
        " SET default_transaction_isolation = 'read committed' AS"
        " $$ INSERT INTO crm.people VALUES (1, 'a@example.com') $$"
    )
    app.commit()
    app.isolation_level = LEVELS["SER"]
    with pytest.raises(psycopg.errors.FeatureNotSupported):
        app.execute("SELECT pg_temp.lower()")


def test_a_confirmed_or_overridden_write_has_no_other_level(
    server: LocalServer, connect: Connect, mode: str
) -> None:
    cheap_only(mode)
    guarded.role(server, "supervisor", "pgdedup_override")
    connect().execute("GRANT USAGE ON SCHEMA crm TO supervisor")
    connect().execute("GRANT INSERT, SELECT ON crm.people TO supervisor")
    chief = connect("supervisor", autocommit=False)
    chief.isolation_level = LEVELS["RR"]
    chief.execute("SET LOCAL pgdedup.override = 'x'")
    with pytest.raises(psycopg.errors.FeatureNotSupported):
        add(chief, 1, "a@example.com")


def test_read_uncommitted_is_read_committed(connect: Connect) -> None:
    app = connect("app", autocommit=False)
    app.isolation_level = psycopg.IsolationLevel.READ_UNCOMMITTED
    add(app, 1, "a@example.com")
    app.commit()


def test_rules_that_only_record_take_any_level(
    connect: Connect, db: Connection
) -> None:
    app = connect("app", autocommit=False)
    app.isolation_level = LEVELS["SER"]
    for key in (1, 2):
        app.execute("INSERT INTO crm.notes VALUES (%s, 'a@example.com')", [key])
    app.commit()
    assert one(db, "SELECT count(*) FROM pgdedup.open_pairs") == 1


def test_a_rule_turned_up_takes_no_other_level(
    connect: Connect, db: Connection, mode: str
) -> None:
    cheap_only(mode)
    db.execute("SELECT pgdedup.set_action('crm.notes', 'same_email', 'block', 'x')")
    app = connect("app", autocommit=False)
    app.isolation_level = LEVELS["RR"]
    with pytest.raises(psycopg.errors.FeatureNotSupported):
        app.execute("INSERT INTO crm.notes VALUES (1, 'a@example.com')")
    db.execute("SELECT pgdedup.set_action('crm.notes', 'same_email', 'flag', 'x')")


# --------------------------------------------------------------------------- bulk loads


def test_a_load_leaves_room_in_the_lock_table(
    db: Connection, writer: Callable[[], Connection]
) -> None:
    a = writer()
    load(a, 1, 3000)
    held = one(
        db,
        "SELECT count(*) FROM pg_locks WHERE pid = %s AND locktype = 'advisory'",
        a.info.backend_pid,
    )
    assert held == 33  # 32 keys, and the announcement


@pytest.mark.parametrize("number", [5, 2000])
def test_a_single_writer_waits_for_a_load_and_loses(
    db: Connection,
    writer: Callable[[], Connection],
    pool: ThreadPoolExecutor,
    number: int,
) -> None:
    """Row 5 has an advisory lock under read_committed, row 2000 a lock row."""
    a, b = writer(), writer()
    b.execute("SELECT 1")
    load(a, 1, 2000)
    running = pool.submit(add, b, 9999, f"U{number}@example.com ")
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)


@pytest.mark.parametrize("number", [5, 2000])
def test_a_load_waits_for_a_single_writer_and_loses(
    db: Connection,
    writer: Callable[[], Connection],
    pool: ThreadPoolExecutor,
    number: int,
) -> None:
    a, b = writer(), writer()
    add(b, 9999, f"u{number}@example.com")
    running = pool.submit(load, a, 1, 2000)
    wait_until_blocked(db, a, running)
    b.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)


def test_two_loads_meet(
    db: Connection, writer: Callable[[], Connection], pool: ThreadPoolExecutor
) -> None:
    a, b = writer(), writer()
    load(a, 1, 2000)
    running = pool.submit(load, b, 2000, 2000)
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)


@pytest.mark.parametrize("before", [1, 2000])
def test_who_waits_for_a_load_holds_nothing_that_it_wants(
    db: Connection,
    writer: Callable[[], Connection],
    pool: ThreadPoolExecutor,
    before: int,
) -> None:
    """The single row shares e-mail and name with two rows of the load.

    Also when it began to wait before the load was known as one.
    """
    a, b = writer(), writer()
    load(a, 1, before)
    names = ["南京金陵餐饮有限公司", "苏州东吴面粉有限公司", "无锡太湖珍珠有限公司"]
    for key, name in enumerate(names, 3000):
        add(a, key, f"n{key}@example.com", name)
    # Whichever key sorts first, one of these holds one and waits for the other.
    singles = [
        pool.submit(add, b, 9001, "n3000@example.com", "杭州西湖茶叶有限公司"),
        pool.submit(add, writer(), 9002, "later@example.com", "南京今凌餐饮"),
    ]
    wait_until_blocked(db, b, singles[0])
    if before == 1:
        load(a, 10_000, 2000)
    for key, (email, name) in enumerate(
        [("x1@example.com", "杭州西湖茶叶"), ("later@example.com", "x")], 5000
    ):
        add(a, key, email, name)
    a.commit()
    for single in singles:
        with pytest.raises(psycopg.errors.UniqueViolation):
            single.result(20)


def test_lock_timeout_counts_beside_a_load(writer: Callable[[], Connection]) -> None:
    a, b = writer(), writer()
    load(a, 1, 2000)
    for number in (5, 2000):
        b.execute("SET lock_timeout = '200ms'")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            add(b, 9999, f"u{number}@example.com")
        b.rollback()
    b.execute("SET LOCAL lock_timeout = '5s'")
    add(b, 9999, "other@example.com")
    assert one(b, "SHOW lock_timeout") == "5s"


def test_a_prepared_transaction_keeps_its_locks(
    db: Connection, connect: Connect, dbname: str
) -> None:
    a, b = connect("app", autocommit=False), connect("app")
    add(a, 1, "a@example.com")
    a.execute(f"PREPARE TRANSACTION 'kept {dbname}'".encode())
    a.rollback()
    b.execute("SET lock_timeout = '100ms'")
    with pytest.raises(psycopg.errors.LockNotAvailable):
        add(b, 2, "a@example.com")
    connect("app").execute(f"COMMIT PREPARED 'kept {dbname}'".encode())
    with pytest.raises(psycopg.errors.UniqueViolation):
        add(b, 2, "a@example.com")


def test_nobody_gives_the_locks_back(
    db: Connection, writer: Callable[[], Connection], pool: ThreadPoolExecutor
) -> None:
    a, b = writer(), writer()
    add(a, 1, "a@example.com")
    a.execute("SELECT pg_advisory_unlock_all()")
    a.execute("SET LOCAL pgdedup.locks_taken = '-100000'")
    add(a, 2, "b@example.com")
    running = pool.submit(add, b, 3, "a@example.com")
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)


@pytest.mark.parametrize("forged", ["-100000", "100000"])
def test_a_forged_count_lets_nothing_through(
    db: Connection,
    writer: Callable[[], Connection],
    pool: ThreadPoolExecutor,
    forged: str,
) -> None:
    for first, second in ((forged, None), (None, forged), (forged, forged)):
        a, b = writer(), writer()
        for connection, count in ((a, first), (b, second)):
            if count is not None:
                connection.execute(f"SET pgdedup.locks_taken = '{count}'".encode())
        add(a, 1, "a@example.com")
        running = pool.submit(add, b, 2, "a@example.com")
        wait_until_blocked(db, b, running)
        a.commit()
        with pytest.raises(psycopg.errors.UniqueViolation):
            running.result(20)
        db.execute("DELETE FROM crm.people")
        a.close()
        b.close()


def test_a_load_beside_single_writers(
    server: LocalServer, dbname: str, db: Connection
) -> None:
    """No deadlock, no full lock table, no pair that slipped in.

    Every other writer locks keys of two rows of the load, in no order that the load
    knows; what it saves is refused in the end for a code that was there before.
    """
    outcomes: list[str] = []
    stop = threading.Event()
    insert = "INSERT INTO crm.people VALUES (%s, %s, %s, %s)"
    db.execute(insert.encode(), [1, None, None, "taken"])

    def write(seed: int) -> None:
        chance = random.Random(seed)
        key = 1_000_000 * (1 + seed)
        with psycopg.connect(
            server.dsn(dbname, user="app"), autocommit=True
        ) as connection:
            while not stop.is_set():
                key += 1
                email, firm = (chance.randrange(10_000, 14_000) for _ in range(2))
                values = [f"u{email}@example.com", f"firm{firm}", "taken"]
                if seed % 2:
                    values = [f"s{key % 999}@example.com", None, f"c{key % 900}"]
                try:
                    connection.execute(insert.encode(), [key, *values])
                    outcomes.append("saved")
                except psycopg.Error as error:
                    outcomes.append(error.sqlstate or "lost")
                time.sleep(0.002)

    with ThreadPoolExecutor(16) as executor:
        with psycopg.connect(server.dsn(dbname, user="app")) as connection:
            running = [executor.submit(write, seed) for seed in range(16)]
            try:
                with connection.cursor().copy("COPY crm.people FROM STDIN") as copy:
                    for key in range(10_000, 14_000):
                        copy.write_row(
                            (key, f"u{key}@example.com", f"firm{key}", f"l{key}")
                        )
                connection.commit()
            finally:
                stop.set()  # or the executor waits for ever
        for each in running:
            each.result(60)
    assert set(outcomes) == {"saved", "23505"}
    for column in ("email", "firm", "code"):
        query = f"SELECT {column} FROM crm.people GROUP BY 1 HAVING count({column}) > 1"
        assert rows(db, query) == []


def test_random_stress(server: LocalServer, dbname: str, mode: str) -> None:
    """Singles, small batches and loads at READ COMMITTED leave no duplicates."""
    cheap_only(mode)
    outcomes: list[str] = []
    barrier = threading.Barrier(8)

    def work(seed: int) -> None:
        chance = random.Random(seed)
        with psycopg.connect(server.dsn(dbname, user="app")) as connection:
            barrier.wait(30)
            for _ in range(30):
                try:
                    for _ in range(chance.choice((1, 1, 1, 2, 8))):
                        save(connection, **random_record(chance))
                    connection.commit()
                    outcomes.append("committed")
                except psycopg.Error as error:
                    connection.rollback()
                    outcomes.append(error.sqlstate or "lost")

    with ThreadPoolExecutor(8) as executor:
        list(executor.map(work, range(8)))
    assert set(outcomes) <= {"committed", "23505", "40P01"}
    assert outcomes.count("committed") >= 20
    with psycopg.connect(server.dsn(dbname, user="dba")) as connection:
        assert rows(connection, CONFLICTS) == []
