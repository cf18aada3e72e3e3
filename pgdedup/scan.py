"""Look through whole tables for duplicates, by the rules that are installed.

The work is done in the database, unit by unit (``pgdedup.begin_scan``,
``pgdedup.scan_step``); each unit is finished in the transaction that puts its pairs on
record, so that a scan that was interrupted goes on where it stopped.
"""

import math
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, LiteralString

import psycopg
from psycopg.rows import class_row, tuple_row

from pgdedup.sessions import beside

#: Keys that a unit of a scan holds at a time, some 100 bytes of temporary space each.
BATCH = 20_000_000
#: Rows from which on a shared value is reported, not multiplied out.
HEAVY = 100


@dataclass(frozen=True)
class ScanProgress:
    """How far a scan is.

    ``done`` of ``units`` are done, about ``share`` (0 to 1) of the work; ``rules`` are
    those of the unit that was done last.
    ``rows`` of the table, ``candidates`` that shared a key, and ``pairs`` that some
    rule relates so far, counted once for each unit that finds them. ``finished``: all
    is done; otherwise the time was over, and the next scan goes on here.
    """

    scan_id: int
    target: str
    rules: tuple[str, ...]
    units: int
    done: int
    share: float
    rows: int
    candidates: int
    pairs: int
    finished: bool


@dataclass(frozen=True)
class HeavyKey:
    """A value that ``table_rows`` rows share, of which ``row_key`` is one."""

    target: str
    rule: str
    row_key: str
    table_rows: int


def scan(
    conn: psycopg.Connection[Any],
    target: str,
    *,
    rules: Sequence[str] | None = None,
    complete: bool = False,
    max_seconds: float | None = None,
    batch: int = BATCH,
    heavy: int = HEAVY,
    pause: float = 0,
    workers: int | None = None,
    helpers: Sequence[psycopg.Connection[Any]] = (),
    progress: Callable[[ScanProgress], None] | None = None,
) -> ScanProgress:
    """Put all pairs of a table that the rules relate on record (``pgdedup.pairs``).

    Takes up the scan that was interrupted, if there is one. Rules that were scanned
    before look only at the rows that changed since.

    Args:
        conn: an open connection of a member of ``pgdedup_steward`` or
            ``pgdedup_admin``. In autocommit each unit is a transaction of its own,
            which a crash leaves done; otherwise everything belongs to the caller's
            transaction, and nothing is committed.
        target: the table, as SQL names it.
        rules: only these; all that are not off by default.
        complete: look at all rows again.
        max_seconds: stop after so many seconds, inside a unit if need be: what it did
            is lost, and it is done in two halves the next time, if it had most of the
            time for itself.
        workers: parallel workers of the server beside the session itself; as many as
            ``max_parallel_workers_per_gather`` allows by default, 0 for none.
        helpers: further connections of such a role, all in autocommit, each of which
            works on units of its own at the same time, in a thread. The server then
            needs no parallel workers.
        batch: keys that a unit holds at a time; less needs less temporary space.
        heavy: rows from which on a shared value is reported, not multiplied out; ten
            times as many under rules that compare by more than equality.
        pause: seconds to wait between two units.
        progress: told before the first unit and after each, by one thread at a time.

    Returns:
        How far the scan came.

    Raises:
        ValueError: there are helpers, and a connection is not in autocommit.
        psycopg.errors.UndefinedObject: the table has no rules, or not that rule.
        psycopg.errors.InsufficientPrivilege: the role may not scan, or the owner of
            pgdedup may not read the whole table.
    """
    begun = time.monotonic()
    if helpers and not all(each.autocommit for each in (conn, *helpers)):
        raise ValueError("a scan by several connections needs all in autocommit")
    chosen = None if rules is None else list(rules)
    scan_id = _value(
        conn,
        "SELECT pgdedup.begin_scan(%s::regclass, %s, %s, %s, %s)",
        [target, chosen, complete, batch, heavy],
    )
    work = _Work(scan_id, begun, max_seconds, pause, workers, progress)
    with beside(helpers, work.go_on, work.over):
        state = work.go_on(conn, splits=True)
    if helpers:
        state = _progress(conn, "SELECT pgdedup.scan_progress(%s)", scan_id)
    return state


