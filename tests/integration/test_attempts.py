"""Refused writes on record: what their own transaction cannot keep."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.types.json import Jsonb

import pgdedup
from pgdedup import testing
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused, rows

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA "销售 CRM";
CREATE TABLE "销售 CRM"."客户" (
    id integer PRIMARY KEY, phone text, credit_code text, owner text
);
CREATE TABLE "销售 CRM".bare (id integer PRIMARY KEY);
GRANT USAGE ON SCHEMA "销售 CRM" TO app, onlooker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "销售 CRM" TO app;
GRANT SELECT ON ALL TABLES IN SCHEMA "销售 CRM" TO onlooker;
"""
RULES = """
version: 1
tables:
  '"销售 CRM"."客户"':
    fields:
      phone: phone
      credit: {type: uscc, columns: [credit_code]}
    rules:
      same_phone: {match: {phone: same}, action: ask}
      same_credit: {match: {credit: same}, action: block}
"""
TABLE = "销售 CRM.客户"
PHONE, CREDIT = "13800138000", "91350100M000100Y43"
ATTEMPTS = (
    "SELECT target::text, verdict, rules, row_key, columns, matched, hidden, more,"
    " actor, session_role, application_name FROM pgdedup.attempts ORDER BY at"
)


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "onlooker")
    guarded.role(server, "steward", "pgdedup_steward")
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    connection = connect("app", application_name="shop")
    insert(connection, TABLE, id=1, phone=PHONE, credit_code=CREDIT)
    return connection


def test_a_refusal_is_on_record_with_who_and_what(
    app: Connection, db: Connection
) -> None:
    error = refused(app, TABLE, id=2, phone=PHONE, credit_code=CREDIT)
    assert pgdedup.log_refused(app, error, actor="u42") is not None
    assert rows(db, ATTEMPTS) == [
        (
            '"销售 CRM"."客户"',
            "block",
            ["same_phone", "same_credit"],
            "2",
            ["phone", "credit_code"],
            ["1"],
            0,
            0,
            "u42",
            "app",
            "shop",
        )
    ]


def test_a_connection_inside_the_failed_transaction_is_left_alone(
    connect: Connect, app: Connection, db: Connection
) -> None:
    busy = connect("app", autocommit=False)
    error = refused(busy, TABLE, id=2, phone=PHONE)
    assert pgdedup.log_refused(busy, error) is not None
    status = busy.info.transaction_status
    assert status == psycopg.pq.TransactionStatus.INERROR
    assert len(rows(db, ATTEMPTS)) == 1


def test_a_block_of_code_whose_refusals_are_logged(
    server: LocalServer, dbname: str, app: Connection, db: Connection
) -> None:
    dsn = server.dsn(dbname, user="app")
    with (
        pytest.raises(psycopg.errors.UniqueViolation) as caught,
        pgdedup.refusals_logged(dsn),
    ):
        insert(app, TABLE, id=2, phone=PHONE)
    assert pgdedup.blocked(caught.value) is not None
    assert not hasattr(caught.value, "__notes__")
    assert len(rows(db, ATTEMPTS)) == 1


def test_what_cannot_be_logged_does_not_hide_the_refusal(
    server: LocalServer, app: Connection
) -> None:
    nowhere = server.dsn("no_such_database", user="app")
    with (
        pytest.raises(psycopg.errors.UniqueViolation) as caught,
        pgdedup.refusals_logged(nowhere),
    ):
        insert(app, TABLE, id=2, phone=PHONE)
    assert "no_such_database" in caught.value.__notes__[0]


def test_other_errors_are_none_of_our_business(app: Connection, db: Connection) -> None:
    with (
        pytest.raises(psycopg.errors.UniqueViolation) as caught,
        pgdedup.refusals_logged(app),
    ):
        insert(app, TABLE, id=1)
    assert pgdedup.log_refused(app, caught.value) is None
    assert rows(db, ATTEMPTS) == []


def test_the_call_of_other_clients(app: Connection, db: Connection) -> None:
    """Schema, table and DETAIL as they stand in the error."""
    said = refused(app, TABLE, id=2, phone=PHONE).diag
    app.execute(
        "SELECT pgdedup.log_refusal(%s, %s, %s)",
        [said.schema_name, said.table_name, said.message_detail],
    )
    assert one(db, "SELECT rules FROM pgdedup.attempts") == ["same_phone"]


