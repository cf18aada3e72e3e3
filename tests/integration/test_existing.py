"""Rules that begin to refuse over rows that are duplicates already."""

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup.cli import app as command
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.install import ApplyError, apply
from pgdedup.plan import Step, plan
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (
    id bigserial PRIMARY KEY, contact text, phone text, email text, city text,
    note text, gone boolean NOT NULL DEFAULT false
);
GRANT USAGE ON SCHEMA crm TO app;
GRANT SELECT, INSERT, UPDATE ON crm.people TO app;
GRANT USAGE ON SEQUENCE crm.people_id_seq TO app;
"""
RULES = """
version: 1
tables:
  crm.people:
    live: "NOT gone"
    fields: {contact: person_name, phone: phone, email: email, city: region}
    rules:
      email: {match: {email: same}, unless: {city: different}, action: EMAIL}
      phone: {match: {contact: same, phone: same}, action: PHONE}
"""
TABLE = "crm.people"


def text(email: str, phone: str = "flag") -> str:
    return RULES.replace("EMAIL", email).replace("PHONE", phone)


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, text("off"))


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def dirty(db: Connection) -> Connection:
    """Two twins, a hundred and fifty of one address, and thirty of one telephone."""
    db.execute(
        "INSERT INTO crm.people (email) VALUES ('twin@b.cn'), ('TWIN@b.cn'), ('x@b.cn')"
    )
    db.execute(
        "INSERT INTO crm.people (email)"
        " SELECT 'heavy@b.cn' FROM generate_series(1, 150)"
    )
    return db


def pairs(db: Connection) -> list[tuple[str, str]]:
    return rows(
        db,
        "SELECT key_l, key_r FROM pgdedup.pairs WHERE state = 'open'"
        " ORDER BY key_l::bigint, key_r::bigint",
    )


def check(db: Connection, app: Connection) -> None:
    """The pairs are on record, few for each row; old rows are edited, none comes in."""
    found = pairs(db)
    assert ("1", "2") in found
    heavy = [each for pair in found for each in pair if int(each) > 3]
    assert {int(each) for each in heavy} == set(range(4, 154))
    assert max(heavy.count(each) for each in set(heavy)) <= 20
    assert min(heavy.count(each) for each in set(heavy)) >= 10
    assert rows(db, "SELECT rule, table_rows FROM pgdedup.heavy_keys") == [
        ("email", 150)
    ]
    assert rows(db, "SELECT FROM pgdedup.events WHERE kind = 'flagged'") == []
    # What has to do with the rule is edited too, and comes back to life.
    for change in ("note = 'x'", "city = '北京'", "gone = true", "gone = false"):
        app.execute(f"UPDATE crm.people SET {change} WHERE id IN (1, 2, 77)".encode())
    for email in ("twin@b.cn", "heavy@b.cn", "x@b.cn"):
        refused(app, TABLE, email=email)
    # An old row does not become a twin of others.
    for changed, email in ((3, "heavy@b.cn"), (3, "twin@b.cn"), (77, "twin@b.cn")):
        with pytest.raises(psycopg.errors.UniqueViolation):
            app.execute(
                "UPDATE crm.people SET email = %s WHERE id = %s", [email, changed]
            )


@pytest.mark.parametrize("scan", [True, False])
def test_apply_puts_on_record_what_is_there(
    dirty: Connection, connect: Connect, scan: bool
) -> None:
    rules = load_rules_text(text("block"))
    found = plan(dirty, rules, scan=scan)
    last = found.steps[-1]
    assert (last.action == "scan") == scan
    apply(dirty, found)
    assert plan(dirty, rules).empty
    if scan:
        assert (last.lock, last.name) == ("ACCESS SHARE", "email")
        check(dirty, connect("app"))
    else:
        assert pairs(dirty) == []


def test_apply_within_a_transaction(dirty: Connection, connect: Connect) -> None:
    with dirty.transaction():
        apply(dirty, plan(dirty, load_rules_text(text("block"))), concurrently=False)
    check(dirty, connect("app"))


def test_set_action_does_the_same(dirty: Connection, connect: Connect) -> None:
    dirty.execute("SELECT pgdedup.set_action('crm.people', 'email', 'block', 'now')")
    check(dirty, connect("app"))


def test_set_action_leaves_a_large_table_for_later(
    dirty: Connection, connect: Connect
) -> None:
    dirty.execute(
        "ALTER TABLE crm.people ALTER note SET STORAGE PLAIN;"
        "INSERT INTO crm.people (note, gone)"
        " SELECT repeat('x', 7000), true FROM generate_series(1, 8400)"
    )
    said: list[str | None] = []
    dirty.add_notice_handler(lambda notice: said.append(notice.message_hint))
    dirty.execute("SELECT pgdedup.set_action('crm.people', 'email', 'block', 'now')")
    assert pairs(dirty) == []
    (hint,) = said
    assert hint is not None
    assert one(dirty, hint.rstrip(";")) is True
    check(dirty, connect("app"))


def test_rules_of_an_old_table(
    db: Connection,
) -> None:
    """The first rules that a table ever gets, from the command line."""
    db.execute("CREATE TABLE crm.old (id integer PRIMARY KEY, email text)")
    db.execute("INSERT INTO crm.old VALUES (1, 'a@b.cn'), (2, 'a@b.cn')")
    rules = (
        "version: 1\ntables:\n  crm.old:\n    fields: {email: email}\n"
        "    rules: {e: {match: {email: same}, action: ask}}\n"
    )
    found = plan(db, load_rules_text(rules))
    apply(db, found)
    assert found.steps[-1].action == "scan"
    assert pairs(db) == [("1", "2")]


def test_what_cannot_be_scanned_gets_a_warning(
    dirty: Connection, superuser: Connection, connect: Connect
) -> None:
    """The rules hold all the same."""
    superuser.execute(
        f"REVOKE TEMP ON DATABASE {dirty.info.dbname} FROM PUBLIC, dba".encode()
    )
    said: list[str | None] = []
    dirty.add_notice_handler(lambda notice: said.append(notice.message_primary))
    guarded.apply(dirty, text("block"))
    (warning,) = said
    assert warning is not None
    assert "not on record" in warning
    refused(connect("app"), TABLE, email="twin@b.cn")
    insert(connect("app"), TABLE, email="y@b.cn")


def test_the_command_prints_warnings_and_may_leave_the_scan_out(
    dirty: Connection, superuser: Connection, tmp_path: Path
) -> None:
    file = tmp_path / "dedup.yaml"
    arguments = ["apply", "-f", str(file), "--dsn", dirty.info.dsn]
    file.write_text(text("block"))
    done = CliRunner().invoke(command, [*arguments, "--no-scan"])
    assert (done.exit_code, pairs(dirty)) == (0, []), done.output
    superuser.execute(
        f"REVOKE TEMP ON DATABASE {dirty.info.dbname} FROM PUBLIC, dba".encode()
    )
    file.write_text(text("block", "ask"))
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 0, done.output
    assert "temporary tables (An edit of what" in done.stderr


@pytest.mark.parametrize("place", ["before", "within"])
def test_an_apply_that_ended_at_its_scan_is_taken_up(
    dirty: Connection, connect: Connect, place: str
) -> None:
    """The rules hold, the pairs are not on record: the next plan does that."""
    rules = load_rules_text(text("block"))

    def kill(step: Step) -> None:
        if step.action == "scan":
            raise KeyboardInterrupt

    if place == "before":
        with pytest.raises(KeyboardInterrupt):
            apply(dirty, plan(dirty, rules), progress=kill)
    else:
        dirty.execute(
            "ALTER TABLE pgdedup.pairs ADD CONSTRAINT no CHECK (key_l <> '1')"
        )
        with pytest.raises(ApplyError, match='violates check constraint "no"'):
            apply(dirty, plan(dirty, rules))
        dirty.execute("ALTER TABLE pgdedup.pairs DROP CONSTRAINT no")
    refused(connect("app"), TABLE, email="twin@b.cn")
    found = plan(dirty, rules)
    assert [(step.action, step.name) for step in found.steps] == [("scan", "email")]
    # Whoever turns the rule down meanwhile need not wait for it.
    assert "scan" not in {
        step.action for step in plan(dirty, load_rules_text(text("flag"))).steps
    }
    apply(dirty, found)
    assert plan(dirty, rules).empty
    check(dirty, connect("app"))


def test_pairs_are_looked_for_when_a_rule_means_something_else(
    dirty: Connection,
) -> None:
    """Not when it is only kept otherwise, or asks instead of refusing."""
    apply(dirty, plan(dirty, load_rules_text(text("block"))))
    for edit, scanned in (
        (("live: ", "storage: expression\n    live: "), False),
        (("action: block", "action: ask"), False),
        (("email: email", "email: {type: email, columns: [email, note]}"), True),
        (("city: region", "city: {type: region, columns: [note]}"), True),
        (("live: ", "scope: [note]\n    live: "), True),
        (("NOT gone", "NOT gone AND note IS NULL"), True),
        (("email: email", "email: {type: email, common_after: 5}"), True),
        (("email: email", "email: {type: email, stop: [x@x.cn]}"), True),
    ):
        assert edit[0] in text("block")
        changed = load_rules_text(text("block").replace(*edit))
        actions = {step.action for step in plan(dirty, changed).steps}
        assert ("scan" in actions) == scanned, edit
