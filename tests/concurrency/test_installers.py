"""Many installers at once, and installers that die: the rules get in, whole."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from pgdedup.install import ApplyError, apply
from pgdedup.plan import Plan, plan
from pgdedup.testing import OWNER
from tests import crm

ROOT = Path(__file__).parents[2]
Connection = psycopg.Connection[Any]

#: Applies a rule file and kills itself before the step of this number.
SUICIDE = """
import os, signal, sys
import psycopg
from pgdedup import apply, plan
from pgdedup.config import load_rules_text

count = -1

def report(step):
    global count
    count += 1
    if count == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

with psycopg.connect(sys.argv[1], autocommit=True) as connection:
    rules = load_rules_text(sys.stdin.buffer.read())
    apply(connection, plan(connection, rules), progress=report)
"""


def installed(conn: Connection) -> list[tuple[Any, ...]]:
    """Registry and what really exists, names only."""
    return [
        *conn.execute("SELECT name, content_hash FROM pgdedup.objects ORDER BY 1"),
        *conn.execute(
            "SELECT c.relname, i.indisvalid FROM pg_index AS i INNER JOIN pg_class AS c"
            " ON c.oid = i.indexrelid WHERE c.relname LIKE 'pgdedup~_%%' ESCAPE '~'"
            " ORDER BY 1"
        ),
        *conn.execute(
            "SELECT p.proname, count(*) FROM pg_proc AS p WHERE p.proname ~"
            " '^pgdedup_fn_' GROUP BY 1 ORDER BY 1"
        ),
        *conn.execute(
            "SELECT tgname, tgenabled FROM pg_trigger WHERE tgname ~ '^pgdedup_trg'"
            " AND NOT tgisinternal ORDER BY 1"
        ),
    ]


def writable(conn: Connection, number: int) -> None:
    """Whatever is installed of the rules, a new customer gets in, and out again."""
    conn.execute(
        "INSERT INTO crm.customers (name, phone1) VALUES (%s, %s)",
        [f"甲{number}乙{number}丙公司", f"139{number:08}"],
    )
    conn.execute("SELECT * FROM crm.customers").fetchall()
    conn.execute("DELETE FROM crm.customers WHERE phone1 = %s", [f"139{number:08}"])


@pytest.fixture
def database(new_database: Callable[..., str], connect: Callable[..., Any]) -> Any:
    """An open connection to a database with the table and without pgdedup."""

    def make(*, core: bool = False) -> Connection:
        conn: Connection = connect(dbname=new_database(core=core))
        conn.execute(crm.CUSTOMERS.encode())
        return conn

    return make


def test_twenty_installers(
    database: Callable[..., Connection], connect: Callable[..., Any]
) -> None:
    """All begin with nothing; each ends with the rules installed, one after another."""
    first = database()
    name = first.info.dbname
    sessions = [connect(dbname=name) for _ in range(20)]
    rules = crm.rules()
    failures: list[BaseException] = []

    def install(conn: Connection) -> None:
        deadline = time.monotonic() + 100
        try:
            while not (found := plan(conn, rules)).empty:
                assert time.monotonic() < deadline
                try:
                    apply(conn, found, lock_timeout="60s")
                except ApplyError as error:
                    if "another apply" not in str(error):
                        raise
        except BaseException as error:
            failures.append(error)

    threads = [Thread(target=install, args=[conn]) for conn in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    alone = database()
    apply(alone, plan(alone, rules))
    assert installed(first) == installed(alone)
    writable(first, 1)


def edited(table: dict[str, Any]) -> None:
    """Something added, something changed, something gone."""
    del table["rules"]["note_similar"]
    table["rules"]["same_email"] = {"match": {"email": "same"}, "action": "block"}
    table["rules"]["same_phone"]["action"] = "block"
    table["live"] = "deleted_at IS NULL AND name <> ''"


@pytest.mark.parametrize("change", ["first", "edit"])
def test_killed_before_each_step(
    change: str, database: Callable[..., Connection], server: LocalServer
) -> None:
    """kill -9: the table stays usable, and apply, repeated, ends."""
    conn = database(core=True)
    text = crm.text()
    if change == "edit":
        apply(conn, plan(conn, crm.rules()))
        text = crm.text(edit=edited)
    rules = crm.rules(edit=edited if change == "edit" else None)
    dsn = server.dsn(conn.info.dbname, user=OWNER)
    kills = 0
    # What one killed apply leaves is where the next one begins.
    while True:
        found = plan(conn, rules)
        places = crm.places_to_die(found)
        if kills >= len(places):
            break
        done = subprocess.run(
            [sys.executable, "-c", SUICIDE, dsn, str(places[kills])],
            input=text.encode(),
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        kills += 1
        writable(conn, kills)
    assert kills >= 4
    apply(conn, plan(conn, rules))
    assert plan(conn, rules).empty
    alone = database(core=True)
    apply(alone, plan(alone, rules))
    assert installed(conn) == installed(alone)


#: Applies a rule file and kills itself between an index and its row in the registry.
KILLED_UNREGISTERED = """
import os, signal, sys
import psycopg
from pgdedup import apply, plan
from pgdedup.config import load_rules_text

