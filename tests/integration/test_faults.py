"""Crashes, cancellations, no locks left, no room left: nothing is half there.

After each the same statement works, and a duplicate is refused as before.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

TABLES = """
CREATE SCHEMA "销售 CRM";
CREATE TABLE "销售 CRM"."客户" (id integer PRIMARY KEY, name text, phone text);
CREATE TABLE "销售 CRM".quick (id integer PRIMARY KEY, name text, phone text);
GRANT USAGE ON SCHEMA "销售 CRM" TO app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "销售 CRM" TO app;
"""
RULES = "version: 1\ntables:" + "".join(
    f"""
  '"销售 CRM"."{table}"':
    isolation: {mode}
    fields: {{name: text, phone: phone}}
    rules:
      same_phone: {{match: {{phone: same}}, action: block}}
      same_name: {{match: {{name: same}}, action: flag}}
"""
    for table, mode in (("客户", "strict"), ("quick", "read_committed"))
)
#: The lock table has room for some hundred locks: to install the core, and little more.
SETTINGS = {"max_connections": "10", "max_locks_per_transaction": "16"}
TABLE = "销售 CRM.客户"
BOTH = pytest.mark.parametrize("table", [TABLE, "销售 CRM.quick"])
COUNT = 1500


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    """A server of this module alone: it is killed."""
    with testing.find_server(settings=SETTINGS) as started:
        testing.prepare_roles(started)
        testing.create_database(started, "core")
        testing.install_core(started.dsn("core", user=testing.OWNER))
        yield started


@pytest.fixture(scope="module")
def template(server: LocalServer) -> Iterator[str]:
    yield from guarded.template(server, "core", TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@contextmanager
def session(
    server: LocalServer, dbname: str, user: str = "app", **options: str
) -> Iterator[Connection]:
    """A connection that may die."""
    dsn = server.dsn(dbname, user=user)
    connection = psycopg.connect(dsn, autocommit=True, **options)  # type: ignore[arg-type]
    try:
        yield connection
    finally:
        connection.close()


def quoted(table: str) -> str:
    """As SQL names it."""
    return ".".join(f'"{part}"' for part in table.split("."))


def load(connection: Connection, table: str, count: int = COUNT) -> None:
    """COPY rows of which every two share a name."""
    query = f"COPY {quoted(table)} (id, name, phone) FROM STDIN"
    with connection.cursor().copy(query.encode()) as copy:
        for number in range(count):
            copy.write_row((number, f"客户 {number // 2}", f"138{number:08}"))


def wait_for(condition: Callable[[], object], what: str) -> None:
    """Poll until it is true."""
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until, what
        time.sleep(0.01)


def nothing_remains(db: Connection, table: str) -> None:
    """No rows, pairs or events; no locks."""
    assert one(db, f"SELECT count(*) FROM {quoted(table)}") == 0
    assert one(db, "SELECT count(*) FROM pgdedup.pairs") == 0
    assert one(db, "SELECT count(*) FROM pgdedup.events") == 0
    assert one(db, "SELECT count(*) FROM pgdedup.lock_rows") == 0
    assert rows(db, "SELECT * FROM pg_locks WHERE locktype = 'advisory'") == []
    trouble = "SELECT check_name FROM pgdedup.health_check() WHERE severity = 'error'"
    assert rows(db, trouble) == []


def all_is_well(app: Connection, db: Connection, table: str) -> None:
    """The load works now, and is guarded."""
    load(app, table)
    loaded = f"SELECT count(*) FROM {quoted(table)} WHERE id < {COUNT}"
    assert one(db, loaded) == COUNT
    assert one(db, "SELECT count(*) FROM pgdedup.pairs") == COUNT // 2
    refused(app, table, id=COUNT, phone="13800000007")
    insert(app, table, id=COUNT, phone="13900000007")


@contextmanager
def load_in_the_middle(
    server: LocalServer, dbname: str, db: Connection, table: str
) -> Iterator[tuple[Connection, list[psycopg.Error]]]:
    """A COPY that has recorded pairs of some of its rows; its error, in the end."""
    before = one(db, "SELECT pg_relation_size('pgdedup.pairs')")
    errors: list[psycopg.Error] = []

    def work(app: Connection) -> None:
        try:
            load(app, table)
        except psycopg.Error as error:
            errors.append(error)

    with session(server, dbname) as app:
        thread = threading.Thread(target=work, args=[app])
        thread.start()
        wait_for(
            lambda: one(db, "SELECT pg_relation_size('pgdedup.pairs')") > before,
            "the load does not begin",
        )
        yield app, errors
        thread.join(60)
        assert not thread.is_alive()


def kill_all(server: LocalServer) -> None:
    """SIGKILL for the server and all of its processes."""
    pid_file = server.data_dir / "postmaster.pid"
    postmaster = int(pid_file.read_text(encoding="utf-8").split()[0])
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    ).stdout
    pairs = [tuple(map(int, line.split())) for line in listed.splitlines()]
    os.kill(postmaster, signal.SIGKILL)
    for pid, parent in pairs:
        if parent == postmaster:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue  # it has seen that the postmaster died
    # A container whose first process does not reap keeps the number in use.
    pid_file.unlink()
    Path(server.host, f".s.PGSQL.{server.port}.lock").unlink()


def test_kill_9_during_a_load(server: LocalServer, dbname: str) -> None:
    with (
        session(server, dbname, "dba") as db,
        load_in_the_middle(server, dbname, db, TABLE) as (_, errors),
    ):
        kill_all(server)
    assert len(errors) == 1
    server._start()
    with session(server, dbname, "dba") as db, session(server, dbname) as app:
        nothing_remains(db, TABLE)
        all_is_well(app, db, TABLE)


@BOTH
def test_a_load_that_is_cancelled(server: LocalServer, dbname: str, table: str) -> None:
    with session(server, dbname, "dba") as db:
        with (
            session(server, dbname, "postgres") as superuser,
            load_in_the_middle(server, dbname, db, table) as (app, errors),
        ):
            superuser.execute("SELECT pg_cancel_backend(%s)", [app.info.backend_pid])
        assert [error.sqlstate for error in errors] == ["57014"]
        nothing_remains(db, table)
        with session(server, dbname) as app:
            all_is_well(app, db, table)


@BOTH
@pytest.mark.parametrize("end", ["cancel", "terminate", "lock_timeout"])
def test_a_writer_who_waits_is_stopped(
    server: LocalServer, dbname: str, table: str, end: str
) -> None:
    """He leaves no lock behind; the next one waits for the first as he did."""
    errors: list[psycopg.Error] = []

    def wait(options: str) -> None:
        with session(server, dbname, options=options) as app:
            try:
                insert(app, table, id=2, phone="13800138000")
            except psycopg.Error as error:
                errors.append(error)

    def waiting() -> list[int]:
        query = "SELECT pid FROM pg_stat_activity WHERE usename = 'app'"
        return rows(superuser, query + " AND wait_event_type = 'Lock'")

    with (
        session(server, dbname, "postgres") as superuser,
        session(server, dbname) as first,
    ):
        first.execute("BEGIN")
        insert(first, table, id=1, phone="13800138000")
        options = "-c lock_timeout=200ms" if end == "lock_timeout" else ""
        thread = threading.Thread(target=wait, args=[options])
        thread.start()
        if end != "lock_timeout":
            wait_for(waiting, "nobody waits")
            call = f"SELECT pg_{end}_backend(%s)"
            superuser.execute(call.encode(), [waiting()[0]])
        thread.join(60)
        assert [error.sqlstate for error in errors] == [
            {"cancel": "57014", "terminate": "57P01", "lock_timeout": "55P03"}[end]
        ]
        held = "SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory'"
        wait_for(lambda: one(superuser, held) == 1, "locks are left behind")
        thread = threading.Thread(target=wait, args=[""])
        thread.start()
        wait_for(waiting, "nobody waits")
        first.execute("ROLLBACK")
        thread.join(60)
        assert len(errors) == 1, "the same statement works now"
        refused(first, table, id=3, phone="13800138000")


@BOTH
def test_a_load_leaves_room_in_a_small_lock_table(
    server: LocalServer, dbname: str, table: str
) -> None:
    with session(server, dbname, "dba") as db, session(server, dbname) as app:
        all_is_well(app, db, table)


@BOTH
def test_no_room_in_the_lock_table(
    server: LocalServer, dbname: str, table: str
) -> None:
    with (
        session(server, dbname, "dba") as db,
        session(server, dbname, "postgres") as greedy,
    ):
        with session(server, dbname) as app:
            insert(app, table, id=1, phone="13900139000")  # plans are made
            app.execute("BEGIN")
            app.execute("SAVEPOINT s")
            greedy.execute(
                "DO $$ BEGIN FOR number IN 1..1000000 LOOP"
                " BEGIN PERFORM pg_advisory_lock(7, number);"
                " EXCEPTION WHEN out_of_memory THEN EXIT; END;"
                " END LOOP; END $$"
            )
            with pytest.raises(psycopg.errors.OutOfMemory) as caught:
                insert(app, table, id=2, phone="13800138000")
            assert "max_locks_per_transaction" in (caught.value.diag.message_hint or "")
            greedy.execute("SELECT pg_advisory_unlock_all()")
            app.execute("ROLLBACK TO s")
            insert(app, table, id=2, phone="13800138000")
            app.execute("COMMIT")
            refused(app, table, id=3, phone="13800138000")
        assert rows(db, "SELECT * FROM pg_locks WHERE locktype = 'advisory'") == []


@contextmanager
def small_disk(server: LocalServer, path: Path) -> Iterator[Path]:
    """A directory on a disk of one megabyte that is full but for some pages."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=0777", "tmpfs", str(path)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("mounting a small disk takes root")
    try:
        space = path / "space"
        space.mkdir()
        server._give(space)
        yield space
    finally:
        # A tablespace of a server that runs: lazily.
        subprocess.run(["umount", "-l", str(path)], check=True)


