"""Field types that are more than a text: numbers, dates, web addresses."""

from collections.abc import Iterator

import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused, rows

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, price text, weight numeric, born text, due date, seen timestamp,
    site text, seats integer, region text,
    address text, dialled text, mail text, firm text, host text, guest text,
    batch text, credit_code text, tax_no text
);
"""
RULES = """
version: 1
tables:
  crm.items:
    label: item
    fields:
      name: text
      price: number
      weight: number
      born: date
      due: date
      seen: date
      site: url
      seats: number
      region: region
      address: address
      batch: code
      organisation: {type: org_code, columns: [credit_code, tax_no]}
      dialled: {type: phone, region: GB}
      mail: email
      firm: code
      host: person_name
      person: {type: person_name, columns: [host, guest]}
    rules:
      same_phone: {match: {dialled: same}, action: block}
      same_mail: {match: {mail: same}, action: block}
      short_person: {match: {firm: same, host: short_form}, action: block}
      initials: {match: {firm: same, person: {short_form: strict}}, action: block}
      spelled:
        match: {firm: same, host: {sounds_like: daitch_mokotoff}}
        action: block
      spelled_any:
        match: {firm: same, person: {sounds_like: daitch_mokotoff}}
        action: block
      near_price: {match: {name: same, price: {within: 0.5}}, action: block}
      near_weight: {match: {weight: {within: 2}}, action: block}
      near_birth:
        match: {born: {within: 3 days}}
        unless: {seats: different}
        action: block
      same_organisation: {match: {organisation: same}, action: block}
      same_due: {match: {due: same}, action: block}
      near_visit: {match: {seen: {within: 1 week}}, action: block}
      name_and_region: {match: {name: same, region: same}, action: block}
      seats_elsewhere:
        match: {seats: same}
        unless: {region: different}
        action: block
      batch_elsewhere:
        match: {batch: same}
        unless: {region: elsewhere}
        action: block
      similar_address:
        match: {address: {similar: normal}}
        unless: {region: different}
        action: block
      same_site: {match: {site: same}, action: block}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.mark.parametrize(
    ("rule", "first", "second", "far"),
    [
        (
            "near_price",
            {"name": "tea", "price": "¥1,000"},
            {"name": "Tea", "price": "999.5"},
            {"name": "tea", "price": "1,000.51"},
        ),
        (
            "same_phone",
            {"dialled": "+44 (0)20 7946 0958"},
            {"dialled": "020 7946 0958"},
            {"dialled": "020 7946 095"},
        ),
        (
            "same_mail",
            {"mail": "zhang.san@gmail.com"},
            {"mail": "ZhangSan+crm@googlemail.com"},
            {"mail": "zhangsan@example.com"},
        ),
        (
            "short_person",
            {"firm": "A1", "host": "王小明"},
            {"firm": "A1", "host": "王总"},
            {"firm": "A1", "host": "李总"},
        ),
        (
            "initials",
            {"firm": "A4", "host": "Smith, John"},
            {"firm": "A4", "guest": "J. Smith"},
            {"firm": "A4", "guest": "Smith"},
        ),
        (
            "spelled",
            {"firm": "B7", "host": "Moskowitz, Adam"},
            {"firm": "b7", "host": "Adam Moskovitz"},
            {"firm": "B7", "host": "Adam Mostowicz"},
        ),
        (
            "spelled_any",
            {"firm": "B8", "host": "王小明"},
            {"firm": "B8", "guest": "汪晓名"},
            {"firm": "B8", "guest": "王小红"},
        ),
        ("near_weight", {"weight": -1}, {"weight": "1.0"}, {"weight": -3.01}),
        (
            "near_birth",
            {"born": "1999-12-30"},
            {"born": "2000年1月2日"},
            {"born": "19991226"},
        ),
        ("same_due", {"due": "2024-05-01"}, {"due": "2024-05-01"}, {"due": "infinity"}),
        (
            "near_visit",
            {"seen": "2024-05-01 23:59"},
            {"seen": "2024-05-08 00:00"},
            {"seen": "2024-04-23 00:00"},
        ),
        (
            "name_and_region",
            {"name": "tea", "region": "江苏省/南京市/鼓楼区"},
            {"name": "tea", "region": "南京"},
            {"name": "tea", "region": "江苏"},
        ),
        (
            "seats_elsewhere",
            {"seats": 7, "region": "江苏"},
            {"seats": 7, "region": "南京市"},
            {"seats": 7, "region": "上海"},
        ),
        (
            "batch_elsewhere",
            {"batch": "b7", "region": "南京市鼓楼区"},
            {"batch": "B7", "region": "南京市"},
            {"batch": "b7", "region": "上海"},
        ),
        (
            "batch_elsewhere",
            {"batch": "b8", "region": "南京市鼓楼区"},
            {"batch": "B8", "region": "江苏南京鼓楼区"},
            {"batch": "b8", "region": "南京市玄武区"},
        ),
        (
            "similar_address",
            {"address": "深圳市罗湖区北环大道1040#南方制药厂大院34层"},
            {"address": "北环大道1040号南方制药厂大院三十四楼东"},
            {"address": "深圳市罗湖区深南东路5002号"},
        ),
        (
            "same_site",
            {"site": "https://www.Example.com/"},
            {"site": "example.com"},
            {"site": "example.com/en"},
        ),
    ],
)
def test_rules_on_values(
    db: Connection,
    rule: str,
    first: dict[str, object],
    second: dict[str, object],
    far: dict[str, object],
) -> None:
    key = insert(db, "crm.items", **first)
    insert(db, "crm.items", **far)
    error = refused(db, "crm.items", **second)
    assert error.diag.constraint_name == rule
    assert [match["key"] for match in detail(error)["matches"]] == [key]
    found = rows(
        db,
        "SELECT key, rule FROM pgdedup.find_duplicates('crm.items', %s)",
        Jsonb(second),
    )
    assert found == [(key, rule)]


