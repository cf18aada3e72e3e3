"""Comparisons by degree on fields of several values, and ``blank: match``."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, "曾用名" text, contact text, deputy text, phone text, mobile text,
    credit text, ident text, note text, remark text, low numeric, high numeric,
    first date, last date
);
CREATE TABLE crm.blanks (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, phone text, mobile text, city text, born date
);
CREATE TABLE crm.common (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, alias text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app;
"""
RULES = """
version: 1
tables:
  crm.items:
    fields:
      name: {type: company_name, columns: [name, 曾用名]}
      contact: {type: person_name, columns: [contact, deputy]}
      phone: {type: phone, columns: [phone, mobile]}
      credit: uscc
      ident: {type: resident_id, columns: [ident]}
      note: {type: text, columns: [note, remark]}
      amount: {type: number, columns: [low, high]}
      day: {type: date, columns: [first, last]}
    rules:
      similar_name: {match: {name: {similar: normal}}, action: flag}
      short_name: {match: {name: short_form}, action: ask}
      sounds_name: {match: {name: sounds_like}, action: flag}
      near_contact: {match: {contact: sounds_near}, action: flag}
      typo_contact: {match: {contact: {typo: 1}, amount: {within: 100}}, action: flag}
      typo_phone: {match: {phone: {typo: 1}}, action: flag}
      typo_credit: {match: {credit: {typo: 2}}, action: flag}
      typo_ident: {match: {ident: {typo: 2}}, action: flag}
      near_note: {match: {note: {similar: normal}}, action: flag}
      spoken_note: {match: {note: sounds_like}, action: flag}
      near_amount: {match: {amount: {within: 5}}, action: flag}
      near_day: {match: {day: {within: 3 days}}, action: flag}
  crm.blanks:
    fields: {name: text, phone: {type: phone, columns: [phone, mobile]}, city: region,
      born: date}
    rules:
      same_phone: {match: {name: same, phone: {same: {blank: match}}}, action: block}
      near_birth:
        match: {name: same, city: {same: {blank: match}},
          born: {within: {distance: 9 days, blank: match}}}
        action: ask
  crm.common:
    fields: {name: {type: company_name, columns: [name, alias], common_after: 2}}
    rules: {similar: {match: {name: {similar: normal}}, action: flag}}
"""
CREDIT, IDENT = "91350100M000100Y43", "11010519491231002X"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    return connect("app")


@pytest.mark.parametrize(
    ("stored", "asked", "rules"),
    [
        (
            {"name": "甲商行", "曾用名": "南京金陵餐饮管理公司"},
            {"name": "南京金龙餐饮管理公司", "曾用名": "乙商行"},
            {"similar_name"},
        ),
        (
            {"name": "甲商行", "曾用名": "上海华为技术有限公司"},
            {"name": "华为", "曾用名": "乙商贸"},
            {"short_name"},
        ),
        ({"曾用名": "金陵餐饮"}, {"name": "金铃餐饮"}, {"sounds_name"}),
        (
            {"contact": "李四", "deputy": "王小伟"},
            {"contact": "汪小威"},
            {"near_contact"},
        ),
        (
            {"contact": "李四", "deputy": "王小伟", "low": 1, "high": 500},
            {"deputy": "王小炜炜", "low": 450},
            set(),
        ),
        (
            {"contact": "李四", "deputy": "王大小伟", "low": 1, "high": 500},
            {"contact": "王大小", "low": 450},
            {"typo_contact"},
        ),
        (
            {"phone": "13912345678", "mobile": "025-84400000"},
            {"mobile": "13912345687"},
            {"typo_phone"},
        ),
        ({"phone": "13912345678"}, {"phone": "13812345687"}, set()),
        (
            {"note": "unrelated", "remark": "hello wide world"},
            {"note": "hello wide worlb"},
            {"near_note"},
        ),
        ({"remark": "smith"}, {"note": "schmidt"}, {"spoken_note"}),
        ({"low": 100, "high": 200}, {"low": 204.5, "high": 900}, {"near_amount"}),
        ({"low": 100, "high": 200}, {"low": 106}, set()),
        (
            {"first": "2020-02-28", "last": "2021-01-01"},
            {"last": "2020-03-02"},
            {"near_day"},
        ),
    ],
)
def test_the_best_pair_of_values_counts(
    app: Connection,
    connect: Connect,
    stored: dict[str, Any],
    asked: dict[str, Any],
    rules: set[str],
) -> None:
    columns = ", ".join(f'"{name}"' for name in stored)
    app.execute(
        f"INSERT INTO crm.items ({columns}) SELECT {columns}"
        " FROM jsonb_populate_record(NULL::crm.items, %s)",
        [Jsonb(stored)],
    )
    assert _rules(app, asked) == rules
    if rules == {"short_name"}:
        error = refused(app, "crm.items", **asked)
        (match,) = guarded.detail(error)["matches"]
        (evidence,) = match["evidence"]
        assert evidence["column"] == "name"
        assert evidence["other_column"] == "曾用名"
    else:
        insert(app, "crm.items", **asked)
        matches = rows(connect("dba"), "SELECT matches FROM pgdedup.pairs")
        assert {rule for match in matches for rule in match} == rules


