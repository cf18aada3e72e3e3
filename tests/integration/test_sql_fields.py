"""Fields that a function of the user's normalises (``type: sql``)."""

from collections.abc import Callable, Iterator

import pytest
from psycopg.types.json import Jsonb

from pgdedup import apply, plan, testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.errors import ConfigError
from pgdedup.model import Storage
from tests import guarded
from tests.guarded import Connection, insert, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
CREATE SCHEMA "我的";
GRANT USAGE ON SCHEMA crm TO app;
CREATE FUNCTION "我的"."车牌"(value text) RETURNS text
LANGUAGE sql IMMUTABLE RETURN pg_catalog.upper(
    pg_catalog.regexp_replace(value, '[^[:alnum:]]', '', 'g') COLLATE "C"
);
CREATE FUNCTION crm.slow(value text) RETURNS text LANGUAGE sql STABLE RETURN value;
CREATE FUNCTION crm.number(value text) RETURNS integer
LANGUAGE sql IMMUTABLE RETURN pg_catalog.length(value);
CREATE FUNCTION crm.many(value text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE AS 'SELECT value';
CREATE TABLE crm.cars (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plate text, old_plate varchar(20), number integer
);
GRANT SELECT, INSERT, UPDATE ON crm.cars TO app;
"""
RULES = """
version: 1
tables:
  crm.cars:
    fields:
      plate: {type: sql, function: 我的.车牌, columns: [plate, old_plate], stop: [无]}
      number: {type: sql, function: pg_catalog.md5}
    rules:
      same_plate: {match: {plate: same}, action: block}
      typo_plate: {match: {plate: {typo: 1}}, unless: {number: different}, action: flag}
      same_number: {match: {number: same}, action: ask}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.mark.parametrize("storage", list(Storage))
def test_what_it_returns_is_ordered_by_bytes(
    connect: Connect, storage: Storage
) -> None:
    dba = connect(testing.OWNER)
    apply(dba, plan(dba, guarded.stored_as(load_rules_text(RULES), storage)))
    assert guarded.index_collations(dba, "crm.cars") == ['"C"']


def test_the_function_makes_the_normal_form(connect: Connect) -> None:
    app = connect("app")
    insert(app, "crm.cars", plate="苏A·12345", number=7)
    error = refused(app, "crm.cars", old_plate=" 苏a 12345")
    assert error.diag.constraint_name == "same_plate"
    assert refused(app, "crm.cars", number=7).diag.constraint_name == "same_number"
    query = "SELECT rule FROM pgdedup.find_duplicates('crm.cars', %s)"
    assert rows(app, query, Jsonb({"plate": "苏A12354"})) == ["typo_plate"]
    assert rows(app, query, Jsonb({"plate": "苏A12354", "number": 8})) == []
    for blank in ("无", "...", None, "x" * 100_000):
        insert(app, "crm.cars", plate=blank)
    refused(app, "crm.cars", plate="x" * 100_000)
    insert(app, "crm.cars", plate="x" * 90_000)  # what is cut off counts too
    insert(app, "crm.cars", plate="-无-")


@pytest.mark.parametrize(
    ("function", "said"),
    [
        ("crm.missing", "there is no function crm.missing(text)"),
        ("crm.slow", "crm.slow(text) is STABLE"),
        ("crm.slow", "ALTER FUNCTION crm.slow(text) IMMUTABLE"),
        ("pg_catalog.to_regclass", "crm.cars is STABLE"),
        ("crm.number", "returns integer; it must return one text"),
        ("crm.many", "returns text; it must return one text"),
    ],
)
def test_functions_that_cannot_make_keys(
    connect: Connect, function: str, said: str
) -> None:
    rules = (
        "version: 1\ntables:\n  crm.cars:\n    fields:\n"
        f"      plate: {{type: sql, function: {function}}}\n"
        "    rules: {r: {match: {plate: same}, action: flag}}\n"
    )
    with pytest.raises(ConfigError) as caught:
        guarded.apply(connect("dba"), rules)
    (problem,) = caught.value.problems
    assert said.replace("crm.cars", "pg_catalog.to_regclass(text)") in problem.message
    assert problem.line == 5
