"""Rows of one customer tree are related, never duplicates (``related_by``)."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.types.json import Jsonb

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.errors import ConfigError
from tests import guarded
from tests.guarded import Connection, one, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.firms (
    id bigint PRIMARY KEY, parent_id integer, phone text, name text, gone boolean
);
CREATE TABLE crm."集团" (
    "租户" integer, "编号" varchar(20), "上级" text, "电话" text,
    PRIMARY KEY ("租户", "编号")
);
CREATE TABLE crm.texts (id text PRIMARY KEY, parent integer, phone text);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app;
"""
RULES = """
version: 1
tables:
  crm.firms:
    live: "gone IS NOT TRUE"
    related_by: parent_id
    fields: {phone: phone, name: company_name}
    rules:
      same_phone: {match: {phone: same}, action: block}
      similar_name: {match: {name: {similar: normal}}, action: flag}
  crm.集团:
    scope: [租户]
    related_by: 上级
    fields: {电话: phone}
    rules: {同电话: {match: {电话: same}, action: block}}
"""
PHONE, OTHER = "13912345678", "13912345679"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    return connect("app")


def add(
    connection: Connection, key: int, parent: int | None, phone: str | None
) -> None:
    connection.execute(
        "INSERT INTO crm.firms (id, parent_id, phone) VALUES (%s, %s, %s)",
        [key, parent, phone],
    )


def found(
    connection: Connection, table: str = "crm.firms", **record: object
) -> set[str]:
    return set(
        rows(
            connection,
            "SELECT key FROM pgdedup.find_duplicates(%s, %s)",
            table,
            Jsonb(record),
        )
    )


def tree(connection: Connection) -> None:
    """1 over 2 and 3, 2 over 4, 3 over 5; 9 stands alone."""
    for key, parent in ((1, None), (2, 1), (3, 1), (4, 2), (5, 3), (9, None)):
        add(connection, key, parent, None)


@pytest.mark.parametrize("parent", [1, 2, 3, 4, 5])
def test_all_rows_of_a_tree_are_related(app: Connection, parent: int) -> None:
    """Parent and child, siblings, cousins, at any distance."""
    tree(app)
    app.execute("UPDATE crm.firms SET phone = %s WHERE id = 4", [PHONE])
    assert found(app, phone=PHONE) == {"4"}
    assert found(app, phone=PHONE, parent_id=9) == {"4"}
    assert found(app, phone=PHONE, parent_id=parent) == set()
    add(app, 6, parent, PHONE)
    refused(app, "crm.firms", id=7, parent_id=9, phone=PHONE)
    refused(app, "crm.firms", id=7, phone=PHONE)


def test_a_graded_rule_opens_no_pair_inside_a_tree(
    app: Connection, connect: Connect
) -> None:
    for key, parent in ((1, None), (2, 1), (3, None)):
        app.execute(
            "INSERT INTO crm.firms (id, parent_id, name) VALUES (%s, %s, '金陵餐饮')",
            [key, parent],
        )
    assert rows(
        connect("dba"), "SELECT key_l, key_r FROM pgdedup.pairs ORDER BY 1"
    ) == [
        ("1", "3"),
        ("2", "3"),
    ]


def test_changing_the_parent_checks_again(app: Connection) -> None:
    tree(app)
    add(app, 6, 1, PHONE)
    add(app, 7, 5, PHONE)
    for parent in (9, None):
        with pytest.raises(psycopg.errors.UniqueViolation):
            app.execute("UPDATE crm.firms SET parent_id = %s WHERE id = 7", [parent])
        verdict = one(
            app,
            "SELECT pgdedup.check_record('crm.firms', %s) ->> 'verdict'",
            Jsonb({"id": 7, "parent_id": parent}),
        )
        assert verdict == "block"
    app.execute("UPDATE crm.firms SET parent_id = 2 WHERE id = 7")
    assert found(app, id=7, phone=PHONE, parent_id=9) == {"6"}
    assert found(app, id=7, phone=PHONE, parent_id=1) == set()


def test_the_way_to_the_root_leads_over_rows_that_are_not_live(app: Connection) -> None:
    tree(app)
    app.execute("UPDATE crm.firms SET gone = true WHERE id < 4")
    add(app, 6, 4, PHONE)
    add(app, 7, 5, PHONE)


def test_a_parent_that_is_not_there_is_a_parent_all_the_same(app: Connection) -> None:
    add(app, 1, 1000, PHONE)
    add(app, 2, 1000, PHONE)
    refused(app, "crm.firms", id=3, parent_id=1001, phone=PHONE)


def test_circles_end(app: Connection) -> None:
    for key, parent in ((1, 2), (2, 3), (3, 1), (4, 4)):
        add(app, key, parent, None)
    add(app, 5, 1, PHONE)
    add(app, 6, 3, PHONE)
    refused(app, "crm.firms", id=7, parent_id=4, phone=PHONE)
    add(app, 8, 4, OTHER)
    add(app, 9, 4, OTHER)
    assert found(app, phone=PHONE, parent_id=2) == set()
    assert found(app, phone=PHONE, parent_id=8) == {"5", "6"}