class Connection(psycopg.Connection):
    def execute(self, query, *arguments, **options):
        done = super().execute(query, *arguments, **options)
        if isinstance(query, bytes) and query.startswith(b"CREATE INDEX CONCURRENTLY"):
            os.kill(os.getpid(), signal.SIGKILL)
        return done

with Connection.connect(sys.argv[1], autocommit=True) as connection:
    rules = load_rules_text(sys.stdin.buffer.read())
    apply(connection, plan(connection, rules))
"""


@pytest.mark.parametrize("storage", ["column", "expression"])
def test_killed_between_an_index_and_its_registration(
    storage: str, database: Callable[..., Connection], server: LocalServer
) -> None:
    """Built, and nobody knows: the next apply builds it again, and there is one."""
    conn = database(core=True)
    edit: crm.Edit = lambda table: table.update(storage=storage)  # noqa: E731
    dsn = server.dsn(conn.info.dbname, user=OWNER)
    ours = "SELECT relname FROM pg_class WHERE relname ~ '^pgdedup_ix'"
    registered = "SELECT name FROM pgdedup.objects WHERE kind = 'index'"
    for kills in range(2):
        done = subprocess.run(
            [sys.executable, "-c", KILLED_UNREGISTERED, dsn],
            input=crm.text(edit=edit).encode(),
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        assert len(conn.execute(ours).fetchall()) == 1
        assert conn.execute(registered).fetchall() == []
        writable(conn, kills)
    rules = crm.rules(edit=edit)
    apply(conn, plan(conn, rules))
    assert plan(conn, rules).empty
    alone = database(core=True)
    apply(alone, plan(alone, rules))
    assert installed(conn) == installed(alone)


def test_killed_while_it_waits_for_the_table(
    database: Callable[..., Connection],
    connect: Callable[..., Any],
    server: LocalServer,
) -> None:
    """kill -9 in the change itself: the server notices late, and takes all back."""
    conn = database(core=True)
    apply(conn, plan(conn, crm.rules()))
    before = installed(conn)
    rules = crm.rules(edit=edited)
    writer = connect(dbname=conn.info.dbname, autocommit=False)
    writer.execute("UPDATE crm.customers SET owner = owner")
    dsn = server.dsn(conn.info.dbname, user=OWNER)
    process = subprocess.Popen(
        [sys.executable, "-c", SUICIDE, dsn, "-2"],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert process.stdin is not None
    process.stdin.write(crm.text(edit=edited).encode())
    process.stdin.close()
    waiting = (
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        " AND wait_event_type = 'Lock' AND query NOT LIKE 'CREATE INDEX%%'"
    )
    deadline = time.monotonic() + 60
    while not (pids := conn.execute(waiting).fetchall()):
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.02)
    process.kill()
    process.wait()
    writer.rollback()
    alive = "SELECT count(*) FROM pg_stat_activity WHERE pid = %s"
    while conn.execute(alive, pids[0]).fetchone() != (0,):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert installed(conn) == before
    writable(conn, 1)
    apply(conn, plan(conn, rules))
    assert plan(conn, rules).empty


#: Applies a rule file and kills itself in the scan after so many of its units.
KILLED_IN_SCAN = """
import os, signal, sys
import psycopg
from pgdedup import apply, plan
from pgdedup.config import load_rules_text

