"""Merges that overlap, late children, and merges that are cut off in the middle."""

import contextlib
import random
import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.merge import merge, unmerge
from tests.merging import fetch, picture, rows

Db = psycopg.Connection[Any]
Connect = Callable[..., Db]

TABLES = """
CREATE TABLE c (id int PRIMARY KEY, up int REFERENCES c, name text);
CREATE TABLE d (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    c int NOT NULL REFERENCES c ON DELETE CASCADE, other int REFERENCES c, made int
);
CREATE INDEX ON d (c);
CREATE INDEX ON d (other);
INSERT INTO c SELECT n, CASE WHEN n > 1 THEN n / 2 END, 'n' || n
FROM generate_series(1, 12) AS n;
INSERT INTO d (c, other, made) SELECT 1 + n % 12, 1 + n % 7, 0
FROM generate_series(1, 120) AS n;
"""
SESSIONS = 16
ROUNDS = 12
#: Whoever comes too late is told so, or has to repeat.
LATE = (errors.NoDataFound, errors.ObjectNotInPrerequisiteState)
AGAIN = (errors.DeadlockDetected, errors.SerializationFailure)


class Run:
    """What the sessions do, and what they report."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.inserted = 0
        self.merged = 0
        self.undone = 0
        self.repeated = 0
        self.failed: list[BaseException] = []

    def count(self, name: str) -> None:
        """Add one."""
        with self.lock:
            setattr(self, name, getattr(self, name) + 1)

    def work(self, conn: Db, seed: int) -> None:
        """One session: inserts, merges, unmerges."""
        choose = random.Random(seed)
        try:
            for _ in range(ROUNDS):
                what = self.insert if seed % 4 == 0 else self.change
                for _ in range(20):
                    try:
                        what(conn, choose)
                        break
                    except AGAIN:
                        self.count("repeated")
                    except LATE:
                        break
                else:
                    raise AssertionError("20 attempts were not enough")
        except BaseException as error:
            with self.lock:
                self.failed.append(error)

    def insert(self, conn: Db, choose: random.Random) -> None:
        """A child of any customer, or the error that there is none."""
        with contextlib.suppress(errors.ForeignKeyViolation):
            conn.execute(
                "INSERT INTO d (c, other, made) VALUES (%s, %s, 1)",
                (choose.randint(1, 12), choose.choice((None, choose.randint(1, 12)))),
            )
            self.count("inserted")

    def change(self, conn: Db, choose: random.Random) -> None:
        """Merge two or three, or undo one of the merges."""
        if choose.random() < 0.4:
            known = rows(
                conn, "SELECT merge_id FROM pgdedup.merges WHERE undone_at IS NULL"
            )
            if known:
                unmerge(conn, choose.choice(known)[0])
                self.count("undone")
            return
        keys = [str(n) for n in choose.sample(range(1, 13), choose.randint(2, 3))]
        merge(conn, "c", keys[0], keys[1:])
        self.count("merged")


def test_sessions_that_merge_unmerge_and_insert(db: Db, connect: Connect) -> None:
    db.execute(TABLES.encode())
    before = rows(db, "SELECT * FROM c ORDER BY id")
    run = Run()
    threads = [
        threading.Thread(target=run.work, args=(connect(), seed))
        for seed in range(SESSIONS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive()
    assert run.failed == []
    assert run.merged > 0
    assert run.inserted > 0
    assert fetch(db, "SELECT count(*) FROM d") == 120 + run.inserted
    for (merge_id,) in rows(
        db,
        "SELECT merge_id FROM pgdedup.merges WHERE undone_at IS NULL"
        " ORDER BY merge_id DESC",
    ):
        unmerge(db, merge_id)
    assert rows(db, "SELECT * FROM c ORDER BY id") == before
    assert fetch(db, "SELECT count(*) FROM d") == 120 + run.inserted
    assert rows(db, "SELECT c, other FROM d WHERE made = 0 ORDER BY id") == [
        (1 + n % 12, 1 + n % 7) for n in range(1, 121)
    ]


def wait_for_lock(watcher: Db, pid: int) -> None:
    """Until a session waits for another one."""
    for _ in range(400):
        if fetch(watcher, "SELECT cardinality(pg_blocking_pids(%s))", pid):
            return
        time.sleep(0.02)
    pytest.fail("the merge did not wait")


@pytest.mark.parametrize("how", ["kill", "cancel", "lock_timeout", "statement_timeout"])
@pytest.mark.parametrize("undo", [False, True])
def test_all_or_nothing(
    how: str, undo: bool, db: Db, superuser: Db, connect: Connect
) -> None:
    """A merge that has moved one table already waits at the next, and is cut off."""
    db.execute(TABLES.encode())
    # Read after d: its oid is higher.
    db.execute(
        "CREATE TABLE e (id int PRIMARY KEY, c int REFERENCES c);"
        "INSERT INTO e VALUES (1, 2)"
    )
    done = merge(db, "c", "1", ["2"]) if undo else 0
    before = picture(db)
    holder, victim = connect(autocommit=False), connect()
    holder.execute("SELECT FROM e FOR UPDATE")
    if how.endswith("timeout"):
        victim.execute(f"SET {how} = '1s'".encode())
    caught: list[psycopg.Error] = []

    def act() -> None:
        try:
            if undo:
                unmerge(victim, done)
            else:
                merge(victim, "c", "1", ["2"])
        except psycopg.Error as error:
            caught.append(error)

    thread = threading.Thread(target=act)
    thread.start()
    wait_for_lock(db, victim.info.backend_pid)
    if how == "kill":
        superuser.execute("SELECT pg_terminate_backend(%s)", (victim.info.backend_pid,))
    elif how == "cancel":
        superuser.execute("SELECT pg_cancel_backend(%s)", (victim.info.backend_pid,))
    thread.join(30)
    assert not thread.is_alive()
    assert len(caught) == 1
    holder.rollback()
    assert picture(db) == before
    assert fetch(db, "SELECT count(*) FROM pgdedup.merge_log") == int(undo)
    # And nothing is left behind that would stop the next attempt.
    if undo:
        assert not unmerge(db, done).already_undone
    else:
        merge(db, "c", "1", ["2"])


def start(act: Callable[[], object]) -> tuple[threading.Thread, list[BaseException]]:
    """Run in a thread; errors go into the list."""
    caught: list[BaseException] = []

    def work() -> None:
        try:
            act()
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    return thread, caught


def test_a_merge_that_waits_holds_nothing(db: Db, connect: Connect) -> None:
    """Whoever inserts a child of two records locks them in an order of his own."""
    db.execute(TABLES.encode())
    inserter, merger = connect(autocommit=False), connect()
    inserter.execute("INSERT INTO d (c, made) VALUES (9, 1)")
    thread, caught = start(lambda: merge(merger, "c", "7", ["9"]))
    wait_for_lock(db, merger.info.backend_pid)
    # The merge has locked 7 and waits for 9: without yielding a deadlock, at whose
    # end the insert may be the one that fails.
    inserter.execute("INSERT INTO d (c, made) VALUES (7, 1)")
    inserter.commit()
    thread.join(30)
    assert not thread.is_alive()
    assert caught == []
    assert fetch(db, "SELECT count(*) FROM d WHERE made = 1 AND c = 7") == 2


@pytest.mark.parametrize("undo", [False, True])
def test_rows_that_refer_to_the_records_are_locked_with_them(
    undo: bool, db: Db, connect: Connect
) -> None:
    """4 and 5 refer to 2: merging 2 waits for 5 before anything else happens."""
    db.execute(TABLES.encode())
    merge_id = merge(db, "c", "8", ["2"]) if undo else 0
    holder, merger, other = connect(autocommit=False), connect(), connect()
    holder.execute("UPDATE c SET name = 'new' WHERE id = 5")
    thread, caught = start(
        lambda: unmerge(merger, merge_id) if undo else merge(merger, "c", "8", ["2"])
    )
    wait_for_lock(db, merger.info.backend_pid)
    other.execute("SET lock_timeout = '10s'")
    # Locked for a moment, given back, and then had; not held until 5 is free.
    other.execute("UPDATE c SET name = 'other' WHERE id = 8")
    holder.rollback()
    thread.join(30)
    assert not thread.is_alive()
    assert caught == []
    refer = fetch(db, "SELECT up FROM c WHERE id = 5")
    assert refer == (2 if undo else 8)


def test_the_callers_lock_timeout_counts_for_records(db: Db, connect: Connect) -> None:
    db.execute(TABLES.encode())
    holder, merger = connect(autocommit=False), connect()
    holder.execute("SELECT FROM c WHERE id = 2 FOR UPDATE")
    merger.execute("SET lock_timeout = '450ms'")
    before = picture(db)
    with pytest.raises(errors.LockNotAvailable):
        merge(merger, "c", "1", ["2"])
    assert picture(db) == before
    holder.rollback()
    with merger.transaction():
        merge(merger, "c", "1", ["2"])
        assert fetch(merger, "SHOW lock_timeout") == "450ms"


def test_a_foreign_key_that_appears_during_a_merge(db: Db, connect: Connect) -> None:
    """The merge has read the catalog; what came since it would not move."""
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY);"
        "CREATE TABLE e (id int PRIMARY KEY, p int REFERENCES p);"
        "CREATE TABLE f (id int PRIMARY KEY, p int);"
        "INSERT INTO p VALUES (1), (2);"
        "INSERT INTO e VALUES (1, 2); INSERT INTO f VALUES (1, 2)"
    )
    before = picture(db)
    holder, merger = connect(autocommit=False), connect()
    holder.execute("SELECT FROM e FOR UPDATE")
    thread, caught = start(lambda: merge(merger, "p", "1", ["2"]))
    wait_for_lock(db, merger.info.backend_pid)
    db.execute("ALTER TABLE f ADD FOREIGN KEY (p) REFERENCES p ON DELETE CASCADE")
    holder.rollback()
    thread.join(30)
    assert not thread.is_alive()
    assert [type(error) for error in caught] == [errors.SerializationFailure]
    assert picture(db) == before
    merge(merger, "p", "1", ["2"])
    assert rows(db, "SELECT * FROM f") == [(1, 1)]