def test_no_room_for_an_index(server: LocalServer, dbname: str) -> None:
    path = Path(server.host) / "small"
    path.mkdir()
    with (
        small_disk(server, path) as space,
        session(server, dbname, "postgres") as superuser,
        session(server, dbname, "dba") as db,
        session(server, dbname) as app,
    ):
        superuser.execute(f"CREATE TABLESPACE small LOCATION '{space}'".encode())
        for index in rows(
            superuser,
            "SELECT i.indexrelid::regclass::text FROM pg_index AS i"
            " WHERE i.indrelid = %s::regclass AND NOT i.indisprimary",
            quoted(TABLE),
        ):
            superuser.execute(f"ALTER INDEX {index} SET TABLESPACE small".encode())
        junk = path / "junk"
        free = os.statvfs(path)
        junk.write_bytes(bytes(free.f_bavail * free.f_frsize - 3 * 8192))
        with pytest.raises(psycopg.errors.DiskFull) as caught:
            load(app, TABLE)
        assert "No space left on device" in str(caught.value)
        nothing_remains(db, TABLE)
        insert(app, TABLE, id=COUNT + 1, phone="13700137000")
        refused(app, TABLE, id=COUNT + 2, phone="13700137000")
        junk.unlink()
        all_is_well(app, db, TABLE)
        for index in rows(
            superuser,
            "SELECT c.oid::regclass::text FROM pg_class AS c INNER JOIN pg_tablespace"
            " AS t ON t.oid = c.reltablespace WHERE t.spcname = 'small'",
        ):
            superuser.execute(f"ALTER INDEX {index} SET TABLESPACE pg_default".encode())
        superuser.execute("DROP TABLESPACE small")
