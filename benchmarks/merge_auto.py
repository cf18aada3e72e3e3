"""
Whether the ten-thousandth automatic merge costs what the first one did.

    python -m benchmarks.merge_auto [--pairs 10000] [--limit N] [DSN]

Customers in pairs of one telephone number, with six child rows each in three tables,
under a guard whose rule marks them; then what `pgdedup merge --auto` does, in one
session: look for what speaks against it, merge, commit, one pair at a time. Prints for
each tenth the seconds of the clock and of the backend's processor per merge, and the
last tenth against the first. Other work on the machine moves the clock; the processor's
seconds hardly. autovacuum is on, as it is on a real server. Without DSN, which must be
of a server on this machine, a server of its own is started.
"""

import argparse
import time

from benchmarks.merge import Db, contexts, database
from benchmarks.scan import processor_seconds
from pgdedup import apply, plan
from pgdedup.automerge import auto_merge, clusters
from pgdedup.config import load_rules_text
from pgdedup.scan import scan

TABLE = "customers"
RULES = """
version: 1
tables:
  customers:
    fields:
      phone: phone
    rules:
      same_phone: {match: {phone: same}, action: flag}
    merge: {survivor: most_complete, fields: {name: longest}}
"""
SCHEMA = """
CREATE TABLE customers (
    id bigint PRIMARY KEY, name text NOT NULL, phone text NOT NULL, city text
);
INSERT INTO customers
SELECT n, 'name ' || n, 13800000000 + n / 2, CASE WHEN n % 3 > 0 THEN 'city ' || n END
FROM generate_series(2, 2 * {pairs} + 1) AS n;
"""
CHILD = """
CREATE TABLE {child} (
    id bigint PRIMARY KEY, customer bigint NOT NULL REFERENCES customers, note text
);
INSERT INTO {child}
SELECT 2 * n + i, n, 'a note' FROM generate_series(2, 2 * {pairs} + 1) AS n,
generate_series(0, 1) AS i;
CREATE INDEX ON {child} (customer);
"""


def fill(conn: Db, pairs: int) -> None:
    """Tables, guard, and candidate pairs by a scan."""
    for statement in SCHEMA.split(";"):
        conn.execute(statement.format(pairs=pairs).encode())
    for child in ("orders", "calls", "offers"):
        for statement in CHILD.split(";"):
            conn.execute(statement.format(child=child, pairs=pairs).encode())
    apply(conn, plan(conn, load_rules_text(RULES, "merge_auto.py")))
    conn.execute("ANALYZE")
    scan(conn, TABLE)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--limit", type=int)
    parser.add_argument("dsn", nargs="?")
    given = parser.parse_args()
    limit = given.limit or given.pairs
    with database(given.dsn, autovacuum="on") as conn:
        fill(conn, given.pairs)
        found = clusters(conn, TABLE, "same_phone", 0.9)
        print(f"{len(found):,} clusters; merging {limit:,}", flush=True)
        pid = conn.info.backend_pid
        tenth = max(1, limit // 10)
        clock, processor = time.perf_counter(), processor_seconds(pid)
        spent: list[tuple[float, float]] = []
        outcomes = auto_merge(
            conn, TABLE, "same_phone", min_score=0.9, limit=limit, found=found
        )
        skipped = 0
        for number, outcome in enumerate(outcomes, 1):
            skipped += outcome.skipped is not None
            if number % tenth == 0:
                now, used = time.perf_counter(), processor_seconds(pid)
                spent.append(((now - clock) / tenth, (used - processor) / tenth))
                clock, processor = now, used
                print(
                    f"{number:7,}: {1000 * spent[-1][0]:6.1f} ms,"
                    f" {1000 * spent[-1][1]:6.1f} ms of the processor, per merge",
                    flush=True,
                )
        first, last = spent[0], spent[-1]
        print(
            f"{skipped} skipped; last tenth / first: {last[0] / first[0]:.2f} by the"
            f" clock, {last[1] / first[1]:.2f} by the processor;"
            f" contexts of the session {contexts(conn) >> 10} kB"
        )


if __name__ == "__main__":
    main()
