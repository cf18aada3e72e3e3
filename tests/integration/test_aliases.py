"""Aliases of the user's: names that mean the same from the moment they are added."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from pgdedup.library import TYPES
from pgdedup.scan import scan
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app, steward;
CREATE TABLE crm."客户" (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tenant integer,
    "名称" text, contact text, phone text, deleted_at date
);
CREATE TABLE crm.several (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, former text, short text, brief text, note text, remark text, phone text
);
CREATE TABLE crm.graded (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "similar" text, sounds_like text, sounds_near text, typo text, short_form text,
    person text, note text, address text
);
CREATE TABLE crm.vetoed (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, phone text
);
CREATE TABLE crm.common (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text
);
CREATE TABLE crm.staging (名称 text, tenant integer);
CREATE TABLE crm.plain (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, phone text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app, steward;
"""
RULES = """
version: 1
tables:
  crm.客户:
    scope: [tenant]
    live: "deleted_at IS NULL"
    reveal: shown
    fields: {名称: company_name, contact: person_name, phone: phone}
    rules:
      same_name: {match: {名称: same}, action: block}
      contact_phone: {match: {contact: same, phone: same}, action: ask}
  crm.several:
    fields:
      name: {type: company_name, columns: [name, former]}
      note: {type: text, columns: [note, remark]}
      short: {type: company_name, columns: [short, brief]}
      phone: phone
    rules:
      same_name: {match: {name: same}, action: block}
      near_note: {match: {note: {similar: normal}, phone: same}, action: flag}
      short_name: {match: {short: short_form}, unless: {phone: different}, action: flag}
  crm.graded:
    fields: {similar: company_name, sounds_like: company_name,
      sounds_near: company_name, typo: company_name, short_form: company_name,
      person: person_name, note: text, address: address}
    rules:
      similar: {match: {similar: {similar: strict}}, action: flag}
      sounds_like: {match: {sounds_like: sounds_like}, action: flag}
      sounds_near: {match: {sounds_near: sounds_near}, action: flag}
      typo: {match: {typo: {typo: 1}}, action: flag}
      short_form: {match: {short_form: {short_form: strict}}, action: flag}
      person: {match: {person: {typo: 1}}, action: flag}
      note: {match: {note: {similar: normal}}, action: flag}
      address: {match: {address: same}, action: flag}
  crm.vetoed:
    fields: {name: company_name, phone: phone}
    rules:
      same_phone: {match: {phone: same}, unless: {name: different}, action: block}
  crm.common:
    fields: {name: {type: company_name, common_after: 1}}
    rules: {same_name: {match: {name: same}, action: flag}}
  crm.plain:
    fields: {phone: phone}
    rules: {same_phone: {match: {phone: same}, action: block}}
"""
CUSTOMERS = "crm.客户"
OLD, NEW = "南京餐饮有限公司", "金陵餐饮"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "steward", "pgdedup_steward")
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    return connect("app")


@pytest.fixture
def steward(connect: Connect) -> Connection:
    return connect("steward")


def add(steward: Connection, type_: str, name: str, alias: str) -> Any:
    return one(steward, "SELECT pgdedup.add_alias(%s, %s, %s)", type_, name, alias)


def found(app: Connection, table: str, **record: str) -> set[tuple[str, str]]:
    """What find_duplicates says of a record: rule and key."""
    return set(
        rows(
            app,
            "SELECT rule, key FROM pgdedup.find_duplicates(%s::regclass, %s)",
            table,
            Jsonb(record),
        )
    )