def _rules(connection: Connection, record: dict[str, Any]) -> set[str]:
    """All rules that find a row for a record."""
    verdict = one(
        connection, "SELECT pgdedup.check_record('crm.items', %s)", Jsonb(record)
    )
    return set(verdict["rules"])


@pytest.mark.parametrize(
    ("field", "normaliser", "value"),
    [("credit", "uscc_v1", CREDIT), ("ident", "resident_id_v1", IDENT)],
)
def test_codes_with_a_check_character(
    app: Connection, field: str, normaliser: str, value: str
) -> None:
    """One error makes them invalid, so that the check character differs as well."""
    insert(app, "crm.items", **{field: value})
    (near,) = rows(
        app,
        "SELECT code FROM"
        " unnest(string_to_array('0123456789ABCDEFGHJKLMNPQRTUWXY', NULL)) AS c,"
        " LATERAL (SELECT overlay(overlay(%s PLACING '4' FROM 6) PLACING c FROM 18))"
        f" AS v (code) WHERE pgdedup.{normaliser}(code) IS NOT NULL",
        value,
    )
    assert _rules(app, {field: near}) == {f"typo_{field}"}
    assert _rules(app, {field: near[:17] + "?"}) == set()


def test_the_keys_are_indexed(connect: Connect) -> None:
    owner = connect("dba")
    owner.execute("SET enable_seqscan = off")
    function = one(
        owner,
        "SELECT oid::regproc::text FROM pg_proc"
        " WHERE proname ~ 'pgdedup_fn_items_typo_phone_match'",
    )
    plan = "\n".join(
        rows(
            owner,
            f"EXPLAIN (COSTS off) SELECT * FROM {function}"
            " (pgdedup.phone_v1('13912345678'), 0)",
        )
    )
    assert "pgdedup_ix_items_phone_each_typo1" in plan


def test_common_values_of_a_set_are_no_evidence_on_either_side(
    app: Connection, connect: Connect
) -> None:
    for alias in ("甲甲甲商行", "乙乙乙商行", "丙丙丙商行"):
        insert(app, "crm.common", name="南京金陵餐饮有限公司", alias=alias)
    query = "SELECT count(*) FROM pgdedup.pairs"
    assert one(connect("dba"), query) == 3
    near = "南京金陵餐饮管理公司"
    assert _found_common(app, name=near) == {"1", "2", "3"}
    insert(app, "crm.common", alias="南京金陵餐饮有限公司")
    assert _found_common(app, name=near) == set()
    assert _found_common(app, name=near, alias="乙乙乙商行") == {"2"}
    insert(app, "crm.common", name=near, alias="丙丙丙商贸")
    assert one(connect("dba"), query) == 3


def _found_common(connection: Connection, **record: object) -> set[str]:
    query = "SELECT key FROM pgdedup.find_duplicates('crm.common', %s)"
    return set(rows(connection, query, Jsonb(record)))


# ------------------------------------------------------------------- blank: match


def test_two_blanks_agree_where_the_rule_says_so(app: Connection) -> None:
    key = insert(app, "crm.blanks", name="甲")
    error = refused(app, "crm.blanks", name="甲", phone="n/a")
    detail = guarded.detail(error)
    assert error.diag.constraint_name == "same_phone"
    assert detail["row"]["columns"] == ["born", "city", "name"]
    assert [match["key"] for match in detail["matches"]] == [key]
    # One blank is not two.
    refused(app, "crm.blanks", name="甲", phone="13912345678")
    insert(app, "crm.blanks", name="甲", phone="13912345678", city="南京")
    error = refused(app, "crm.blanks", name="甲", mobile="13912345678", city="北京")
    assert error.diag.constraint_name == "same_phone"
    insert(app, "crm.blanks", name="乙")


def test_blank_beside_a_distance(app: Connection) -> None:
    insert(app, "crm.blanks", name="甲", phone="13912345678", born="2000-01-01")
    insert(app, "crm.blanks", name="甲", phone="13912345679")
    for born, verdict in (
        ("2000-01-05", "ask"),
        ("2001-01-01", "clear"),
        (None, "ask"),
    ):
        record = {"name": "甲", "phone": "13912345670", "born": born}
        answer = one(
            app, "SELECT pgdedup.check_record('crm.blanks', %s)", Jsonb(record)
        )
        assert answer["verdict"] == verdict, born


def test_rivals_with_blanks_meet(app: Connection, connect: Connect) -> None:
    rival = connect("app")
    rival.execute("SET lock_timeout = '200ms'")
    with app.transaction():
        insert(app, "crm.blanks", name="甲", city="南京")
        insert(rival, "crm.blanks", name="乙", city="南京")
        with pytest.raises(Exception, match="lock timeout"):
            insert(rival, "crm.blanks", name="甲", city="南京")
