"""
What a merge of many children costs: against the plain UPDATEs of the same rows.

    python -m benchmarks.merge [--rows 1000000] [--rounds 3] [DSN]

Two customers; `--rows` rows in three child tables belong to the one that goes, a tenth
as many to the one that stays. First the same with a tenth of the rows, then with all:
each round the UPDATEs and the DELETE that somebody would write by hand, rolled back,
then merge_records and unmerge_records, with a VACUUM after each. Prints seconds and
ratios of pairs of the same round, and the memory of the backend for both sizes: the
most that it held for itself (anonymous memory, without shared buffers), and what its
memory contexts hold afterwards. Other work on the machine moves the seconds of the
clock; those of the backend's processor hardly. Without DSN, which must be of a server
on this machine, a server of its own is started.
"""

import argparse
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import psycopg

from benchmarks.scan import processor_seconds
from pgdedup import testing
from pgdedup.merge import merge, unmerge

Db = psycopg.Connection[Any]

TABLES = ("a", "b", "c")
SCHEMA = """
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
INSERT INTO customers SELECT n, 'name ' || n FROM generate_series(1, 4) AS n;
"""
CHILD = """
CREATE TABLE {table} (
    id bigint PRIMARY KEY, customer bigint NOT NULL REFERENCES customers,
    note text, at timestamptz DEFAULT now()
);
INSERT INTO {table} (id, customer, note)
SELECT n, {kept} + CASE WHEN n % 11 = 0 THEN 0 ELSE 1 END, 'a note of some length ' || n
FROM generate_series({low}, {low} + {rows} / 3 * 11 / 10) AS n;
CREATE INDEX IF NOT EXISTS {table}_customer ON {table} (customer);
"""
#: A server that does not checkpoint in the middle of what is timed.
SETTINGS = {"shared_buffers": "256MB", "max_wal_size": "4GB"}


@contextmanager
def database(dsn: str | None, **settings: str) -> Iterator[Db]:
    """An empty database with the pgdedup schema; `settings`: of our own server."""
    if dsn is not None:
        testing.install_core(dsn)
        with psycopg.connect(dsn, autocommit=True) as conn:
            yield conn
        return
    with testing.find_server(settings=SETTINGS | settings) as server:
        testing.prepare_roles(server)
        with psycopg.connect(server.dsn(), autocommit=True) as superuser:
            superuser.execute(f"GRANT pg_read_all_stats TO {testing.OWNER}".encode())
        testing.create_database(server, "bench", template="template1")
        own = server.dsn("bench", user=testing.OWNER)
        testing.install_core(own)
        with psycopg.connect(own, autocommit=True) as conn:
            yield conn


class Watch:
    """
    Times a block and samples the anonymous memory (kB) of a process meanwhile.

    `seconds` of the clock, and `used` of the processor by that process.
    """

    def __init__(self, pid: int) -> None:
        self.seconds = self.used = 0.0
        self.peak = 0
        self._pid = pid
        self._status = Path(f"/proc/{pid}/status")
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        self._used = processor_seconds(self._pid)
        self._start = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._start
        self.used = processor_seconds(self._pid) - self._used
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.02):
            for line in self._status.read_text("utf-8").splitlines():
                if line.startswith("RssAnon:"):
                    self.peak = max(self.peak, int(line.split()[1]))


def contexts(conn: Db) -> int:
    """Bytes in the memory contexts of the session; not told to everyone."""
    try:
        row = conn.execute(
            "SELECT sum(total_bytes)::bigint FROM pg_backend_memory_contexts"
        ).fetchone()
    except psycopg.errors.InsufficientPrivilege:
        return 0
    return int(row[0]) if row else 0


def by_hand(conn: Db, kept: int) -> None:
    """What somebody would write who does not want to undo it."""
    for table in TABLES:
        conn.execute(
            f"UPDATE {table} SET customer = {kept} WHERE customer = {kept + 1}".encode()
        )
    conn.execute(f"DELETE FROM customers WHERE id = {kept + 1}".encode())


def measure(conn: Db, kept: int, rounds: int) -> None:
    """Rounds of one size."""
    rounds_seen: list[tuple[Watch, Watch, Watch]] = []
    pid = conn.info.backend_pid
    vacuum = f"VACUUM {', '.join(TABLES)}, pgdedup.merge_log_rows".encode()
    for number in range(1, rounds + 1):
        with conn.transaction(force_rollback=True), Watch(pid) as hand:
            by_hand(conn, kept)
        conn.execute(vacuum)
        with Watch(pid) as merged:
            merge_id = merge(conn, "customers", str(kept), [str(kept + 1)])
        conn.execute(vacuum)
        with Watch(pid) as undone:
            unmerge(conn, merge_id)
        conn.execute(vacuum)
        rounds_seen.append((hand, merged, undone))
        print(
            f"round {number}: by hand {hand.seconds:.2f} s,"
            f" merge {merged.seconds:.2f} s, unmerge {undone.seconds:.2f} s;"
            f" of the processor {hand.used:.2f}, {merged.used:.2f},"
            f" {undone.used:.2f} s; memory at most {hand.peak >> 10},"
            f" {merged.peak >> 10}, {undone.peak >> 10} MB;"
            f" contexts afterwards {contexts(conn) >> 10} kB",
            flush=True,
        )
    clock = statistics.median(m.seconds / h.seconds for h, m, _ in rounds_seen)
    processor = statistics.median(m.used / h.used for h, m, _ in rounds_seen)
    print(f"merge / by hand: {clock:.2f}, by the processor {processor:.2f}")
    clock = statistics.median(u.seconds / m.seconds for _, m, u in rounds_seen)
    processor = statistics.median(u.used / m.used for _, m, u in rounds_seen)
    print(f"unmerge / merge: {clock:.2f}, by the processor {processor:.2f}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("dsn", nargs="?")
    given = parser.parse_args()
    with database(given.dsn) as conn:
        conn.execute(SCHEMA.encode())
        for table in TABLES:
            create, fill, index = CHILD.split(";\n")[:3]
            conn.execute(create.format(table=table).encode())
            for kept, rows in ((3, given.rows // 10), (1, given.rows)):
                low = 1 if kept == 3 else given.rows
                conn.execute(
                    fill.format(table=table, kept=kept, rows=rows, low=low).encode()
                )
            conn.execute(index.format(table=table).encode())
        conn.execute("VACUUM ANALYZE")
        for kept, rows in ((3, given.rows // 10), (1, given.rows)):
            print(f"{rows:,} child rows of the duplicate in {len(TABLES)} tables")
            measure(conn, kept, given.rounds)


if __name__ == "__main__":
    main()