def test_both_names_are_recognised(app: Connection, steward: Connection) -> None:
    first = insert(app, CUSTOMERS, 名称=OLD)
    assert found(app, CUSTOMERS, 名称=NEW) == set()
    assert add(steward, "company_name", "南京餐饮", "金陵餐饮") is not None
    assert found(app, CUSTOMERS, 名称=NEW) == {("same_name", first)}
    answer = one(
        app, "SELECT pgdedup.check_record('crm.客户', %s)", Jsonb({"名称": NEW})
    )
    assert answer["verdict"] == "block"
    error = refused(app, CUSTOMERS, 名称="金陵餐饮有限责任公司")
    assert detail(error)["matches"][0]["key"] == first
    assert detail(error)["matches"][0]["evidence"][0]["column"] == "名称"
    # Names like an alias are none.
    insert(app, CUSTOMERS, 名称="金陵餐厅")


def test_either_row_may_come_first(app: Connection, steward: Connection) -> None:
    add(steward, "company_name", "南京餐饮", "金陵餐饮")
    insert(app, CUSTOMERS, 名称=NEW)
    refused(app, CUSTOMERS, 名称=OLD)
    # Another scope, and rows that are not live, are not compared.
    insert(app, CUSTOMERS, 名称=OLD, tenant=2)
    insert(app, CUSTOMERS, 名称=OLD, deleted_at="2024-01-01")
    other = insert(app, CUSTOMERS, 名称="乙商行")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("UPDATE crm.客户 SET 名称 = %s WHERE id = %s", [OLD, other])


def test_a_name_of_several_that_must_agree(
    app: Connection, steward: Connection
) -> None:
    add(steward, "person_name", "张三", "张三丰")
    insert(app, CUSTOMERS, contact="张三", phone="13800138000")
    insert(app, CUSTOMERS, contact="张三丰", phone="13900139000")
    refused(app, CUSTOMERS, contact="张三丰", phone="138-0013-8000")


def test_only_fields_of_the_type(app: Connection, steward: Connection) -> None:
    add(steward, "text", "南京餐饮", "金陵餐饮")
    insert(app, CUSTOMERS, 名称=OLD)
    insert(app, CUSTOMERS, 名称=NEW)


#: Field and rule of crm.graded, its type, two names that have nothing in common.
GRADED = [
    ("similar", "company_name", (OLD, "大江东去商贸")),
    ("sounds_like", "company_name", (OLD, "大江东去商贸")),
    ("sounds_near", "company_name", (OLD, "大江东去商贸")),
    ("typo", "company_name", (OLD, "大江东去商贸")),
    ("short_form", "company_name", (OLD, "大江东去商贸")),
    ("person", "person_name", ("欧阳修", "醉翁")),
    ("note", "text", ("International Business Machines", "Big Blue")),
    ("address", "address", ("南京市鼓楼区中山路1号", "金陵大厦")),
]


def test_every_comparison(db: Connection, app: Connection, steward: Connection) -> None:
    table = "crm.graded"
    pairs = "SELECT key_l, key_r, rule FROM pgdedup.open_pairs"
    stored = {}
    for rule, _, (before, after) in GRADED:
        first = insert(app, table, **{rule: before})
        stored[rule] = first, insert(app, table, **{rule: after})
        assert found(app, table, **{rule: after}) == {(rule, stored[rule][1])}
    assert rows(db, pairs) == []
    for _, type_, (before, after) in GRADED:
        add(steward, type_, before, after)
    for rule, _, (before, after) in GRADED:
        expected = {(rule, key) for key in stored[rule]}
        assert found(app, table, **{rule: after}) == expected
        assert found(app, table, **{rule: before}) == expected
        query = (
            "SELECT score, satisfied FROM pgdedup.explain_match('crm.graded', %s, %s)"
            " WHERE rule = %s AND field = %s AND NOT veto"
        )
        assert set(rows(app, query, *stored[rule], rule, rule)) == {(1.0, True)}
        said = query.replace("score, satisfied", "comparison")
        assert rows(app, said, *stored[rule], rule, rule)[1:] == ["alias"]
    # What was there before the alias, a scan finds.
    expected = {(*sorted(keys), rule) for rule, keys in stored.items()}
    scan(db, table)
    assert set(rows(db, pairs)) == expected
    assert expected == set(
        rows(
            app,
            "SELECT key_l, key_r, rule"
            " FROM pgdedup.scan_duplicates('crm.graded', 100, 60)",
        )
    )
    # And of a row that is written, the guard; of one that was, the scan of changes.
    for rule, _, (_, after) in GRADED:
        third = insert(app, table, **{rule: after})
        assert (*sorted((stored[rule][0], third)), rule) in rows(db, pairs)
    before_scan = set(rows(db, pairs))
    db.execute("TRUNCATE pgdedup.pairs")
    scan(db, table)
    assert set(rows(db, pairs)) == before_scan - expected


