"""Rivals that save the same record at the same time: one of them wins."""

import itertools
import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import psycopg
import pytest
from psycopg import IsolationLevel, sql

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

LEVELS = {
    "RC": IsolationLevel.READ_COMMITTED,
    "RR": IsolationLevel.REPEATABLE_READ,
    "SER": IsolationLevel.SERIALIZABLE,
}
MIXES = list(itertools.product(LEVELS, LEVELS))
REFUSED = (psycopg.errors.UniqueViolation, psycopg.errors.SerializationFailure)

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer, name text, contact text, credit_code text, city text,
    phone1 text, phone2 text, body text, amount text, serial text, firm text,
    alias text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.customers TO app;
"""
RULES = """
version: 1
tables:
  crm.customers:
    scope: [tenant_id]
    fields:
      credit: {type: uscc, columns: [credit_code]}
      phone: {type: phone, columns: [phone1, phone2]}
      name: company_name
      contact: person_name
      city: text
      body: text
      amount: number
      serial: code
      firm: company_name
      alias: company_name
    rules:
      same_credit: {match: {credit: same}, action: block}
      same_phone: {match: {phone: same}, action: block}
      homophone: {match: {name: sounds_like}, unless: {city: different}, action: block}
      similar_body: {match: {body: {similar: normal}}, action: block}
      near_amount: {match: {amount: {within: 10}}, action: block}
      contact_city: {match: {contact: same, city: same}, action: ask}
      typo_serial: {match: {serial: {typo: 1}}, action: block}
      short_firm: {match: {firm: short_form}, action: block}
      similar_alias: {match: {alias: {similar: normal}}, action: block}
