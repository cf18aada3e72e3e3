"""What does `storage: expression` cost, and what does it save?

    python -m benchmarks.storage [--rows 100000] [--dsn …]

Two tables with the same rows under the same rules, one with generated columns, one with
indexes over expressions; both get the same statements in turn, so that a noisy machine
hits them alike. Of single statements the median and mean in microseconds; of the rest
seconds. Rules: five exact ones, and one each by pinyin, one edit and similarity.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from statistics import fmean

import psycopg

import pgdedup
from benchmarks.guarding.customers import COLUMNS, TABLE, row
from benchmarks.guarding.servers import database, quantile
from pgdedup.config import load_rules_text

STORAGES = ("column", "expression")
RULES = """
  bench.{storage}:
    storage: {storage}
    fields:
      contact: person_name
      name: company_name
      credit: {{type: uscc, columns: [credit_code]}}
      phone: {{type: phone, columns: [phone1, phone2]}}
      city: {{type: region, columns: [region]}}
    rules:
      same_credit_code: {{match: {{credit: same}}, action: block}}
      contact_phone: {{match: {{contact: same, phone: same}}, action: ask}}
      same_phone: {{match: {{phone: same}}, action: flag}}
      homophone_name: {{match: {{name: sounds_like}}, action: flag}}
      one_edit_name: {{match: {{name: {{typo: 1}}}}, action: flag}}
      similar_name: {{match: {{name: {{similar: normal}}, city: same}}, action: flag}}
"""
NAMES = ", ".join(COLUMNS)
MARKS = ", ".join(["%s"] * len(COLUMNS))


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def install(conn: psycopg.Connection, storage: str) -> None:
    """Apply the rules to one of the tables, without looking for duplicates."""
    rules = load_rules_text("version: 1\ntables:" + RULES.format(storage=storage))
    pgdedup.apply(conn, pgdedup.plan(conn, rules, scan=False))


def show(what: str, taken: dict[str, list[float]]) -> None:
    """One line: both storages, and their ratio."""
    if len(taken["column"]) == 1:
        first, second = (taken[storage][0] for storage in STORAGES)
        figures = f"{first:8.2f} s   {second:8.2f} s  "
    else:
        first, second = (quantile(taken[storage], 0.5) * 1e6 for storage in STORAGES)
        means = (fmean(taken[storage]) * 1e6 for storage in STORAGES)
        figures = "{:5.0f}/{:<5.0f} {:5.0f}/{:<5.0f} us".format(
            *(
                each
                for pair in zip((first, second), means, strict=True)
                for each in pair
            )
        )
    print(f"{what:44}{figures}  x {second / first:.2f}", flush=True)


def measure(dsn: str, rows: int, statements: int) -> None:
    """Everything on one server."""
    rng = random.Random(3)
    with psycopg.connect(
        dsn, autocommit=True, options="-c synchronous_commit=off"
    ) as conn:

        def execute(text: str, values: object = None) -> None:
            conn.execute(text.encode(), values, prepare=values is not None)

        def both(what: str, make: Callable[[str], Callable[[], object]]) -> None:
            show(what, {each: [timed(make(each))] for each in STORAGES})

        version = conn.info.server_version // 10000
        print(f"PostgreSQL {version}, {rows:,} rows{'':17}column     expression")
        for storage in STORAGES:
            execute(TABLE.format(name=f"bench.{storage}"))
            execute(f"CREATE INDEX ON bench.{storage} (owner)")
        data = [row(rng, serial) for serial in range(rows)]
        for storage in STORAGES:
            with conn.cursor().copy(
                f"COPY bench.{storage} ({NAMES}) FROM STDIN".encode()
            ) as copy:
                for values in data:
                    copy.write_row(values)
        execute("VACUUM ANALYZE")
        both(
            "apply, columns and indexes", lambda storage: lambda: install(conn, storage)
        )
        both("ANALYZE", lambda storage: lambda: execute(f"ANALYZE bench.{storage}"))
        sizes = {
            storage: conn.execute(
                "SELECT pg_total_relation_size(%s::regclass) / 1e6",
                [f"bench.{storage}"],
            ).fetchone()
            for storage in STORAGES
        }
        print("size in MB, indexes and all:", sizes)
        each: dict[str, Callable[[str, int], None]] = {
            "INSERT of one row": lambda storage, serial: execute(
                f"INSERT INTO bench.{storage} ({NAMES}) VALUES ({MARKS})",
                row(random.Random(serial), rows + serial),
            ),
            "UPDATE of an indexed column of no rule": lambda storage, serial: execute(
                f"UPDATE bench.{storage} SET owner = %s WHERE id = %s",
                [f"o{serial}", serial * 7 % rows + 1],
            ),
            "UPDATE of a column without index": lambda storage, serial: execute(
                f"UPDATE bench.{storage} SET note = %s WHERE id = %s",
                [f"o{serial}", serial * 11 % rows + 1],
            ),
            "UPDATE of a name": lambda storage, serial: execute(
                f"UPDATE bench.{storage} SET name = %s WHERE id = %s",
                [row(random.Random(-serial), 0)[0], serial * 13 % rows + 1],
            ),
            "find_duplicates": lambda storage, serial: execute(
                f"SELECT * FROM pgdedup.find_duplicates('bench.{storage}', %s)",
                [json.dumps(dict(zip(COLUMNS, data[serial * 17 % rows], strict=True)))],
            ),
        }
        for what, call in each.items():
            taken: dict[str, list[float]] = {storage: [] for storage in STORAGES}
            for serial in range(statements + 50):
                for storage in rng.sample(STORAGES, 2):
                    spent = timed(lambda: call(storage, serial))  # noqa: B023
                    if serial >= 50:
                        taken[storage].append(spent)
            show(what, taken)
        both(
            "INSERT ... SELECT of 10,000 rows",
            lambda storage: (
                lambda: execute(
                    f"INSERT INTO bench.{storage} ({NAMES})"
                    " SELECT name || 'x' || id, contact || id,"
                    " NULL, id::text, NULL, email || id,"
                    f" region, address, owner FROM bench.{storage} WHERE id <= 10000"
                )
            ),
        )
        both(
            "scan of the whole table",
            lambda storage: lambda: pgdedup.scan(conn, f"bench.{storage}"),
        )


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--statements", type=int, default=1000)
    parser.add_argument("--dsn", help="a server to use instead of one of our own")
    options = parser.parse_args()
    with database(options.dsn) as dsn:
        measure(dsn, options.rows, options.statements)
    return 0


if __name__ == "__main__":
    sys.exit(main())