def test_one_of_several_values(
    db: Connection, app: Connection, steward: Connection
) -> None:
    first = insert(app, "crm.several", name="甲商行", former=OLD)
    noted = insert(app, "crm.several", remark="quick brown fox", phone="13800138000")
    add(steward, "company_name", "南京餐饮", "金陵餐饮")
    add(steward, "text", "quick brown fox", "Reineke")
    error = refused(app, "crm.several", name=NEW, former="乙商行")
    (match,) = detail(error)["matches"]
    assert match["key"] == first
    evidence = match["evidence"][0]
    assert (evidence["column"], evidence["other_column"]) == ("name", "former")
    assert found(app, "crm.several", note="Reineke", phone="13800138000") == {
        ("near_note", noted)
    }
    brief = insert(app, "crm.several", brief=OLD)
    assert found(app, "crm.several", short=NEW) == {("short_name", brief)}
    other = insert(app, "crm.several", note="REINEKE", phone="13800138000")
    db.execute("TRUNCATE pgdedup.pairs")
    scan(db, "crm.several")
    assert rows(db, "SELECT key_l, key_r, rule FROM pgdedup.open_pairs") == [
        (noted, other, "near_note")
    ]


def test_aliases_are_not_different(app: Connection, steward: Connection) -> None:
    insert(app, "crm.vetoed", name=OLD, phone="13800138000")
    insert(app, "crm.vetoed", name="大江东去", phone="13800138000")
    add(steward, "company_name", OLD, NEW)
    refused(app, "crm.vetoed", name=NEW, phone="13800138000")


def test_common_values_are_no_evidence(app: Connection, steward: Connection) -> None:
    add(steward, "company_name", OLD, NEW)
    first = insert(app, "crm.common", name=OLD)
    assert found(app, "crm.common", name=NEW) == {("same_name", first)}
    insert(app, "crm.common", name=OLD)
    insert(app, "crm.common", name=OLD)
    assert found(app, "crm.common", name=NEW) == set()


def test_lines_of_an_import(app: Connection, steward: Connection) -> None:
    add(steward, "company_name", OLD, NEW)
    first = insert(app, CUSTOMERS, 名称=OLD)
    app.execute("INSERT INTO crm.staging (名称) VALUES ('甲商行'), (%s)", [NEW])
    app.execute("INSERT INTO crm.staging VALUES (%s, 2), (%s, 2)", [OLD, NEW])
    checked = rows(
        app,
        "SELECT line, rule, key, other_line"
        " FROM pgdedup.check_import('crm.客户', 'crm.staging')"
        " WHERE verdict = 'duplicate' ORDER BY line",
    )
    assert checked == [
        (2, "same_name", first, None),
        (4, "same_name", None, 3),
    ]


