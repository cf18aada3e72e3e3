"""`notify: on`: events of the outbox are told to those who listen."""

from collections.abc import Callable, Iterator

import pytest

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, rows

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (id integer PRIMARY KEY, name text);
CREATE TABLE crm.quiet (id integer PRIMARY KEY, name text);
GRANT USAGE ON SCHEMA crm TO app;
GRANT INSERT ON crm.people, crm.quiet TO app;
GRANT SELECT ON crm.people, crm.quiet TO app;
"""
RULES = """
version: 1
tables:
  crm.people:
    notify: on
    fields: {name: person_name}
    rules: {same_name: {match: {name: same}, action: flag}}
  crm.quiet:
    fields: {name: person_name}
    rules: {same_name: {match: {name: same}, action: flag}}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    return connect("app")


def test_listeners_are_told_of_events_where_the_rules_say_so(
    connect: Connect, db: Connection, app: Connection
) -> None:
    listener = connect()
    listener.execute("LISTEN pgdedup")
    insert(app, "crm.people", id=1, name="王伟")
    insert(app, "crm.people", id=2, name="王伟")
    events = rows(db, "SELECT event_id::text FROM pgdedup.events")
    told = [n.payload for n in listener.notifies(timeout=10, stop_after=1)]
    assert told == events
    insert(app, "crm.quiet", id=1, name="王伟")
    insert(app, "crm.quiet", id=2, name="王伟")
    assert one(db, "SELECT count(*) FROM pgdedup.events") == 2
    # A notification of the first would have come by the time of this one.
    insert(app, "crm.people", id=3, name="李娜")
    insert(app, "crm.people", id=4, name="李娜")
    (last,) = [n.payload for n in listener.notifies(timeout=10, stop_after=1)]
    assert last in rows(
        db, "SELECT event_id::text FROM pgdedup.events WHERE key_l = '4'"
    )