def test_no_number_is_no_evidence(db: Connection) -> None:
    for _ in range(2):
        insert(db, "crm.items", name="tea", price="n/a", born="unknown", site="-")


def test_different_numbers_are_a_veto(db: Connection) -> None:
    insert(db, "crm.items", born="1999-12-30", seats=3)
    insert(db, "crm.items", born="1999-12-30", seats=4)
    refused(db, "crm.items", born="1999-12-30")


def test_of_a_region_the_city_is_looked_up_and_locked(db: Connection) -> None:
    for function in rows(
        db,
        "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname"
        " LIKE 'pgdedup_fn_items_name_and_region_%%' AND proname LIKE ANY (%s)",
        ["%match%", "%locks%"],
    ):
        assert "region_city_v1" in function
    assert rows(
        db,
        "SELECT count(*) FROM pg_indexes WHERE indexdef LIKE %s",
        "%region_city_v1%",
    ) == [0]  # the name is the more selective


def test_nearer_is_better(db: Connection) -> None:
    keys = [insert(db, "crm.items", weight=w) for w in (10, 13)]
    found = rows(
        db,
        "SELECT key, score FROM pgdedup.find_duplicates('crm.items', %s)",
        Jsonb({"weight": 11.5}),
    )
    assert found == [(key, 0.625) for key in keys]
    (best,) = rows(
        db,
        "SELECT score FROM pgdedup.find_duplicates('crm.items', %s)",
        Jsonb({"weight": 10}),
    )
    assert best == 1


def test_the_message_says_near(db: Connection) -> None:
    insert(db, "crm.items", weight=5)
    error = refused(db, "crm.items", weight=6)
    assert "weight is close to that of an existing item" in str(error)


@pytest.mark.parametrize("style", ["ISO, DMY", "German", "SQL, MDY", "Postgres"])
def test_dates_do_not_depend_on_the_session(db: Connection, style: str) -> None:
    db.execute(f"SET datestyle = {style}".encode())
    insert(db, "crm.items", due="2024-05-01", born="2024-05-01")
    refused(db, "crm.items", due="2024-05-01")
    refused(db, "crm.items", born="2024-05-03")


def test_a_range_is_looked_up_in_its_index(db: Connection) -> None:
    db.execute("SET enable_seqscan = off")
    condition = "pgdedup.number_value_v1({0}) BETWEEN 3 AND 7"
    column = one(
        db,
        "SELECT attname FROM pg_attribute WHERE attrelid = 'crm.items'::regclass"
        " AND attname LIKE 'pgdedup_k_items_weight_%%' OR attname = %s LIMIT 1",
        "",
    )
    plan = rows(
        db, f"EXPLAIN SELECT id FROM crm.items WHERE {condition.format(column)}"
    )
    assert any("Index Cond" in line for line in plan), plan


def test_codes_from_before_and_after_2015_meet(db: Connection) -> None:
    insert(db, "crm.items", credit_code="91350100M000100Y43")
    refused(db, "crm.items", tax_no="350100M000100Y4")
    refused(db, "crm.items", tax_no="M000100Y-4")
    insert(db, "crm.items", tax_no="350100D2143569X")
