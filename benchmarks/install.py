"""Do writers stall while rules are installed, changed and dropped?

    python -m benchmarks.install [--rows 1000000] [--storage column expression]

Sixteen clients write single rows, half of them INSERT, half UPDATE of some column, with
a pause between, as an application does. While they do, rules are installed, changed
(a rule turned up, one more rule on one more field, one rule gone), and dropped, by
``apply`` and ``drop`` as the command line calls them. Before and after each, the same
writers run without: the baseline of the same run.

Printed for each phase: writes, latency, the longest stall of any write and the step
that was running then, and how many writes failed. Exit 1 when a write failed.

With ``storage: column`` the stall of the first phase is the rewrite of the table, which
``plan`` announces; nothing else may stall.
"""

import argparse
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

import psycopg

import pgdedup
from benchmarks.guarding.customers import COLUMNS, TABLE, row
from benchmarks.guarding.servers import database, quantile
from pgdedup.config import load_rules_text
from pgdedup.plan import Step

WRITERS = 16
#: Seconds between two writes of a client, on average.
PAUSE = 0.05
BASELINE = 5.0
#: As the command line.
RETRIES = 10
RULES = """
version: 1
tables:
  bench.customers:
    storage: {storage}
    fields:
      contact: person_name
      name: company_name
      credit: {{type: uscc, columns: [credit_code]}}
      phone: {{type: phone, columns: [phone1, phone2]}}
      {more_fields}
    rules:
      same_credit_code: {{match: {{credit: same}}, action: block}}
      same_phone: {{match: {{phone: same}}, action: {action}}}
      homophone_name: {{match: {{name: sounds_like}}, action: flag}}
      {more_rules}
"""
FIRST = {
    "action": "flag",
    "more_fields": "",
    "more_rules": "contact_phone: {match: {contact: same, phone: same}, action: ask}",
}
CHANGED = {
    "action": "block",
    "more_fields": "email: email",
    "more_rules": "same_email: {match: {email: same}, action: ask}",
}
NAMES = ", ".join(COLUMNS)
INSERT = (
    f"INSERT INTO bench.customers ({NAMES}) VALUES ({', '.join(['%s'] * len(COLUMNS))})"
).encode()
UPDATES = (
    b"UPDATE bench.customers SET note = 'called' WHERE id = %s",
    b"UPDATE bench.customers SET owner = 'sales7' WHERE id = %s",
    b"UPDATE bench.customers SET name = name || '(old)' WHERE id = %s",
)


@dataclass
class Phase:
    """What writers saw while one thing was going on."""

    name: str
    started: float
    ended: float = 0.0
    steps: list[tuple[float, str]] = field(default_factory=list)

    def step_during(self, started: float, ended: float) -> str:
        """What was running for most of that time."""
        ends = [*(at for at, _ in self.steps[1:]), self.ended]
        overlaps = [
            (min(end, ended) - max(at, started), name)
            for (at, name), end in zip(self.steps, ends, strict=False)
        ]
        return max(overlaps, default=(0.0, ""))[1]


class Writers:
    """Clients that write until they are told to stop; each write with its time."""

    def __init__(self, dsn: str, rows: int) -> None:
        self.dsn = dsn
        self.rows = rows
        self.done: list[tuple[float, float]] = []
        self.errors: list[tuple[float, str]] = []
        self.serials = iter(range(rows, 10 * rows))
        self.over = threading.Event()
        self.threads = [
            threading.Thread(target=self.write, args=[number], daemon=True)
            for number in range(WRITERS)
        ]

    def __enter__(self) -> Self:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()

    def write(self, number: int) -> None:
        """One client."""
        rng = random.Random(number)
        with psycopg.connect(
            self.dsn, autocommit=True, options="-c synchronous_commit=off"
        ) as conn:
            while not self.over.wait(rng.expovariate(1 / PAUSE)):
                insert = rng.random() < 0.5
                values = row(rng, next(self.serials)) if insert else ()
                started = time.perf_counter()
                try:
                    if insert:
                        conn.execute(INSERT, values)
                    else:
                        statement = rng.choice(UPDATES)
                        conn.execute(statement, [rng.randint(1, self.rows)])
                except psycopg.Error as error:
                    self.errors.append((started, error.sqlstate or str(error)))
                self.done.append((started, time.perf_counter()))

    def report(self, phase: Phase) -> int:
        """Print a line; the number of writes that failed."""
        seen = [
            (ended - started, started)
            for started, ended in self.done
            if started < phase.ended and ended > phase.started
        ]
        failed = Counter(
            state for at, state in self.errors if phase.started <= at < phase.ended
        )
        longest, at = max(seen, default=(0.0, 0.0))
        took = [1e3 * each for each, _ in seen]
        where = phase.step_during(at, at + longest)
        print(
            f"{phase.name:14}{phase.ended - phase.started:8.1f}{len(seen):9}"
            f"{quantile(took, 0.5):9.1f}{quantile(took, 0.99):9.1f}"
            f"{1e3 * longest:11.0f}  {dict(failed) or 'none':8}  {where[:60]}"
        )
        return sum(failed.values())