class _Work:
    """One scan, on which one or several connections are at work."""

    def __init__(
        self,
        scan_id: int,
        begun: float,
        max_seconds: float | None,
        pause: float,
        workers: int | None,
        progress: Callable[[ScanProgress], None] | None,
    ) -> None:
        self.scan_id, self.begun, self.max_seconds = scan_id, begun, max_seconds
        self.pause, self.workers, self.progress = pause, workers, progress
        self._telling, self.over = threading.Lock(), threading.Event()

    @property
    def _passed(self) -> float:
        return time.monotonic() - self.begun

    def _tell(self, state: ScanProgress) -> None:
        if self.progress is not None:
            with self._telling:
                self.progress(state)

    def go_on(
        self, conn: psycopg.Connection[Any], *, splits: bool = False
    ) -> ScanProgress:
        """Unit by unit until all are done, or the time is over.

        ``splits``: a unit that took most of the time is halved for the next time.
        """
        state = _progress(conn, "SELECT pgdedup.scan_progress(%s)", self.scan_id)
        if splits and not state.finished:
            self._tell(state)
        while not state.finished and not self.over.is_set():
            left = None
            if self.max_seconds is not None:
                left = self.max_seconds - self._passed
                if left <= 0:
                    return state
            if self.pause and state.done:
                self.over.wait(self.pause)
            try:
                state = _step(conn, self.scan_id, left, self.workers)
            except psycopg.errors.QueryCanceled:
                # Somebody else may have cancelled it.
                if self.max_seconds is None or self._passed < self.max_seconds:
                    raise
                if splits and left is not None and left > self.max_seconds / 2:
                    conn.execute("SELECT pgdedup.split_unit(%s)", [self.scan_id])
                return _progress(conn, "SELECT pgdedup.scan_progress(%s)", self.scan_id)
            self._tell(state)
        return state


def heavy_keys(conn: psycopg.Connection[Any], target: str) -> list[HeavyKey]:
    """Values that scans of a table reported instead of their pairs, heaviest first."""
    with conn.cursor(row_factory=class_row(HeavyKey)) as cursor:
        return cursor.execute(
            "SELECT h.target::text, h.rule, h.row_key, h.table_rows"
            " FROM pgdedup.heavy_keys AS h WHERE h.target = %s::regclass"
            " ORDER BY h.table_rows DESC, h.rule, h.row_key",
            [target],
        ).fetchall()


def _value(
    conn: psycopg.Connection[Any], query: LiteralString, arguments: Sequence[object]
) -> Any:
    """The one value of a query, whatever row factory the caller set."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(query, arguments).fetchone()
    assert row is not None, "a function without a set returns one row"
    return row[0]


def _step(
    conn: psycopg.Connection[Any],
    scan_id: int,
    seconds: float | None,
    workers: int | None,
) -> ScanProgress:
    """One unit, in a transaction of its own or a savepoint of the caller's.

    Raises:
        psycopg.errors.QueryCanceled: it took longer than so many seconds; nothing is
            left of it.
    """
    settings = {}
    if seconds is not None:
        # Rounded up: what is cancelled before the time is over somebody else cancelled.
        settings["statement_timeout"] = f"{math.ceil(seconds * 1000)}ms"
    if workers is not None:
        settings["max_parallel_workers_per_gather"] = str(workers)
    with conn.transaction():
        before = {name: _setting(conn, name, value) for name, value in settings.items()}
        state = _progress(conn, "SELECT pgdedup.scan_step(%s)", scan_id)
        # In the caller's transaction they would outlive the savepoint.
        for name, value in before.items():
            _setting(conn, name, value)
    return state


def _setting(conn: psycopg.Connection[Any], name: str, value: str) -> str:
    """Set a parameter for this transaction; what it was before."""
    known: str = _value(conn, "SELECT pg_catalog.current_setting(%s)", [name])
    conn.execute("SELECT pg_catalog.set_config(%s, %s, true)", [name, value])
    return known


def _progress(
    conn: psycopg.Connection[Any], query: LiteralString, scan_id: int
) -> ScanProgress:
    found = _value(conn, query, [scan_id])
    return ScanProgress(**{**found, "rules": tuple(found["rules"] or ())})
