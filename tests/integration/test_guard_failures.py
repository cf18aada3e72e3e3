"""Errors inside the guard: rules that only record never break a write."""

from collections.abc import Callable, Iterator

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.people (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, email text
);
CREATE TABLE crm.strict (LIKE crm.people INCLUDING ALL);
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA crm TO app;
"""
_TABLE = """
    fields: {name: person_name, email: email}
    rules:
      same_email: {match: {email: same}, action: flag}
      same_name: {match: {name: same}, action: block}
"""
RULES = (
    f"version: 1\ntables:\n  crm.people:{_TABLE}"
    f"  crm.strict:\n    on_error: refuse{_TABLE}"
)
#: Recording breaks; so does a predicate.
BREAK_PAIRS = "ALTER TABLE pgdedup.pairs ADD CHECK (key_l = 'never') NOT VALID"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def break_predicate(db: Connection, rule: str) -> None:
    """Replace the predicate of a rule by one that fails."""
    name = one(
        db,
        "SELECT name FROM pgdedup.objects WHERE part = 'rule:' || %s"
        " AND name LIKE '%%match%%' AND name NOT LIKE '%%alias%%'"
        " AND table_name = 'crm.people'",
        rule,
    )
    arguments = one(
        db,
        "SELECT pg_get_function_arguments(oid) FROM pg_proc WHERE proname = %s",
        name,
    )
    db.execute(
        f"CREATE OR REPLACE FUNCTION pgdedup.{name}({arguments}) RETURNS TABLE"
        " (key text, score double precision, witness text[]) LANGUAGE plpgsql STABLE"
        " AS $$ BEGIN RAISE EXCEPTION 'broken on purpose'; END $$".encode()
    )


def test_a_flag_that_cannot_be_recorded_is_an_event(
    db: Connection, connect: Connect
) -> None:
    app = connect("app")
    db.execute(BREAK_PAIRS.encode())
    insert(app, "crm.people", email="a@example.com", name="a")
    key = insert(app, "crm.people", email="a@example.com")
    ((kind, found, code),) = rows(
        db, "SELECT kind, key_l, detail ->> 'code' FROM pgdedup.events"
    )
    assert (kind, found, code) == ("failed", key, "23514")
    # The refusing rule is still looked at.
    refused(app, "crm.people", email="a@example.com", name="a")


@pytest.mark.parametrize("events", ["whole", "gone"])
def test_a_failing_flag_rule_breaks_nothing(
    db: Connection, connect: Connect, events: str
) -> None:
    app = connect("app")
    break_predicate(db, "same_email")
    if events == "gone":
        db.execute("ALTER TABLE pgdedup.events ADD CHECK (kind <> 'failed')")
    insert(app, "crm.people", email="a@example.com", name="a")
    insert(app, "crm.people", email="a@example.com", name="b")
    refused(app, "crm.people", name="a")
    kinds = rows(db, "SELECT DISTINCT kind FROM pgdedup.events")
    assert kinds == (["failed"] if events == "whole" else [])


def test_a_failing_block_rule_refuses_and_says_so(
    db: Connection, connect: Connect
) -> None:
    app = connect("app")
    # Without a row that the keys find, the rule itself is not asked.
    insert(app, "crm.people", email="b@example.com", name="a")
    break_predicate(db, "same_name")
    with pytest.raises(psycopg.errors.RaiseException) as caught:
        insert(app, "crm.people", email="a@example.com", name="a")
    assert caught.value.diag.message_primary == (
        "pgdedup could not check a row of crm.people: broken on purpose"
    )
    assert "guard_pause" in (caught.value.diag.message_hint or "")
    db.execute("SELECT pgdedup.set_action('crm.people', 'same_name', 'off', 'broken')")
    insert(app, "crm.people", email="a@example.com", name="a")


def test_on_error_refuse_holds_for_flags_too(db: Connection, connect: Connect) -> None:
    app = connect("app")
    db.execute(BREAK_PAIRS.encode())
    insert(app, "crm.strict", email="a@example.com")
    with pytest.raises(psycopg.errors.InternalError_) as caught:
        insert(app, "crm.strict", email="a@example.com")
    assert "could not check a row of crm.strict" in str(caught.value)