@pytest.mark.parametrize(
    ("role", "table", "forged", "expected"),
    [
        ("app", "客户", {"pgdedup": 2, "verdict": "ask"}, "22023"),
        ("app", "客户", [], "22023"),
        ("app", "客户", {"pgdedup": 1}, "23502"),
        ("app", "客户", {"pgdedup": 1, "verdict": "clear"}, "23514"),
        ("app", "bare", {"pgdedup": 1, "verdict": "ask"}, "42704"),
        ("app", "absent", {"pgdedup": 1, "verdict": "ask"}, "42P01"),
        ("onlooker", "客户", {"pgdedup": 1, "verdict": "ask"}, "42501"),
    ],
)
def test_what_is_no_refusal_is_not_logged(
    connect: Connect,
    db: Connection,
    role: str,
    table: str,
    forged: object,
    expected: str,
) -> None:
    with pytest.raises(psycopg.Error) as caught:
        connect(role).execute(
            "SELECT pgdedup.log_refusal('销售 CRM', %s, %s)", [table, Jsonb(forged)]
        )
    assert caught.value.sqlstate == expected
    assert rows(db, ATTEMPTS) == []


def test_a_forged_refusal_stays_small_and_names_its_forger(
    app: Connection, db: Connection
) -> None:
    forged = {
        "pgdedup": 1,
        "verdict": "block",
        "rules": ["same_phone", "invented", 7, "x" * 10_000],
        "row": {"key": "k" * 10_000, "columns": ["phone", "'; DROP TABLE x; --"]},
        "matches": [{"key": "m" * 10_000, "record": {"owner": "张伟"}}] * 500
        + [17, None, {}],
        "more": 1e30,
    }
    app.execute("SELECT set_config('pgdedup.actor', repeat('a', 10000), false)")
    app.execute("SELECT pgdedup.log_refusal('销售 CRM', '客户', %s)", [Jsonb(forged)])
    (row,) = rows(db, ATTEMPTS)
    assert row[2:5] == (["same_phone"], "k" * 200, ["phone"])
    assert (len(row[5]), {len(key) for key in row[5]}) == (20, {200})
    assert row[7:10] == (1_000_000, "a" * 200, "app")
    assert "张伟" not in one(db, "SELECT a::text FROM pgdedup.attempts AS a")


def test_one_role_cannot_fill_the_table(
    connect: Connect, app: Connection, db: Connection
) -> None:
    error = refused(app, TABLE, id=2, phone=PHONE)
    many = "INSERT INTO pgdedup.attempts (target, verdict, rules, session_role, at)"
    many += " SELECT %s::regclass, 'ask', '{}', %s, now() - n * %s::interval"
    many += " FROM generate_series(1, 3600) AS s (n)"
    table = '"销售 CRM"."客户"'
    db.execute(many.encode(), [table, "app", "2 s"])
    assert pgdedup.log_refused(app, error) is not None, "older than an hour"
    db.execute(many.encode(), [table, "app", "0.5 s"])
    assert pgdedup.log_refused(app, error) is None
    assert pgdedup.log_refused(connect(testing.OWNER), error) is not None


def test_nobody_stores_or_edits_by_hand(app: Connection, connect: Connect) -> None:
    steward = connect("steward")
    assert rows(steward, ATTEMPTS) == []
    for role, statement in [
        (app, "SELECT pgdedup.store_attempt('\"销售 CRM\".\"客户\"', '{}')"),
        (app, "SELECT * FROM pgdedup.attempts"),
        (app, "INSERT INTO pgdedup.attempts (verdict) VALUES ('ask')"),
        (steward, "DELETE FROM pgdedup.attempts"),
    ]:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            role.execute(statement.encode())


def test_rules_are_counted_and_old_attempts_purged(
    app: Connection, db: Connection
) -> None:
    for number in range(3):
        error = refused(app, TABLE, id=2, credit_code=CREDIT)
        assert detail(error)["verdict"] == "block", number
        pgdedup.log_refused(app, error)
    quality = "SELECT rule, pairs, refused, share_confirmed FROM pgdedup.rule_quality"
    assert rows(db, quality) == [("same_credit", 0, 3, None)]
    db.execute("UPDATE pgdedup.attempts SET at = at - interval '90 days'")
    assert one(db, "SELECT pgdedup.purge('30 days')") == 3
    assert rows(db, quality) == []
