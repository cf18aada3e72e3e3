"""set_action and guard_pause: rules turned up and down while writers write."""

import json
from collections.abc import Callable, Iterator

import psycopg
import pytest
from typer.testing import CliRunner

import pgdedup
from pgdedup.cli import app as command
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, email text, note text
);
GRANT USAGE ON SCHEMA crm TO app, pgdedup_admin, pgdedup_steward;
GRANT SELECT, INSERT, UPDATE ON crm.people TO app;
"""
RULES = """
version: 1
tables:
  crm.people:
    fields: {name: person_name, email: email}
    rules:
      same_email: {match: {email: same}, action: flag}
      same_name: {match: {name: same}, action: block}
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


def set_action(connection: Connection, rule: str, action: str | None) -> None:
    connection.execute(
        "SELECT pgdedup.set_action('crm.people', %s, %s, '3 a.m.')", [rule, action]
    )


def pause(connection: Connection, span: str) -> None:
    connection.execute(
        "SELECT pgdedup.guard_pause('crm.people', clock_timestamp() + %s::interval,"
        " 'import')",
        [span],
    )


@pytest.mark.parametrize("action", ["ask", "block"])
def test_turned_up_a_rule_refuses_and_the_message_says_so(
    db: Connection, app: Connection, action: str
) -> None:
    insert(app, "crm.people", email="a@example.com")
    set_action(db, "same_email", action)
    error = refused(app, "crm.people", email="A@example.com")
    assert detail(error)["verdict"] == action
    assert error.diag.constraint_name == "same_email"
    assert ("pgdedup.confirm" in (error.diag.message_hint or "")) == (action == "ask")


@pytest.mark.parametrize(("action", "pairs"), [("off", 0), ("shadow", 1), ("flag", 1)])
def test_turned_down_a_rule_lets_pass(
    db: Connection, app: Connection, action: str, pairs: int
) -> None:
    insert(app, "crm.people", name="王伟")
    set_action(db, "same_name", action)
    insert(app, "crm.people", name="王 伟")
    assert one(db, "SELECT count(*) FROM pgdedup.pairs") == pairs
    assert one(db, "SELECT count(*) FROM pgdedup.open_pairs") == (action == "flag")
    set_action(db, "same_name", "block")
    refused(app, "crm.people", name="王伟")


def test_the_finder_and_check_record_know_the_action(
    db: Connection, app: Connection
) -> None:
    insert(app, "crm.people", email="a@example.com")

    def answers() -> tuple[object, object]:
        record = json.dumps({"email": "a@example.com"})
        return (
            rows(
                app,
                "SELECT action FROM pgdedup.find_duplicates('crm.people', %s)",
                record,
            ),
            one(
                app,
                "SELECT pgdedup.check_record('crm.people', %s) ->> 'verdict'",
                record,
            ),
        )

    assert answers() == (["flag"], "flag")
    set_action(db, "same_email", "block")
    assert answers() == (["block"], "block")
    set_action(db, "same_email", "off")
    assert answers() == ([], "clear")
    assert one(
        app, "SELECT array_agg(field) FROM pgdedup.rule_fields('crm.people')"
    ) == ["name"]


def test_who_when_and_why_are_logged(db: Connection) -> None:
    db.execute("SET pgdedup.actor = 'u42'")
    set_action(db, "same_email", "block")
    pause(db, "1 hour")
    assert rows(
        db,
        "SELECT target::text, rule, action_before, action, paused_until > now(),"
        " reason, actor, session_role, at <= clock_timestamp()"
        " FROM pgdedup.control_log ORDER BY log_id",
    ) == [
        (
            "crm.people",
            "same_email",
            "flag",
            "block",
            None,
            "3 a.m.",
            "u42",
            "dba",
            True,
        ),
        ("crm.people", None, None, None, True, "import", "u42", "dba", True),
    ]
    assert rows(db, "SELECT kind FROM pgdedup.events ORDER BY at") == [
        "action_set",
        "paused",
    ]


STATES = "SELECT rule, action, state FROM pgdedup.installed_rules() ORDER BY rule"


def test_installed_rules_tells_what_is_in_force(db: Connection) -> None:
    set_action(db, "same_email", "block")
    assert rows(db, STATES) == [
        ("same_email", "block", "CHANGED"),
        ("same_name", "block", "INSTALLED"),
    ]
    set_action(db, "same_email", "flag")
    assert rows(db, STATES)[0] == ("same_email", "flag", "INSTALLED")
    pause(db, "1 hour")
    assert {state for _, _, state in rows(db, STATES)} == {"PAUSED"}
    pause(db, "0")
    assert {state for _, _, state in rows(db, STATES)} == {"INSTALLED"}


def test_plan_shows_a_drift_and_apply_leaves_it(
    db: Connection, app: Connection, dsn: str
) -> None:
    rules = load_rules_text(RULES)
    assert pgdedup.plan(db, rules).drifts == []
    set_action(db, "same_email", "block")
    pause(db, "1 hour")
    found = pgdedup.plan(db, rules)
    assert found.empty
    turned, pausing = found.drifts
    assert pausing.startswith("crm.people: the guard is paused until ")
    assert turned.startswith(
        "crm.people: rule same_email is block instead of flag since"
    )
    assert turned.endswith(" by dba: 3 a.m.")
    result = CliRunner().invoke(command, ["plan", "-f", "-", "--dsn", dsn], input=RULES)
    assert result.exit_code == 1
    assert f"-- drift: {turned}" in result.output
    pause(db, "0")
    pgdedup.apply(db, found)
    insert(app, "crm.people", email="a@example.com")
    refused(app, "crm.people", email="a@example.com")