class Connection(psycopg.Connection):
    units = 0

    def execute(self, query, *arguments, **options):
        done = super().execute(query, *arguments, **options)
        if b"record_existing" in bytes(query if isinstance(query, bytes) else b""):
            self.units += 1
            if self.units == int(sys.argv[2]):
                os.kill(os.getpid(), signal.SIGKILL)
        return done

with Connection.connect(sys.argv[1], autocommit=True) as connection:
    rules = load_rules_text(sys.stdin.buffer.read())
    apply(connection, plan(connection, rules))
"""


def test_killed_in_the_scan_of_what_is_there(
    database: Callable[..., Connection], server: LocalServer
) -> None:
    """The next apply goes on where it stopped: pairs of before come on record."""
    conn = database(core=True)
    apply(conn, plan(conn, crm.rules()))
    for number in range(20):
        conn.execute(
            "INSERT INTO crm.customers (name, phone1) VALUES (%s, %s), (%s, %s)",
            [
                f"甲{number}",
                f"1390000{number:04}",
                f"乙{number}",
                f"1390000{number:04}",
            ],
        )
    turned = {"edit": lambda table: table["rules"]["same_phone"].update(action="block")}
    dsn = server.dsn(conn.info.dbname, user=OWNER)
    conn.execute("DELETE FROM pgdedup.pairs")  # as if they came from before the rules
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", KILLED_IN_SCAN, dsn, "1"],
            input=crm.text(**turned).encode(),
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        rules = crm.rules(**turned)
        assert [step.kind for step in plan(conn, rules).steps] == ["table"]
        check = "SELECT check_name FROM pgdedup.health_check()"
        assert conn.execute(check).fetchall() == [("unrecorded_pairs",)]
    apply(conn, plan(conn, rules))
    assert plan(conn, rules).empty
    assert conn.execute(check).fetchall() == []
    assert conn.execute("SELECT count(*) FROM pgdedup.pairs").fetchone() == (20,)
    # On record: such a row can be edited.
    conn.execute("UPDATE crm.customers SET phone1 = '+86 ' || phone1")


def test_killed_while_an_index_is_built(
    database: Callable[..., Connection],
    connect: Callable[..., Any],
    server: LocalServer,
) -> None:
    """CREATE INDEX CONCURRENTLY waits for a writer; its client dies, then its server.

    What it leaves is an invalid index, which costs writers and serves nobody.
    """
    conn = database(core=True)
    name = conn.info.dbname
    writer = connect(dbname=name, autocommit=False)
    rules = crm.rules()
    found = plan(conn, rules)
    number = next(i for i, step in enumerate(found.steps) if step.concurrently)
    apply_columns = Plan(found.steps[:number], {}, fingerprint=found.fingerprint)
    apply(conn, apply_columns)
    writer.execute("UPDATE crm.customers SET owner = owner")
    dsn = server.dsn(name, user=OWNER)
    process = subprocess.Popen(
        [sys.executable, "-c", SUICIDE, dsn, "-2"],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert process.stdin is not None
    process.stdin.write(crm.text().encode())
    process.stdin.close()
    waiting = (
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        " AND query LIKE 'CREATE INDEX CONCURRENTLY%%' AND wait_event_type = 'Lock'"
    )
    deadline = time.monotonic() + 60
    while not (pids := conn.execute(waiting).fetchall()):
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.wait()
    conn.execute("SELECT pg_terminate_backend(%s, 10000)", pids[0])
    writer.rollback()
    broken = conn.execute(
        "SELECT count(*) FROM pg_index WHERE NOT indisvalid"
    ).fetchone()
    assert broken == (1,)
    writable(conn, 1)
    apply(conn, plan(conn, rules))
    assert plan(conn, rules).empty
    assert conn.execute(
        "SELECT count(*) FROM pg_index WHERE NOT indisvalid"
    ).fetchone() == (0,)
