"""
Merges on a server that is killed, or whose disk is full: all or nothing.

A server of its own: the others must not notice. What is cut off by a signal that the
server survives, by statement_timeout and by lock_timeout is in test_merge_races.py.
"""

import contextlib
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup import testing
from pgdedup.embedded import LocalServer
from pgdedup.merge import merge, unmerge
from tests.merging import fetch, picture

Db = psycopg.Connection[Any]

#: e is moved after d: its number is higher.
TABLES = """
CREATE TABLE c (id int PRIMARY KEY, name text);
CREATE TABLE d (
    id int PRIMARY KEY, c int NOT NULL REFERENCES c ON DELETE CASCADE, note text
){small};
CREATE INDEX ON d (c);
CREATE TABLE e (id int PRIMARY KEY, c int NOT NULL REFERENCES c ON DELETE CASCADE);
INSERT INTO c SELECT n, 'n' || n FROM generate_series(1, 4) AS n;
INSERT INTO d SELECT n, 2, repeat('x', 60) FROM generate_series(1, {rows}) AS n;
INSERT INTO e VALUES (1, 2), (2, 1), (3, 3);
CHECKPOINT;
"""
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
}
_numbers = itertools.count(1)


class Machine:
    """A server that may be killed, and started again on the same data."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.servers: list[LocalServer] = []
        self.start()
        testing.prepare_roles(self.server)
        with self.connect("postgres", testing_role="postgres") as superuser:
            superuser.execute(f"GRANT pg_checkpoint TO {testing.OWNER}".encode())
        testing.create_database(self.server, "core")
        testing.install_core(self.server.dsn("core", user=testing.OWNER))

    @property
    def server(self) -> LocalServer:
        """The one that runs."""
        return self.servers[-1]

    def start(self) -> None:
        """A server on the data; the one before it is gone."""
        found = testing.find_server(data_dir=self.data, settings=SETTINGS)
        self.servers.append(found.start())

    def stop(self) -> None:
        """The server, and what those before it have left."""
        for each in reversed(self.servers):
            each.stop()

    def database(self) -> str:
        """The name of a fresh database with the pgdedup schema."""
        name = f"fault_{next(_numbers)}"
        testing.create_database(self.server, name, template="core")
        return name

    def connect(
        self, dbname: str, *, autocommit: bool = True, testing_role: str = testing.OWNER
    ) -> Db:
        """A session; repeated while the server recovers."""
        for _ in range(600):
            try:
                return psycopg.connect(
                    self.server.dsn(dbname, user=testing_role), autocommit=autocommit
                )
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise AssertionError(self.server.log_tail())

    def kill(self, who: str, sessions: list[int]) -> None:
        """SIGKILL to the first session, or the postmaster; all sessions end by that."""
        lines = (self.data / "postmaster.pid").read_text("utf-8").splitlines()
        os.kill(sessions[0] if who == "backend" else int(lines[0]), signal.SIGKILL)
        for pid in sessions:
            for _ in range(600):
                if not Path(f"/proc/{pid}").exists():
                    break
                time.sleep(0.05)
        if who == "postmaster":
            self.start()


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    parent = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    base = Path(tempfile.mkdtemp(prefix="pgd-fault-", dir=parent))
    base.chmod(0o711)
    made = Machine(base / "data")
    yield made
    made.stop()
    shutil.rmtree(base)


class Disk:
    """A file system of a few megabytes that a tablespace lies on."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def leave(self, kilobytes: int) -> None:
        """Make room for so much more, and nothing else."""
        used = shutil.disk_usage(self.path).used >> 10
        subprocess.run(
            ["mount", "-o", f"remount,size={used + kilobytes}k", self.path], check=True
        )


@pytest.fixture
def disk(machine: Machine) -> Iterator[Disk]:
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small file system")
    path = Path(tempfile.mkdtemp(prefix="pgd-disk-"))
    options = "size=64m,mode=0777"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", path],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        path.rmdir()
        pytest.skip(f"this machine mounts nothing: {made.stderr.strip()}")
    place = path / "space"
    place.mkdir()
    shutil.chown(place, machine.data.stat().st_uid)
    with machine.connect("postgres", testing_role="postgres") as superuser:
        superuser.execute(f"CREATE TABLESPACE small LOCATION '{place}'".encode())
        superuser.execute(
            f"GRANT CREATE ON TABLESPACE small TO {testing.OWNER}".encode()
        )
    try:
        yield Disk(path)
    finally:
        with machine.connect("postgres", testing_role="postgres") as superuser:
            for (name,) in superuser.execute(
                "SELECT datname FROM pg_database WHERE datname LIKE 'fault%'"
            ).fetchall():
                testing.drop_database(machine.server, name)
            superuser.execute("DROP TABLESPACE small")
        subprocess.run(["umount", path], check=True)
        path.rmdir()


