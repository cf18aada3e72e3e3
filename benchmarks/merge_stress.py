"""
Sessions that merge and unmerge the same records while others insert children.

    python -m benchmarks.merge_stress [--seconds 60] [--mergers 16] [DSN]

Two dozen customers, so that everything overlaps: some refer to one another, and to
them refer rows with two references, rows whose key contains the reference, and rows of
a unique slot, whose conflicts the merge settles. Each session does one thing at a time:
merge two or three, undo one of the merges, or insert one or two children. Deadlocks and
serialization failures are repeated, as an application would; the rest is told to come
too late.

Every row keeps where it was born. Afterwards by brute force: no row lost or left
without its customer, and when all merges are undone every row is where it was born and
the customers are what they were. Prints what the sessions did and which errors they
met. tests/concurrency/test_merge_stress.py runs the same for some seconds. Without DSN
a server of its own is started.
"""

import argparse
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import psycopg
from psycopg import errors

from benchmarks.merge import Db, database
from pgdedup.merge import merge, unmerge

CUSTOMERS = 24
SLOTS = 40
TABLES = """
CREATE TABLE customers (
    id int PRIMARY KEY, parent int REFERENCES customers, name text NOT NULL
);
CREATE TABLE calls (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer int NOT NULL REFERENCES customers ON DELETE CASCADE,
    payer int REFERENCES customers ON DELETE SET NULL,
    born int NOT NULL, born_payer int
);
CREATE INDEX ON calls (customer);
CREATE INDEX ON calls (payer);
CREATE TABLE tags (
    customer int REFERENCES customers ON DELETE CASCADE, tag int, born int NOT NULL,
    PRIMARY KEY (customer, tag)
);
CREATE TABLE slots (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer int NOT NULL REFERENCES customers, slot int NOT NULL, born int NOT NULL,
    UNIQUE (customer, slot)
);
INSERT INTO customers
SELECT n, CASE WHEN n > 1 THEN n / 2 END, 'name ' || n
FROM generate_series(1, {customers}) AS n;
INSERT INTO calls (customer, payer, born, born_payer)
SELECT c, p, c, p FROM generate_series(1, 240) AS n
CROSS JOIN LATERAL (SELECT 1 + n % {customers} AS c, 1 + n % 7 AS p) AS v;
INSERT INTO tags SELECT n, t, n FROM generate_series(1, {customers}) AS n,
generate_series(1, 3) AS t;
INSERT INTO slots (customer, slot, born)
SELECT n, t, n FROM generate_series(1, {customers}) AS n, generate_series(1, 2) AS t;
"""
CHILDREN = ("calls", "tags", "slots")
#: What a merge does where two rows claim one place; the rows stay undoable.
CHOICES = {
    "references": {"public.tags": "keep_survivors", "public.slots": "keep_losers"}
}
AGAIN = (errors.DeadlockDetected, errors.SerializationFailure)
#: Merged or undone by somebody else meanwhile; a customer that is gone; a place taken.
LATE = (
    errors.NoDataFound,
    errors.ObjectNotInPrerequisiteState,
    errors.ForeignKeyViolation,
    errors.UniqueViolation,
)
ATTEMPTS = 50


@dataclass
class Report:
    """What the sessions did: by action, and by action and SQLSTATE."""

    done: Counter[str] = field(default_factory=Counter)
    met: Counter[tuple[str, str]] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    failed: list[BaseException] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


def prepare(conn: Db) -> None:
    """Tables and rows."""
    for statement in TABLES.split(";\n"):
        conn.execute(statement.format(customers=CUSTOMERS).encode())