def test_a_deep_tree(app: Connection) -> None:
    app.execute(
        "INSERT INTO crm.firms (id, parent_id)"
        " SELECT i, nullif(i - 1, 0) FROM generate_series(1, 300) AS i"
    )
    add(app, 1000, 300, PHONE)
    add(app, 1001, 1, PHONE)


def test_a_key_that_holds_the_scope(app: Connection) -> None:
    add_one = 'INSERT INTO crm."集团" VALUES (%s, %s, %s, %s)'
    app.execute(add_one, [1, "总部", None, None])
    app.execute(add_one, [1, "甲", "总部", PHONE])
    app.execute(add_one, [1, "乙", "甲", PHONE])
    app.execute(add_one, [2, "丙", "总部", PHONE])
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(add_one, [2, "丁", "甲", PHONE])
    app.execute(add_one, [2, "丁", "丙", PHONE])


@pytest.mark.parametrize(
    ("table", "column", "said"),
    [
        ("crm.texts", "parent", "is of type integer, and the key that it points at"),
        ('crm."集团"', "上级", "must have one column beside those of the scope"),
        ("crm.firms", "id", 'column "id" is part of the key or of the scope'),
        ("crm.firms", "boss", 'the table has no column "boss"'),
    ],
)
def test_columns_that_cannot_point_at_the_key(
    connect: Connect, table: str, column: str, said: str
) -> None:
    field = "电话" if "集团" in table else "phone"
    rules = (
        f"version: 1\ntables:\n  '{table}':\n    related_by: {column}\n"
        f"    fields: {{{field}: phone}}\n"
        f"    rules: {{r: {{match: {{{field}: same}}, action: flag}}}}\n"
    )
    with pytest.raises(ConfigError) as caught:
        guarded.apply(connect("dba"), rules)
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.line == 4


def test_trees_come_back_from_a_dump(
    app: Connection,
    connect: Connect,
    new_database: Callable[..., str],
    pg_dump: Callable[..., str],
    psql: Callable[..., object],
) -> None:
    """Also data without triggers' leave: the rows of a tree are no duplicates."""
    tree(app)
    add(app, 6, 4, PHONE)
    add(app, 7, 5, PHONE)
    target = new_database()
    psql(pg_dump("--schema-only"), dbname=target)
    psql(pg_dump("--data-only"), dbname=target)
    restored = connect("app", dbname=target)
    assert rows(restored, "SELECT id FROM crm.firms ORDER BY id") == [
        *(1, 2, 3, 4, 5, 6, 7, 9)
    ]
    add(restored, 8, 1, PHONE)
    refused(restored, "crm.firms", id=10, phone=PHONE)
    rules = load_rules_text(RULES)
    assert pgdedup.plan(connect("dba", dbname=target), rules).empty


def test_a_line_of_an_import_is_related_to_its_parent(
    db: Connection, app: Connection
) -> None:
    add(app, 1, None, PHONE)
    app.execute('INSERT INTO crm."集团" VALUES (1, %s, NULL, %s)', ["总部", PHONE])
    checked = "SELECT line, verdict, rule, key FROM pgdedup.check_import(%s, 'staging')"
    app.execute(
        "CREATE TEMP TABLE staging (line int, id int, parent_id int, phone text)"
    )
    app.execute(
        "INSERT INTO staging VALUES (1, 11, 1, %(p)s), (2, 12, NULL, %(p)s),"
        " (3, 13, 99, %(o)s), (4, 14, 1, NULL)",
        {"p": PHONE, "o": OTHER},
    )
    assert rows(app, checked, "crm.firms") == [
        (1, "related", None, "1"),
        (2, "duplicate", "same_phone", "1"),
        (2, "duplicate", "same_phone", None),
        (3, "new", None, None),
        (4, "related", None, "1"),
    ]
    db.execute("GRANT pgdedup_steward TO app")
    load = (
        "SELECT loaded, held FROM pgdedup.load_import('crm.firms', 'staging', 'file')"
    )
    assert rows(app, load) == [(3, 1)]
    db.execute("REVOKE pgdedup_steward FROM app")
    assert rows(app, "SELECT id FROM crm.firms ORDER BY 1") == [1, 11, 13, 14]
    app.execute("DROP TABLE staging")
    app.execute(
        'CREATE TEMP TABLE staging ("租户" int, "编号" text, "上级" text, "电话" text)'
    )
    app.execute(
        "INSERT INTO staging VALUES"
        " (1, '分部', '总部', %(p)s), (2, '分部', '总部', %(p)s)",
        {"p": PHONE},
    )
    assert [each[:2] for each in rows(app, checked, 'crm."集团"')] == [
        (1, "related"),
        (2, "new"),
    ]