def load(conn: psycopg.Connection, rows: int) -> None:
    """The table, as it is before anybody thinks of rules."""
    rng = random.Random(7)
    conn.execute("DROP TABLE IF EXISTS bench.customers CASCADE")
    conn.execute(TABLE.format(name="bench.customers").encode())
    with conn.cursor().copy(
        f"COPY bench.customers ({NAMES}) FROM STDIN".encode()
    ) as copy:
        for serial in range(rows):
            copy.write_row(row(rng, serial))
    conn.execute("CREATE INDEX ON bench.customers (owner)")
    conn.execute("VACUUM ANALYZE bench.customers")
    conn.execute("CHECKPOINT")


def run(dsn: str, storage: str, rows: int, timeout: str) -> int:
    """All phases with one kind of storage; the number of writes that failed."""
    with psycopg.connect(dsn, autocommit=True) as conn:
        load(conn, rows)
        size = conn.execute(
            "SELECT pg_size_pretty(pg_table_size('bench.customers'))"
        ).fetchone()
        print(f"\nstorage: {storage}; {rows:,} rows, {size[0] if size else ''}")
        print(
            f"{'phase':14}{'seconds':>8}{'writes':>9}{'p50 ms':>9}{'p99 ms':>9}"
            f"{'longest ms':>11}  {'errors':8}  step of the longest"
        )
        failed = 0
        with Writers(dsn, rows) as writers:

            def phase(name: str, work: Callable[[Phase], None]) -> None:
                nonlocal failed
                found = Phase(name, time.perf_counter())
                work(found)
                found.ended = time.perf_counter()
                failed += writers.report(found)

            def apply(values: dict[str, str]) -> Callable[[Phase], None]:
                def work(found: Phase) -> None:
                    rules = load_rules_text(RULES.format(storage=storage, **values))

                    def note(step: Step) -> None:
                        at = time.perf_counter()
                        found.steps.append(
                            (at, f"{step.action} {step.kind} {step.name}")
                        )

                    pgdedup.apply(
                        conn,
                        pgdedup.plan(conn, rules),
                        lock_timeout=timeout,
                        retries=RETRIES,
                        progress=note,
                    )

                return work

            def idle(_: Phase) -> None:
                time.sleep(BASELINE)

            def drop(_: Phase) -> None:
                pgdedup.drop(conn, lock_timeout=timeout, retries=RETRIES)

            phase("warm-up", idle)
            phase("baseline", idle)
            phase("install", apply(FIRST))
            phase("guarded", idle)
            phase("change", apply(CHANGED))
            phase("guarded", idle)
            phase("change back", apply(FIRST))
            phase("drop", drop)
            phase("baseline", idle)
        pgdedup.drop(conn, core=True)
    return failed


def main() -> int:
    """Run; 1 when a write failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--storage", nargs="+", default=["column", "expression"])
    parser.add_argument("--lock-timeout", default="500ms")
    parser.add_argument("--dsn", help="a server; without, one of its own")
    options = parser.parse_args()
    failed = 0
    with database(options.dsn) as dsn:
        for storage in options.storage:
            failed += run(dsn, storage, options.rows, options.lock_timeout)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