"""

# Rule: two records that it relates and that are not spelt alike.
RIVALS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "same_credit": (
        {"credit_code": "91350100M000100Y43"},
        {"credit_code": "9135 0100 m000 100y 43"},
    ),
    "same_phone": (
        {"phone1": "13900139000", "phone2": "13800138000"},
        {"phone1": "138-0013-8000"},
    ),
    "homophone": ({"name": "南京金陵餐饮有限公司"}, {"name": "南京今凌餐饮"}),
    "similar_body": (
        {"body": "the quick brown fox jumps over the lazy dog"},
        {"body": "a quick brown fox jumped over the lazy dog"},
    ),
    "near_amount": ({"amount": "1,009"}, {"amount": "999.5"}),
    "contact_city": (
        {"contact": "王 伟", "city": "南京"},
        {"contact": "王伟", "city": " 南京 "},
    ),
    "short_firm": ({"firm": "中国石油化工股份有限公司"}, {"firm": "中石化"}),
    "similar_alias": ({"alias": "金陵餐饮管理有限公司"}, {"alias": "新金陵餐饮管理"}),
    "typo_serial": ({"serial": "SN-2041-7786"}, {"serial": "sn 2401 7786"}),
}


@pytest.fixture(scope="module")
def arena(server: LocalServer, template_dbname: str) -> Iterator[str]:
    """One database for all races: they leave it empty."""
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(arena: str, server: LocalServer) -> Iterator[str]:
    yield arena
    with psycopg.connect(server.dsn(arena, user="dba"), autocommit=True) as connection:
        connection.execute("DELETE FROM crm.customers; DELETE FROM pgdedup.pairs")


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture
def racer(connect: Callable[..., Connection]) -> Callable[[str], Connection]:
    """Open a session of the writer at an isolation level, its snapshot taken."""

    def start(level: str) -> Connection:
        connection = connect("app", autocommit=False)
        connection.isolation_level = LEVELS[level]
        connection.execute("SELECT count(*) FROM crm.customers")
        return connection

    return start


def save(connection: Connection, **values: str) -> None:
    connection.execute(
        sql.SQL("INSERT INTO crm.customers ({}) VALUES ({})").format(
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join([sql.Placeholder()] * len(values)),
        ),
        list(values.values()),
    )


def save_and_commit(connection: Connection, values: dict[str, str]) -> None:
    save(connection, **values)
    connection.commit()


def wait_until_blocked(
    watcher: Connection, waiting: Connection, running: Future[None]
) -> None:
    """Wait until a session waits for another one."""
    deadline = time.monotonic() + 20
    query = "SELECT cardinality(pg_blocking_pids(%s))"
    while not one(watcher, query, waiting.info.backend_pid):
        assert not running.done(), running.exception()
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("rule", RIVALS)
@pytest.mark.parametrize(("first", "second"), MIXES)
def test_the_second_waits_and_loses(
    db: Connection,
    racer: Callable[[str], Connection],
    pool: ThreadPoolExecutor,
    rule: str,
    first: str,
    second: str,
) -> None:
    a, b = racer(first), racer(second)
    save(a, **RIVALS[rule][0])
    running = pool.submit(save_and_commit, b, RIVALS[rule][1])
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(REFUSED):
        running.result(20)
    assert one(db, "SELECT count(*) FROM crm.customers") == 1


@pytest.mark.parametrize("rule", RIVALS)
@pytest.mark.parametrize(("first", "second"), MIXES)
def test_an_old_snapshot_does_not_help(
    db: Connection,
    racer: Callable[[str], Connection],
    rule: str,
    first: str,
    second: str,
) -> None:
    a, b = racer(first), racer(second)
    save(a, **RIVALS[rule][0])
    a.commit()
    with pytest.raises(REFUSED):
        save_and_commit(b, RIVALS[rule][1])
    assert one(db, "SELECT count(*) FROM crm.customers") == 1


@pytest.mark.parametrize(("first", "second"), MIXES)
def test_the_second_wins_when_the_first_gives_up(
    db: Connection,
    racer: Callable[[str], Connection],
    pool: ThreadPoolExecutor,
    first: str,
    second: str,
) -> None:
    a, b = racer(first), racer(second)
    save(a, **RIVALS["homophone"][0])
    running = pool.submit(save_and_commit, b, RIVALS["homophone"][1])
    wait_until_blocked(db, b, running)
    a.rollback()
    running.result(20)
    assert rows(db, "SELECT name FROM crm.customers") == ["南京今凌餐饮"]


@pytest.mark.parametrize("level", ["RC", "RR"])
def test_strangers_do_not_wait(racer: Callable[[str], Connection], level: str) -> None:
    """SERIALIZABLE may fail them: both have read the whole table."""
    a, b = racer(level), racer(level)
    b.execute("SET LOCAL lock_timeout = '5s'")
    save(a, **RIVALS["same_phone"][0], tenant_id="1")
    save(b, **RIVALS["same_phone"][0], tenant_id="2")
    save(b, **RIVALS["homophone"][0], tenant_id="1")
    b.commit()
    a.commit()


@pytest.mark.parametrize(("first", "second"), MIXES)
def test_updates_race_like_inserts(
    db: Connection, racer: Callable[[str], Connection], first: str, second: str
) -> None:
    db.execute("INSERT INTO crm.customers (city) VALUES ('a'), ('b')")
    a, b = racer(first), racer(second)
    change = "UPDATE crm.customers SET phone1 = '13800138000' WHERE city = %s"
    a.execute(change.encode(), ["a"])
    a.commit()
    with pytest.raises(REFUSED):  # noqa: PT012  # SERIALIZABLE fails at either
        b.execute(change.encode(), ["b"])
        b.commit()


@pytest.mark.parametrize(("first", "second"), MIXES)
def test_losing_a_veto_races_with_an_insert(
    db: Connection, racer: Callable[[str], Connection], first: str, second: str
) -> None:
    """Neither write is wrong alone: the city had kept the two names apart."""
    save(db, name="南京金陵餐饮", city="南京")
    a, b = racer(first), racer(second)
    a.execute("UPDATE crm.customers SET city = NULL")
    a.commit()
    with pytest.raises(REFUSED):
        save_and_commit(b, {"name": "南京今凌餐饮", "city": "苏州"})


# ----------------------------------------------------------------------------- aliases

_ALIASES = ({"name": "南京餐饮有限公司"}, {"name": "大江东去商贸"})


def _add_alias(db: Connection) -> None:
    db.execute(
        "SELECT pgdedup.add_alias('company_name', %s, %s)",
        [record["name"] for record in _ALIASES],
    )


@pytest.fixture
def aliases(db: Connection) -> Iterator[None]:
    yield
    db.execute("DELETE FROM pgdedup.aliases")


@pytest.mark.usefixtures("aliases")
@pytest.mark.parametrize(("first", "second"), MIXES)
def test_two_names_of_one_company_race(
    db: Connection,
    racer: Callable[[str], Connection],
    pool: ThreadPoolExecutor,
    first: str,
    second: str,
) -> None:
    _add_alias(db)
    a, b = racer(first), racer(second)
    save(a, **_ALIASES[0])
    running = pool.submit(save_and_commit, b, _ALIASES[1])
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(REFUSED):
        running.result(20)
    assert one(db, "SELECT count(*) FROM crm.customers") == 1


@pytest.mark.usefixtures("aliases")
def test_a_rival_that_does_not_know_the_alias(
    db: Connection, racer: Callable[[str], Connection], pool: ThreadPoolExecutor
) -> None:
    """Who knows it locks the keys of both names."""
    a, b = racer("RC"), racer("RC")
    save(a, **_ALIASES[0])
    _add_alias(db)
    running = pool.submit(save_and_commit, b, _ALIASES[1])
    wait_until_blocked(db, b, running)
    a.commit()
    with pytest.raises(REFUSED):
        running.result(20)


# --------------------------------------------------------------------- subtransactions


def test_insert_inside_a_savepoint(connect: Callable[..., Connection]) -> None:
    app = connect("app")
    with app.transaction():
        with app.transaction():
            save(app, **RIVALS["same_phone"][0])
        with pytest.raises(psycopg.errors.UniqueViolation), app.transaction():
            save(app, **RIVALS["same_phone"][1])


@pytest.mark.parametrize("level", LEVELS)
def test_a_savepoint_rolled_back_makes_room(
    connect: Callable[..., Connection], level: str
) -> None:
    app = connect("app")
    app.isolation_level = LEVELS[level]
    with app.transaction():
        with app.transaction(force_rollback=True):
            save(app, **RIVALS["same_phone"][0])
        save(app, **RIVALS["same_phone"][1])
        with pytest.raises(psycopg.errors.UniqueViolation), app.transaction():
            save(app, **RIVALS["same_phone"][0])
    assert one(app, "SELECT count(*) FROM crm.customers") == 1


def test_nested_savepoints(connect: Callable[..., Connection]) -> None:
    app = connect("app")
    app.execute("BEGIN")
    for number in range(5):
        app.execute(f"SAVEPOINT s{number}".encode())
        save(app, phone1=f"1380013800{number}")
    app.execute("RELEASE s3")
    app.execute("UPDATE crm.customers SET phone2 = '13900139000' WHERE id = 0")
    app.execute("ROLLBACK TO s1")
    save(app, phone1="13800138004")
    app.execute("COMMIT")
    assert one(app, "SELECT count(*) FROM crm.customers") == 2


def test_exception_blocks(connect: Callable[..., Connection]) -> None:
    app = connect("app")
    app.execute(
        """
        DO $$
        DECLARE v_refused integer := 0;
        BEGIN
            FOR i IN 1 .. 6 LOOP
                BEGIN
                    INSERT INTO crm.customers (phone1)
                    VALUES ('1380013800' || i % 3);
                EXCEPTION WHEN unique_violation THEN
                    v_refused := v_refused + 1;
                END;
            END LOOP;
            ASSERT v_refused = 3;
        END $$
        """
    )
    assert one(app, "SELECT count(*) FROM crm.customers") == 3


def test_a_row_of_a_released_savepoint_is_checked_on_update(
    connect: Callable[..., Connection],
) -> None:
    app = connect("app")
    save(app, **RIVALS["same_phone"][0])
    with app.transaction():
        with app.transaction():
            save(app, city="x")
        with pytest.raises(psycopg.errors.UniqueViolation), app.transaction():
            app.execute(
                "UPDATE crm.customers SET phone2 = '13800138000' WHERE city = 'x'"
            )


def test_a_rival_inside_a_savepoint_is_seen(
    db: Connection, racer: Callable[[str], Connection], pool: ThreadPoolExecutor
) -> None:
    a, b = racer("RC"), racer("RC")
    a.execute("SAVEPOINT s")
    save(a, **RIVALS["same_credit"][0])
    running = pool.submit(save_and_commit, b, RIVALS["same_credit"][1])
    wait_until_blocked(db, b, running)
    a.execute("RELEASE s")
    a.commit()
    with pytest.raises(psycopg.errors.UniqueViolation):
        running.result(20)


# ------------------------------------------------------------------------------- stress

CONFLICTS = """
SELECT a.id, b.id
FROM crm.customers AS a
INNER JOIN crm.customers AS b
    ON a.id < b.id AND a.tenant_id IS NOT DISTINCT FROM b.tenant_id