def test_groups_grow_and_shrink(app: Connection, steward: Connection) -> None:
    one_group = add(steward, "company_name", "甲商行", "乙商行")
    assert add(steward, "company_name", "丙商行", "丁商行") != one_group
    assert add(steward, "company_name", "乙商行有限公司", "丙商行") == one_group
    assert add(steward, "company_name", "甲商行", "丁商行") == one_group
    first = insert(app, CUSTOMERS, 名称="甲商行")
    assert found(app, CUSTOMERS, 名称="丁商行") == {("same_name", first)}
    for name, had in (("乙商行", True), ("乙商行", False), ("丙商行", True)):
        query = "SELECT pgdedup.remove_alias('company_name', %s)"
        assert one(steward, query, name) is had
    assert found(app, CUSTOMERS, 名称="丁商行") == {("same_name", first)}
    assert found(app, CUSTOMERS, 名称="乙商行") == set()
    steward.execute("SELECT pgdedup.remove_alias('company_name', '丁商行')")
    assert found(app, CUSTOMERS, 名称="丁商行") == set()
    assert rows(steward, "SELECT name FROM pgdedup.aliases") == []
    # One normal form is one name already.
    assert add(steward, "company_name", "甲商行", "甲商行有限公司") is None


def test_what_is_no_alias(steward: Connection) -> None:
    with pytest.raises(psycopg.errors.InvalidParameterValue) as caught:
        add(steward, "phone", "1", "2")
    assert "company_name, person_name, text, address" in str(
        caught.value.diag.message_hint
    )
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="could be compared"):
        add(steward, "company_name", "南京餐饮", " 。")
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        steward.execute("SELECT pgdedup.add_alias(NULL, 'a', NULL)")


def test_types_are_those_of_the_library(db: Connection) -> None:
    for kind, info in TYPES.items():
        query = "SELECT pgdedup.alias_form(%s, 'ab cd')"
        if info.aliases:
            form = one(db, f"SELECT pgdedup.{info.normaliser}('ab cd')")
            assert one(db, query, kind.value) == form
        else:
            with pytest.raises(psycopg.errors.InvalidParameterValue):
                one(db, query, kind.value)


def test_who_may(app: Connection, steward: Connection) -> None:
    add(steward, "company_name", OLD, NEW)
    assert rows(steward, "SELECT name, added_by FROM pgdedup.aliases") == [
        (OLD, "steward"),
        (NEW, "steward"),
    ]
    for statement in (
        "SELECT pgdedup.add_alias('text', 'a', 'b')",
        "SELECT pgdedup.remove_alias('text', 'a')",
        "SELECT name FROM pgdedup.aliases",
        "SELECT form FROM pgdedup.aliases",
        "DELETE FROM pgdedup.aliases",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(statement.encode())


def test_no_aliases_for_a_table_without_names(
    app: Connection, steward: Connection
) -> None:
    add(steward, "company_name", OLD, NEW)
    insert(app, "crm.plain", phone="13800138000")
    refused(app, "crm.plain", phone="13800138000")


def test_dump_and_restore(
    connect: Connect,
    app: Connection,
    steward: Connection,
    server: LocalServer,
    dbname: str,
    pg_dump: Callable[..., str],
    psql: Callable[..., Any],
    new_database: Callable[..., str],
) -> None:
    add(steward, "company_name", OLD, NEW)
    first = insert(app, CUSTOMERS, 名称=OLD)
    whole = new_database()
    psql(pg_dump("--no-owner"), "dba", dbname=whole)
    restored = connect("app", dbname=whole)
    assert found(restored, CUSTOMERS, 名称=NEW) == {("same_name", first)}
    refused(restored, CUSTOMERS, 名称=NEW)
    # Aliases alone, into a database whose rules are there.
    data = pg_dump("--data-only", "--table=pgdedup.alias*", "--table=crm.*")
    connect("dba").execute(
        "TRUNCATE pgdedup.aliases, pgdedup.alias_links, crm.客户;"
        " ALTER SEQUENCE pgdedup.alias_groups RESTART"
    )
    assert found(app, CUSTOMERS, 名称=NEW) == set()
    psql(data, "dba", dbname=dbname)
    assert found(app, CUSTOMERS, 名称=NEW) == {("same_name", first)}
    assert add(steward, "company_name", "甲商行", "乙商行") == 2
