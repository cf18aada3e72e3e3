"""
What logging costs a merge: against the plain UPDATEs of the same rows.

    python benchmarks/merge.py [--rows 300000] [--merges 200] [--rounds 3] [DSN]

Two customers with `--rows` rows in three child tables. Each round: the UPDATEs and the
DELETE that somebody would write by hand, rolled back; then merge_records and
unmerge_records, with a VACUUM after each. Then `--merges` merges of two records
with ten rows each, to see whether the price of one stays the same. Prints ratios.
Without DSN a server of its own is started.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from pgdedup import testing
from pgdedup.merge import merge, unmerge

SCHEMA = """
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE a (
    id bigint PRIMARY KEY, customer bigint NOT NULL REFERENCES customers,
    note text, at timestamptz DEFAULT now()
);
CREATE TABLE b (LIKE a INCLUDING ALL);
CREATE TABLE c (LIKE a INCLUDING ALL);
ALTER TABLE b ADD FOREIGN KEY (customer) REFERENCES customers;
ALTER TABLE c ADD FOREIGN KEY (customer) REFERENCES customers;
CREATE INDEX ON a (customer);
CREATE INDEX ON b (customer);
CREATE INDEX ON c (customer);
INSERT INTO customers
SELECT n, 'name ' || n FROM generate_series(1, 2 + 2 * {merges}) AS n;
"""
FILL = """
INSERT INTO {table} (id, customer, note)
SELECT n, 1 + n % 2, 'a note of some length for row ' || n
FROM generate_series(1, {rows} / 3) AS n;
INSERT INTO {table} (id, customer, note)
SELECT {rows} + 10 * c + n, 2 + c, 'a note of some length'
FROM generate_series(1, 2 * {merges}) AS c, generate_series(1, 10) AS n;
"""
BY_HAND = (
    "UPDATE a SET customer = 1 WHERE customer = 2",
    "UPDATE b SET customer = 1 WHERE customer = 2",
    "UPDATE c SET customer = 1 WHERE customer = 2",
    "DELETE FROM customers WHERE id = 2",
)


@contextmanager
def database(dsn: str | None) -> Iterator[psycopg.Connection[Any]]:
    """An empty database with the pgdedup schema."""
    if dsn is not None:
        with psycopg.connect(dsn, autocommit=True) as conn:
            yield conn
        return
    with testing.find_server() as server:
        testing.prepare_roles(server)
        testing.create_database(server, "bench", template="template1")
        own = server.dsn("bench", user=testing.OWNER)
        testing.install_core(own)
        with psycopg.connect(own, autocommit=True) as conn:
            yield conn


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=300_000)
    parser.add_argument("--merges", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("dsn", nargs="?")
    arguments = parser.parse_args()
    with database(arguments.dsn) as conn:
        sizes = {"rows": arguments.rows, "merges": arguments.merges}
        conn.execute(SCHEMA.format(**sizes).encode())
        for table in "abc":
            conn.execute(FILL.format(table=table, **sizes).encode())
        conn.execute("VACUUM ANALYZE")
        merging, undoing = [], []
        for number in range(arguments.rounds):
            with conn.transaction(force_rollback=True):
                start = time.perf_counter()
                for statement in BY_HAND:
                    conn.execute(statement.encode())
                plain = time.perf_counter() - start
            conn.execute("VACUUM a, b, c")
            start = time.perf_counter()
            merge_id = merge(conn, "customers", "1", ["2"])
            merged = time.perf_counter() - start
            conn.execute("VACUUM a, b, c")
            start = time.perf_counter()
            unmerge(conn, merge_id)
            undone = time.perf_counter() - start
            conn.execute("VACUUM a, b, c")
            merging.append(merged / plain)
            undoing.append(undone / merged)
            print(
                f"round {number + 1}: by hand {plain:.2f} s, merge {merged:.2f} s,"
                f" unmerge {undone:.2f} s"
            )
        print(f"merge / by hand: {statistics.median(merging):.2f}")
        print(f"unmerge / merge: {statistics.median(undoing):.2f}")
        times = []
        for number in range(arguments.merges):
            start = time.perf_counter()
            merge(conn, "customers", str(3 + 2 * number), [str(4 + 2 * number)])
            times.append(time.perf_counter() - start)
        quarter = max(1, len(times) // 4)
        first, last = times[:quarter], times[-quarter:]
        print(
            f"one of {len(times)} small merges:"
            f" {1000 * statistics.median(times):.1f} ms; last quarter / first: "
            f"{statistics.median(last) / statistics.median(first):.2f}"
        )


if __name__ == "__main__":
    sys.exit(main())