def test_another_action_in_the_file_ends_what_was_turned(
    db: Connection, app: Connection
) -> None:
    set_action(db, "same_email", "block")
    set_action(db, "same_name", "off")
    for action in ("shadow", "flag"):
        guarded.apply(db, RULES.replace("flag", action))
    assert rows(db, STATES) == [
        ("same_email", "flag", "INSTALLED"),
        ("same_name", "off", "CHANGED"),
    ]
    insert(app, "crm.people", email="a@example.com", name="a")
    insert(app, "crm.people", email="a@example.com", name="a")
    assert one(db, "SELECT count(*) FROM pgdedup.open_pairs") == 1


def test_a_pause_stops_the_guard_and_ends_by_itself(
    db: Connection, app: Connection
) -> None:
    insert(app, "crm.people", name="王伟", email="a@example.com")
    pause(db, "0.4 seconds")
    insert(app, "crm.people", name="王伟", email="a@example.com")
    assert one(db, "SELECT count(*) FROM pgdedup.pairs") == 0
    record = '{"name": "王伟"}'
    assert (
        one(
            app,
            "SELECT count(*) FROM pgdedup.find_duplicates('crm.people', %s)",
            record,
        )
        == 2
    )
    db.execute("SELECT pg_sleep(0.4)")
    refused(app, "crm.people", name="王伟")


@pytest.mark.parametrize(
    ("call", "state"),
    [
        ("set_action('crm.people', 'same_nam', 'off', 'x')", "42704"),
        ("set_action('crm.people', NULL, 'off', 'x')", "42704"),
        ("set_action('crm.people', 'same_name', 'of', 'x')", "22023"),
        ("set_action('crm.people', 'same_name', NULL, 'x')", "22023"),
        ("set_action('crm.people', 'same_name', 'off', ' ')", "22023"),
        ("set_action('crm.people', 'same_name', 'off', NULL)", "22023"),
        ("set_action('pg_class', 'same_name', 'off', 'x')", "42704"),
        ("guard_pause('crm.people', NULL, 'x')", "22023"),
        ("guard_pause('crm.people', 'infinity', 'x')", "22023"),
        ("guard_pause('crm.people', now(), '')", "22023"),
        ("guard_pause('pg_class', now(), 'x')", "42704"),
    ],
)
def test_nonsense_is_refused_and_changes_nothing(
    db: Connection, call: str, state: str
) -> None:
    with pytest.raises(psycopg.Error) as caught:
        db.execute(f"SELECT pgdedup.{call}".encode())
    assert caught.value.sqlstate == state
    assert one(db, "SELECT count(*) FROM pgdedup.control_log") == 0
    assert one(db, "SELECT count(*) FROM pgdedup.controls") == 0


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT pgdedup.set_action('crm.people', 'same_name', 'off', 'x')",
        "SELECT pgdedup.guard_pause('crm.people', now(), 'x')",
        "DELETE FROM pgdedup.controls",
        "INSERT INTO pgdedup.controls VALUES ('crm.people', '{}', 'infinity')",
        "SELECT setval('pgdedup.promotions', 1)",
        "SELECT pgdedup.end_lapsed_actions('crm.people')",
    ],
)
def test_writers_and_stewards_turn_nothing(
    server: LocalServer, connect: Connect, app: Connection, statement: str
) -> None:
    guarded.role(server, "steward_of_controls", "pgdedup_steward", "pgdedup_override")
    for session in (app, connect("steward_of_controls")):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute(statement.encode())


def test_an_admin_who_owns_nothing_turns_rules(
    server: LocalServer, connect: Connect, app: Connection
) -> None:
    guarded.role(server, "admin_of_controls", "pgdedup_admin")
    admin = connect("admin_of_controls")
    set_action(admin, "same_email", "block")
    insert(app, "crm.people", email="a@example.com")
    refused(app, "crm.people", email="a@example.com")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        admin.execute("UPDATE pgdedup.control_log SET reason = 'somebody else'")


def test_without_a_row_of_controls_the_rules_act_as_compiled(
    db: Connection, superuser: Connection, app: Connection
) -> None:
    """As in a data-only restore, whose rows come in any order."""
    set_action(db, "same_email", "block")
    superuser.execute("DELETE FROM pgdedup.controls")
    superuser.execute("DELETE FROM pgdedup.tables")
    insert(app, "crm.people", email="a@example.com", name="a")
    insert(app, "crm.people", email="a@example.com")
    refused(app, "crm.people", name="a")


def test_a_transaction_number_of_another_server_costs_no_locks(
    superuser: Connection, app: Connection
) -> None:
    superuser.execute("SELECT setval('pgdedup.promotions', 4000000000)")
    insert(app, "crm.people", email="a@example.com")
    assert one(superuser, "SELECT count(*) FROM pgdedup.lock_rows") == 0
