"""Comparisons of values that are not equal, from rule to match and to the index."""

from collections.abc import Iterator

import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.items (
    id bigint PRIMARY KEY, name text, contact text, serial text, email text, city text
);
INSERT INTO crm.items VALUES
    (1, '上海金陵餐饮管理有限公司', '王小伟', 'SN-20417', 'wei@example.com', '南京'),
    (2, '中国石油化工股份有限公司', '王伟', 'SN-99999', 'li@example.com', '北京');
"""
RULES = """
version: 1
tables:
  crm.items:
    fields:
      name: company_name
      contact: person_name
      serial: code
      email: email
      city: text
      place: {type: region, columns: [city]}
    rules:
      typo_serial: {match: {serial: {typo: 1}}, action: flag}
      typos_serial: {match: {serial: {typo: 2}}, action: flag}
      typo_email: {match: {email: {typo: 1}}, action: flag}
      near_contact: {match: {contact: sounds_near}, action: flag}
      near_name: {match: {name: sounds_near}, action: flag}
      similar_name: {match: {name: {similar: normal}}, action: flag}
      strict_name: {match: {name: {similar: strict}}, action: flag}
      similar_contact: {match: {contact: {similar: 0.3}}, action: flag}
      short_name: {match: {name: short_form}, action: flag}
      city_typo: {match: {city: same, contact: {typo: 1}}, action: flag}
      city_similar: {match: {city: same, name: {similar: loose}}, action: flag}
      short_here: {match: {name: {short_form: strict}, place: same}, action: flag}
      near_here: {match: {name: sounds_near, place: same}, action: flag}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ({"serial": "sn 20471"}, {("1", "typo_serial"), ("1", "typos_serial")}),
        ({"serial": "sn 02471"}, {("1", "typos_serial")}),
        ({"serial": "sn 02x71"}, set()),
        ({"email": "wie@example.com"}, {("1", "typo_email")}),
        ({"contact": "汪小威"}, {("1", "near_contact")}),
        ({"contact": "王小玮"}, {("1", "near_contact"), ("1", "similar_contact")}),
        ({"contact": "李小伟"}, {("1", "similar_contact")}),
        ({"contact": "李小伟", "city": "南京"}, "city_typo"),
        ({"contact": "李小伟", "city": "北京"}, {("1", "similar_contact")}),
        ({"name": "上海金林餐饮管理"}, {("1", "near_name"), ("1", "similar_name")}),
        ({"name": "金陵餐馆管理", "city": "南京"}, "city_similar"),
        ({"name": "金陵餐饮"}, {("1", "short_name"), ("1", "similar_name")}),
        ({"name": "金陵餐饮", "city": "南京"}, "short_here"),
        (
            {"name": "金陵餐饮", "city": "北京"},
            {("1", "short_name"), ("1", "similar_name")},
        ),
        ({"name": "上海金林餐饮管理", "city": "南京"}, "near_here"),
        (
            {"name": "上海金林餐饮管理", "city": "北京"},
            {("1", "near_name"), ("1", "similar_name")},
        ),
        ({"name": "中石化"}, {("2", "short_name")}),
        ({"name": "中国石化"}, {("2", "short_name")}),
        ({"name": "中国"}, set()),
        ({"name": "餐饮", "contact": "", "serial": "", "email": "x"}, set()),
    ],
)
def test_found(db: Connection, record: dict[str, str], found: object) -> None:
    said = one(db, "SELECT pgdedup.check_record('crm.items', %s)", Jsonb(record))
    matches = said["matches"]
    pairs = {(match["key"], rule) for match in matches for rule in match["rules"]}
    if isinstance(found, str):
        assert ("1", found) in pairs
    else:
        assert pairs == found
    assert all(0 < match["score"] < 1 for match in matches)


@pytest.mark.parametrize(
    ("rule", "index"),
    [
        ("typo_serial", "serial_typo1"),
        ("typos_serial", "serial_typo2"),
        ("near_name", "name_near"),
        ("similar_name", "name_grams_0_5"),
        ("short_name", "name_short"),
        ("short_here", "name_short_0_76_place"),
        ("near_here", "name_near_place"),
    ],
)
def test_the_index_finds(db: Connection, rule: str, index: str) -> None:
    """A predicate that its index does not fit reads the whole table, unnoticed."""
    function, parameters = rows(
        db,
        "SELECT p.oid::regproc::text, p.proargtypes::regtype[]::text[]"
        " FROM pg_proc AS p"
        " WHERE p.proname ~ ('^pgdedup_fn_items_' || %s || '_match_')",
        rule,
    )[0]
    db.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan")
    values = {"text": "'上海金陵餐饮'", "text[]": "'{上海金陵餐饮}'"}
    words = ", ".join(values.get(each, "7") for each in parameters)
    plan = "\n".join(rows(db, f"EXPLAIN SELECT * FROM {function}({words})"))
    assert index in plan