WHERE pgdedup.uscc_v1(a.credit_code) = pgdedup.uscc_v1(b.credit_code)
    OR array_cat(pgdedup.phone_v1(a.phone1), pgdedup.phone_v1(a.phone2))
        && array_cat(pgdedup.phone_v1(b.phone1), pgdedup.phone_v1(b.phone2))
    OR (
        pgdedup.sound_key_v1(pgdedup.company_name_v1(a.name))
        = pgdedup.sound_key_v1(pgdedup.company_name_v1(b.name))
        AND (pgdedup.text_v1(a.city) <> pgdedup.text_v1(b.city)) IS NOT TRUE
    )
    OR similarity(pgdedup.text_v1(a.body), pgdedup.text_v1(b.body)) >= 0.6::real
    OR (
        pgdedup.person_name_v1(a.contact) = pgdedup.person_name_v1(b.contact)
        AND pgdedup.text_v1(a.city) = pgdedup.text_v1(b.city)
    )
"""
WORDS = [
    "quick",
    "brown",
    "fox",
    "jumps",
    "over",
    "lazy",
    "dog",
    "near",
    "river",
    "bank",
]


def random_record(chance: random.Random) -> dict[str, str]:
    """A record of which every value has rivals."""
    record = {"tenant_id": chance.choice("12")}
    choices: dict[str, Callable[[], str]] = {
        "phone1": lambda: f"138001380{chance.randrange(60):02}",
        "phone2": lambda: f"138 0013 80{chance.randrange(60):02}",
        "name": lambda: "".join(chance.choices("金今京林临琳海孩", k=3)) + "公司",
        "city": lambda: chance.choice(["南京", "苏州"]),
        "contact": lambda: chance.choice("王李张刘") + chance.choice("伟芳娜敏静丽"),
        "body": lambda: " ".join(chance.choices(WORDS, k=5)),
        "credit_code": lambda: "91350100M000100Y43",
    }
    for column in chance.sample(list(choices), chance.randint(1, 3)):
        if column != "credit_code" or chance.random() < 0.1:
            record[column] = choices[column]()
    return record


def test_random_stress_leaves_no_duplicates(server: LocalServer, dbname: str) -> None:
    outcomes: list[str] = []
    barrier = threading.Barrier(8)

    def work(seed: int) -> None:
        chance = random.Random(seed)
        with psycopg.connect(server.dsn(dbname, user="app")) as connection:
            barrier.wait(30)
            for _ in range(30):
                connection.isolation_level = LEVELS[chance.choice(list(LEVELS))]
                try:
                    for _ in range(chance.choice((1, 1, 2, 3))):
                        save(connection, **random_record(chance))
                        if chance.random() < 0.2:
                            connection.execute(
                                "UPDATE crm.customers SET phone2 = %s WHERE id ="
                                " (SELECT max(id) FROM crm.customers)",
                                [f"138001380{chance.randrange(60):02}"],
                            )
                    connection.commit()
                    outcomes.append("committed")
                except psycopg.Error as error:
                    connection.rollback()
                    outcomes.append(error.sqlstate or "lost")

    with ThreadPoolExecutor(8) as executor:
        list(executor.map(work, range(8)))
    assert set(outcomes) <= {"committed", "23505", "40001", "40P01"}
    assert outcomes.count("committed") >= 20
    assert outcomes.count("23505") >= 20
    with psycopg.connect(server.dsn(dbname, user="dba")) as connection:
        assert rows(connection, CONFLICTS) == []
        connection.execute("ALTER TABLE crm.customers DISABLE TRIGGER USER")
        connection.execute(
            "INSERT INTO crm.customers (phone1) VALUES ('13800138000'), ('13800138000')"
        )
        assert len(rows(connection, CONFLICTS)) == 1, "the check finds nothing at all"
        connection.rollback()