def run(
    connect: Callable[[], Db],
    *,
    seconds: float,
    mergers: int,
    inserters: int,
    seed: int,
) -> Report:
    """Let the sessions work for a time; returns when all have finished."""
    report = Report()
    end = time.monotonic() + seconds
    threads = [
        threading.Thread(
            target=_work,
            args=(connect(), report, end, random.Random(seed * 1000 + n), n < mergers),
        )
        for n in range(mergers + inserters)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(seconds + 120)
        if thread.is_alive():
            report.failed.append(TimeoutError("a session hangs"))
    return report


def _work(
    conn: Db, report: Report, end: float, choose: random.Random, merger: bool
) -> None:
    try:
        while time.monotonic() < end:
            action = (
                (_unmerge if choose.random() < 0.5 else _merge) if merger else _insert
            )
            name = action.__name__.strip("_")
            for attempt in range(1, ATTEMPTS + 1):
                try:
                    with conn.transaction():
                        rows = action(conn, choose)
                except AGAIN as error:
                    with report.lock:
                        report.met[name, error.sqlstate or ""] += 1
                    if attempt == ATTEMPTS:
                        raise
                    time.sleep(choose.random() * 0.02 * attempt)
                    continue
                except LATE as error:
                    with report.lock:
                        report.met[name, error.sqlstate or ""] += 1
                else:
                    with report.lock:
                        report.done[name] += 1
                        report.rows.update(rows)
                break
    except BaseException as error:
        with report.lock:
            report.failed.append(error)


def _merge(conn: Db, choose: random.Random) -> list[str]:
    found = conn.execute("SELECT id FROM customers ORDER BY id").fetchall()
    if len(found) < CUSTOMERS // 2:
        return _unmerge(conn, choose)
    keys = choose.sample([key for (key,) in found], choose.choice((2, 2, 3)))
    merge(conn, "customers", str(keys[0]), map(str, keys[1:]), choices=CHOICES)
    return []


def _unmerge(conn: Db, choose: random.Random) -> list[str]:
    known = conn.execute(
        "SELECT merge_id FROM pgdedup.merges WHERE undone_at IS NULL"
        " AND part_of IS NULL ORDER BY merge_id DESC LIMIT 4"
    ).fetchall()
    if not known:
        return []
    unmerge(conn, choose.choice(known)[0])
    return []


def _insert(conn: Db, choose: random.Random) -> list[str]:
    tables = choose.choices(CHILDREN, k=choose.choice((1, 1, 2)))
    for table in tables:
        one, other = choose.choices(range(1, CUSTOMERS + 1), k=2)
        if table == "calls":
            payer = choose.choice((None, other))
            conn.execute(
                "INSERT INTO calls (customer, payer, born, born_payer)"
                " VALUES (%s, %s, %s, %s)",
                (one, payer, one, payer),
            )
        else:
            column = "tag" if table == "tags" else "slot"
            conn.execute(
                f"INSERT INTO {table} (customer, {column}, born)"
                " VALUES (%s, %s, %s)".encode(),
                (one, choose.randint(1, SLOTS), one),
            )
    return tables


def check(conn: Db, report: Report) -> list[str]:
    """Undo everything and compare; returns what is wrong, as it should not be."""
    wrong = _orphans(conn, "after the run")
    removed = dict(
        conn.execute(
            "SELECT r.relation::regclass::text, count(*)"
            " FROM pgdedup.merge_log_rows AS r"
            " JOIN pgdedup.merge_log AS l USING (merge_id)"
            " WHERE r.kind = 'removed' AND l.state = 'merged' GROUP BY 1"
        ).fetchall()
    )
    expected = {
        "calls": 240 + report.rows["calls"],
        "tags": 3 * CUSTOMERS + report.rows["tags"],
        "slots": 2 * CUSTOMERS + report.rows["slots"],
    }
    for table in CHILDREN:
        count = _one(conn, f"SELECT count(*) FROM {table}")
        if count + removed.get(table, 0) != expected[table]:
            wrong.append(
                f"{table}: {count} rows and {removed.get(table, 0)} in the log, not"
                f" {expected[table]}"
            )
    for (merge_id,) in conn.execute(
        "SELECT merge_id FROM pgdedup.merges WHERE undone_at IS NULL"
        " AND part_of IS NULL ORDER BY merge_id DESC"
    ).fetchall():
        unmerge(conn, merge_id)
    wrong += _orphans(conn, "after undoing all")
    for table in CHILDREN:
        count = _one(conn, f"SELECT count(*) FROM {table}")
        if count != expected[table]:
            wrong.append(
                f"{table}: {count} rows after undoing all, not {expected[table]}"
            )
        strays = _one(conn, f"SELECT count(*) FROM {table} WHERE customer <> born")
        if strays:
            wrong.append(f"{table}: {strays} rows are not where they were born")
    if _one(conn, "SELECT count(*) FROM calls WHERE payer IS DISTINCT FROM born_payer"):
        wrong.append("calls: payers differ")
    rows = conn.execute("SELECT id, parent, name FROM customers ORDER BY id").fetchall()
    if rows != [
        (n, n // 2 if n > 1 else None, f"name {n}") for n in range(1, CUSTOMERS + 1)
    ]:
        wrong.append("customers are not what they were")
    return wrong


def _orphans(conn: Db, when: str) -> list[str]:
    found = []
    references = [(table, "customer") for table in CHILDREN]
    references += [("calls", "payer"), ("customers", "parent")]
    for table, column in references:
        # A plan that trusts nothing: no foreign key is asked.
        count = _one(
            conn,
            f"SELECT count(*) FROM {table} AS c WHERE c.{column} IS NOT NULL"
            f" AND NOT EXISTS (SELECT FROM customers AS p WHERE p.id = c.{column})",
        )
        if count:
            found.append(f"{table}.{column}: {count} orphans {when}")
    return found


def _one(conn: Db, query: str) -> int:
    row = conn.execute(query.encode()).fetchone()
    assert row is not None
    return int(row[0])


def main() -> int:
    """Run, print, check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--mergers", type=int, default=16)
    parser.add_argument("--inserters", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("dsn", nargs="?")
    given = parser.parse_args()
    with database(given.dsn, autovacuum="on") as conn:
        prepare(conn)
        dsn = given.dsn or conn.info.dsn
        report = run(
            lambda: psycopg.connect(dsn, autocommit=True),
            seconds=given.seconds,
            mergers=given.mergers,
            inserters=given.inserters,
            seed=given.seed,
        )
        for name in ("merge", "unmerge", "insert"):
            met = {
                state: number
                for (action, state), number in sorted(report.met.items())
                if action == name
            }
            told = ", ".join(
                f"{errors.lookup(state).__name__} ({state}) {number}"
                for state, number in met.items()
            )
            print(f"{name}: {report.done[name]} done; met {told or 'no error'}")
        for error in report.failed[:10]:
            print(f"FAILED {type(error).__name__}: {error}")
        wrong = check(conn, report)
        for each in wrong:
            print(f"WRONG {each}")
        if not wrong and not report.failed:
            print("nothing lost, no orphan; undone, every row is where it was born")
        return bool(wrong or report.failed)


if __name__ == "__main__":
    sys.exit(main())