def prepare(db: Db, *, rows: int, small: bool = False) -> None:
    """Customers 1 and 2, of whom 2 has the children."""
    space = " TABLESPACE small" if small else ""
    for statement in TABLES.format(rows=rows, small=space).split(";\n"):
        db.execute(statement.encode())


def act(db: Db, merge_id: int) -> int:
    """Merge 2 into 1, or undo that."""
    if merge_id:
        assert not unmerge(db, merge_id).already_undone
        return merge_id
    return merge(db, "c", "1", ["2"])


@pytest.mark.parametrize("who", ["backend", "postmaster"])
@pytest.mark.parametrize("undo", [False, True])
def test_killed_in_the_middle(who: str, undo: bool, machine: Machine) -> None:
    """The rows of d are moved already, those of e are waited for."""
    name = machine.database()
    with machine.connect(name) as db:
        prepare(db, rows=500)
        original = picture(db)
        merge_id = act(db, 0) if undo else 0
        before = picture(db)
    holder = machine.connect(name, autocommit=False)
    holder.execute("SELECT FROM e FOR UPDATE")
    victim, watcher = machine.connect(name), machine.connect(name)
    pids = [each.info.backend_pid for each in (victim, holder, watcher)]
    caught: list[psycopg.Error] = []

    def be_killed() -> None:
        try:
            act(victim, merge_id)
        except psycopg.Error as error:
            caught.append(error)

    thread = threading.Thread(target=be_killed)
    thread.start()
    for _ in range(400):
        if fetch(watcher, "SELECT cardinality(pg_blocking_pids(%s))", pids[0]):
            break
        time.sleep(0.02)
    else:
        pytest.fail("it did not wait")
    machine.kill(who, pids)
    thread.join(60)
    assert not thread.is_alive()
    assert [type(error) for error in caught] == [errors.OperationalError]
    for each in (holder, victim, watcher):
        with contextlib.suppress(psycopg.Error):
            each.close()
    with machine.connect(name) as db:
        assert picture(db) == before
        assert fetch(db, "SELECT count(*) FROM pgdedup.merge_log") == int(undo)
        assert fetch(db, "SELECT count(*) FROM pgdedup.merges") == int(undo)
        merge_id = act(db, merge_id)
        if not undo:
            assert fetch(db, "SELECT count(*) FROM d WHERE c = 1") == 500
            unmerge(db, merge_id)
        assert picture(db) == original


@pytest.mark.parametrize("what", ["children", "log"])
def test_disk_full(what: str, machine: Machine, disk: Disk) -> None:
    name = machine.database()
    with machine.connect(name) as db:
        prepare(db, rows=12_000, small=what == "children")
        with machine.connect(name, testing_role="postgres") as superuser:
            if what == "log":
                for table in ("merge_log", "merge_log_rows"):
                    superuser.execute(
                        f"ALTER TABLE pgdedup.{table} SET TABLESPACE small".encode()
                    )
        original = picture(db)
        full(db, disk, 0)
        merge_id = act(db, 0)
        assert fetch(db, "SELECT count(*) FROM d WHERE c = 1") == 12_000
        if what == "children":
            # Undoing writes little into the log: there is room in its pages.
            full(db, disk, merge_id)
        unmerge(db, merge_id)
        assert picture(db) == original


def full(db: Db, disk: Disk, merge_id: int) -> None:
    """Try with no room, see that nothing has changed, make room."""
    before = picture(db)
    logged = fetch(db, "SELECT count(*) FROM pgdedup.merge_log")
    disk.leave(0)
    with pytest.raises(errors.DiskFull):
        act(db, merge_id)
    assert picture(db) == before
    assert fetch(db, "SELECT count(*) FROM pgdedup.merge_log") == logged
    disk.leave(64 << 10)


def test_no_room_for_temporary_files(machine: Machine) -> None:
    """The substitute for a full disk on a machine where nothing can be mounted."""
    name = machine.database()
    with machine.connect(name) as db:
        prepare(db, rows=25_000)
        # Only rows of several references are compared by a join, which spills.
        db.execute("ALTER TABLE d ADD COLUMN other int REFERENCES c")
        original = picture(db)
        with machine.connect(name, testing_role="postgres") as superuser:
            limit = f"ALTER ROLE {testing.OWNER} {{}} temp_file_limit {{}}"
            superuser.execute(limit.format("SET", "= '64kB'").encode())
        try:
            merge_id = 0
            for _ in ("merge", "unmerge"):
                with machine.connect(name) as limited:
                    limited.execute("SET work_mem = '64kB'")
                    before = picture(db)
                    with pytest.raises(errors.ConfigurationLimitExceeded):
                        act(limited, merge_id)
                assert picture(db) == before
                merge_id = act(db, merge_id)
            assert picture(db) == original
        finally:
            with machine.connect(name, testing_role="postgres") as superuser:
                superuser.execute(limit.format("RESET", "").encode())
