"""What a plan says of its cost, and how apply waits for its locks."""

import json
from collections.abc import Callable
from threading import Thread
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup.cli import app
from pgdedup.estimate import estimate
from pgdedup.install import ApplyError, apply, drop
from pgdedup.plan import Step, plan
from tests import crm

Connection = psycopg.Connection[Any]


@pytest.fixture
def table(db: Connection) -> Connection:
    db.execute(crm.CUSTOMERS.encode())
    return db


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Pauses, which tests do not take."""
    taken: list[float] = []
    monkeypatch.setattr("time.sleep", taken.append)
    return taken


def test_steps_say_what_they_cost(table: Connection, dsn: str) -> None:
    def costs() -> dict[str, Any]:
        return {s.name: s for s in plan(table, crm.rules()).steps if s.estimate}

    table.execute(
        "INSERT INTO crm.customers (name) SELECT 'x' || g"
        " FROM generate_series(1, 2000) AS g; ANALYZE crm.customers"
    )
    small = costs()
    table.execute(
        "INSERT INTO crm.customers (name) SELECT 'y' || g"
        " FROM generate_series(1, 8000) AS g; ANALYZE crm.customers"
    )
    large = costs()
    assert small.keys() == large.keys()
    assert {step.kind for step in small.values()} == {"column", "index"}
    for name, step in small.items():
        assert step.estimate.rows == 2003
        assert large[name].estimate.rows == 10003
        assert large[name].estimate.seconds > 4 * step.estimate.seconds > 0
        assert large[name].estimate.bytes > step.estimate.bytes > 0
        assert step.rewrites == (step.kind == "column")
    told = CliRunner().invoke(
        app, ["plan", "-f", "-", "--dsn", dsn, "--format", "json"], input=crm.text()
    )
    steps = {step["name"]: step for step in json.loads(told.output)["steps"]}
    for name, step in large.items():
        assert steps[name]["rewrites"] is step.rewrites
        assert steps[name]["estimate"]["rows"] == 10003
    assert any(step["estimate"] is None for step in steps.values())
    text = CliRunner().invoke(app, ["plan", "-f", "-", "--dsn", dsn], input=crm.text())
    assert "rewrites the table; estimate: " in text.output
    assert "for 10,003 rows" in text.output


def test_a_rewrite_builds_the_indexes_again(table: Connection) -> None:
    apply(table, plan(table, crm.rules()))

    def more(edited: dict[str, Any]) -> None:
        edited["fields"]["more"] = {"type": "email", "columns": ["email"]}
        edited["rules"]["same_more"] = {"match": {"more": "same"}, "action": "flag"}

    table.execute("ANALYZE crm.customers")
    found = plan(table, crm.rules(edit=more))
    (rewrite,) = [step for step in found.steps if step.rewrites]
    alone = estimate("column", rewrite.sql, 3, 8192)
    assert rewrite.estimate is not None
    assert alone is not None
    assert rewrite.estimate.rows == alone.rows
    assert rewrite.estimate.seconds > 2 * alone.seconds


def test_apply_tries_again(
    table: Connection, connect: Callable[..., Any], naps: list[float]
) -> None:
    holder = connect(autocommit=False)
    holder.execute("SELECT FROM crm.customers")
    told: list[str] = []

    def waiting(text: str) -> None:
        told.append(text)
        if len(told) == 2:
            holder.rollback()

    apply(
        table, plan(table, crm.rules()), lock_timeout="50ms", retries=3, waiting=waiting
    )
    assert plan(table, crm.rules()).empty
    assert naps == [1, 2]
    assert told == [
        "no lock on the table within 50ms: trying again in 1 s, 3 times at most",
        "no lock on the table within 50ms: trying again in 2 s, 2 times at most",
    ]


def test_apply_gives_up(
    table: Connection, connect: Callable[..., Any], naps: list[float]
) -> None:
    holder = connect(autocommit=False)
    holder.execute("SELECT FROM crm.customers")
    found = plan(table, crm.rules())
    with pytest.raises(ApplyError, match="no lock on the table within 50ms: a long"):
        apply(table, found, lock_timeout="50ms", retries=2)
    assert naps == [1, 2]
    holder.rollback()
    apply(table, found, lock_timeout="50ms")


def test_an_index_that_had_to_wait_is_built_anew(
    table: Connection, connect: Callable[..., Any], naps: list[float]
) -> None:
    """The attempt that gave up has left an invalid index behind."""
    holder = connect(autocommit=False)
    invalid = "SELECT count(*) FROM pg_index WHERE NOT indisvalid"
    seen: list[int] = []

    def progress(step: Step) -> None:
        if step.concurrently and not seen:
            holder.execute("UPDATE crm.customers SET owner = owner")

    def waiting(_: str) -> None:
        seen.extend(row[0] for row in connect().execute(invalid))
        holder.rollback()

    apply(
        table,
        plan(table, crm.rules()),
        index_timeout="200ms",
        retries=1,
        progress=progress,
        waiting=waiting,
    )
    assert seen == [1]
    assert table.execute(invalid).fetchone() == (0,)
    assert plan(table, crm.rules()).empty


def test_the_build_of_an_index_is_patient(
    table: Connection, connect: Callable[..., Any]
) -> None:
    """It waits for who writes already, longer than for a lock; nobody waits for it."""
    holder, other = connect(autocommit=False), connect()
    other.execute("SET lock_timeout = '1s'")
    waits: list[bool] = []

    def progress(step: Step) -> None:
        if step.concurrently and not waits:
            holder.execute("UPDATE crm.customers SET owner = owner")
            thread.start()

    def let_go() -> None:
        query = (
            "SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND query LIKE 'CREATE INDEX CONCURRENTLY%%'"
            " AND clock_timestamp() - query_start > '300 ms'"
        )
        with connect() as observer:
            while not observer.execute(query).fetchone()[0]:
                observer.execute("SELECT pg_sleep(0.05)")
        other.execute("INSERT INTO crm.customers (name) VALUES ('meanwhile')")
        waits.append(True)
        holder.rollback()

    thread = Thread(target=let_go)
    apply(table, plan(table, crm.rules()), lock_timeout="100ms", progress=progress)
    thread.join()
    assert waits == [True]
    assert plan(table, crm.rules()).empty


def test_drop_tries_again(
    table: Connection, connect: Callable[..., Any], naps: list[float]
) -> None:
    apply(table, plan(table, crm.rules()))
    holder = connect(autocommit=False)
    holder.execute("SELECT FROM crm.customers")
    told: list[str] = []

    def waiting(text: str) -> None:
        told.append(text)
        holder.rollback()

    dropped = drop(table, lock_timeout="50ms", retries=1, waiting=waiting)
    assert len(dropped) > 10
    assert naps == [1]
    assert told == ["no lock on the table within 50ms: trying again in 1 s, once"]
    assert table.execute("SELECT count(*) FROM pgdedup.objects").fetchone() == (0,)


def test_writers_above_read_committed_are_named(
    table: Connection, superuser: Connection
) -> None:
    assert not [w for w in plan(table, crm.rules()).warnings if "40001" in w]
    name = table.info.dbname
    superuser.execute(
        f"ALTER ROLE app IN DATABASE {name} SET default_transaction_isolation ="
        " 'repeatable read'".encode()
    )
    (found,) = [w for w in plan(table, crm.rules()).warnings if "40001" in w]
    assert found.startswith("role app writes at repeatable read by default")


def test_levels_that_advisory_locks_refuse_are_named(
    table: Connection, superuser: Connection, connect: Any
) -> None:
    def cheaper(entry: dict[str, Any]) -> None:
        entry["isolation"] = "read_committed"

    rules = crm.rules(edit=cheaper)

    def said() -> list[str]:
        return [each for each in plan(table, rules).warnings if "0A000" in each]

    (note,) = said()
    assert note.startswith(
        "crm.customers: isolation: read_committed refuses writers at"
    )
    apply(table, plan(table, rules))
    assert said() == []
    name = table.info.dbname
    superuser.execute(
        f"ALTER DATABASE {name} SET default_transaction_isolation ="
        " 'repeatable read'".encode()
    )
    reader = connect()
    reader.execute("BEGIN ISOLATION LEVEL SERIALIZABLE")
    reader.execute("SELECT count(*) FROM crm.customers")
    with psycopg.connect(table.info.dsn, autocommit=True) as later:
        found = [each for each in plan(later, rules).warnings if "0A000" in each]
    assert found == [
        "the database defaults to repeatable read: such writes to crm.customers are "
        "refused with 0A000",
        "sessions are at work at serializable now: such writes to crm.customers are "
        "refused with 0A000",
    ]
