"""What does a guard cost a write?

    python -m benchmarks.insert [--rows 20000] [--template crm-cn] [--full] [--dsn …]

Four tables with the same rows: ``bare`` (the user's table alone), ``indexed`` (with our
columns and indexes, its guard dropped), and guarded under both isolation modes. All
four get the same values in turn, so that a noisy machine hits them alike:

* single rows by one client, one transaction each;
* single rows by 16 clients;
* INSERT ... SELECT of many rows in one statement;
* UPDATE of a column that no rule reads, and of one that a rule reads, to what it was.

Then the first again with five times the rows. Figures are microseconds, ratios are to
the tables named. Rules: three exact ones (block, ask, flag), one by pinyin, one by one
edit (flag), or those of a template.
"""

import argparse
import itertools
import random
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import fmean

import psycopg

from benchmarks.guarding.customers import COLUMNS, TABLE, row
from benchmarks.guarding.servers import database, guard, quantile
from pgdedup.rule_templates import read_template

MODES = ("strict", "read_committed")
VARIANTS = ("bare", "indexed", *MODES)
RATIOS = (
    ("indexed", "bare"),
    ("read_committed", "indexed"),
    ("strict", "indexed"),
    ("strict", "read_committed"),
    ("strict", "bare"),
)
RULES = """
  crm.customers:
    fields:
      contact: person_name
      name: company_name
      credit: {type: uscc, columns: [credit_code]}
      phone: {type: phone, columns: [phone1, phone2]}
    rules:
      same_credit_code: {match: {credit: same}, action: block}
      contact_phone: {match: {contact: same, phone: same}, action: ask}
      same_phone: {match: {phone: same}, action: flag}
      homophone_name: {match: {name: sounds_like}, action: flag}
      one_edit_name: {match: {name: {typo: 1}}, action: flag}
"""
NAMES = ", ".join(COLUMNS)
WARM_UP = 50
ROUNDS = 2
Times = dict[str, list[float]]


def session(dsn: str) -> psycopg.Connection:
    """A connection that commits each statement, without waiting for the disk."""
    options = "-c synchronous_commit=off"
    return psycopg.connect(dsn, autocommit=True, options=options)


def load(conn: psycopg.Connection, rows: int, template: str | None) -> None:
    """Fill the bare table, copy it, install the rules on the copies."""
    rng = random.Random(7)
    rules = read_template(template).partition("\ntables:\n")[2] if template else RULES
    for name in (*VARIANTS, "staging"):
        conn.execute(f"DROP TABLE IF EXISTS bench.{name} CASCADE".encode())
        conn.execute(TABLE.format(name=f"bench.{name}").encode())
        conn.execute(f"CREATE INDEX ON bench.{name} (name)".encode())
        conn.execute(f"CREATE INDEX ON bench.{name} (owner)".encode())
    with conn.cursor().copy(f"COPY bench.bare ({NAMES}) FROM STDIN".encode()) as copy:
        for serial in range(rows):
            copy.write_row(row(rng, serial))
    entries = []
    for name in VARIANTS[1:]:
        conn.execute(
            f"INSERT INTO bench.{name} ({NAMES})"
            f" SELECT {NAMES} FROM bench.bare".encode()
        )
        mode = name if name in MODES else MODES[0]
        head = f"  bench.{name}:\n    isolation: {mode}\n"
        entries.append(rules.replace("  crm.customers:\n", head))
    guard(conn, "\n" + "\n".join(entries))
    for trigger in conn.execute(
        "SELECT tgname FROM pg_trigger"
        " WHERE tgrelid = 'bench.indexed'::regclass AND NOT tgisinternal"
    ).fetchall():
        conn.execute(f'DROP TRIGGER "{trigger[0]}" ON bench.indexed'.encode())
    conn.execute("VACUUM ANALYZE")
    conn.execute("CHECKPOINT")


def in_turn(call: Callable[[str], float], times: Times, rng: random.Random) -> None:
    """Call it once for each table, in a new order, and keep what it took."""
    for name in rng.sample(VARIANTS, len(VARIANTS)):
        times[name].append(call(name))


def timed(
    conn: psycopg.Connection, statement: str, values: Sequence[object] = ()
) -> float:
    """Microseconds of a statement of its own transaction."""
    started = time.perf_counter()
    conn.execute(statement.encode(), values, prepare=True)
    return (time.perf_counter() - started) * 1e6


def inserting(name: str) -> str:
    """INSERT of one row."""
    marks = ", ".join(["%s"] * len(COLUMNS))
    return f"INSERT INTO bench.{name} ({NAMES}) VALUES ({marks})"


def singles(conn: psycopg.Connection, serials: Sequence[int]) -> Times:
    """Single-row inserts by one client."""
    rng = random.Random(11)
    times: Times = {name: [] for name in VARIANTS}
    for serial in serials:
        values = row(rng, serial)
        in_turn(lambda name: timed(conn, inserting(name), values), times, rng)  # noqa: B023
    return {name: taken[WARM_UP:] for name, taken in times.items()}


def together(dsn: str, clients: int, seconds: float, first: int) -> dict[str, Times]:
    """Single-row inserts by many clients; throughput of each round, and latencies."""
    serials = itertools.count(first)
    taken: Times = {name: [] for name in VARIANTS}
    rates: Times = {name: [] for name in VARIANTS}
    with ThreadPoolExecutor(clients) as executor:
        sessions = [session(dsn) for _ in range(clients)]

        def work(conn: psycopg.Connection, name: str, until: float) -> list[float]:
            rng = random.Random(next(serials))
            mine = []
            while time.perf_counter() < until:
                mine.append(timed(conn, inserting(name), row(rng, next(serials))))
            return mine

        for warm, turn in enumerate([0.3] + [seconds / ROUNDS] * ROUNDS):
            for name in VARIANTS:
                until = time.perf_counter() + turn
                jobs = [executor.submit(work, conn, name, until) for conn in sessions]
                mine = [each for job in jobs for each in job.result()]
                if warm:
                    taken[name] += mine
                    rates[name].append(len(mine) / turn)
        for conn in sessions:
            conn.close()
    return {"taken": taken, "rates": rates}


def bulk(conn: psycopg.Connection, rows: int, first: int) -> Times:
    """Microseconds a row of INSERT ... SELECT."""
    rng = random.Random(13)
    times: Times = {name: [] for name in VARIANTS}
    for turn in range(ROUNDS):
        conn.execute("TRUNCATE bench.staging")
        with conn.cursor().copy(
            f"COPY bench.staging ({NAMES}) FROM STDIN".encode()
        ) as copy:
            for serial in range(first + turn * rows, first + (turn + 1) * rows):
                copy.write_row(row(rng, serial))

        def call(name: str) -> float:
            return (
                timed(
                    conn,
                    f"INSERT INTO bench.{name} ({NAMES})"
                    f" SELECT {NAMES} FROM bench.staging",
                )
                / rows
            )

        in_turn(call, times, rng)
    return times


def updates(conn: psycopg.Connection, count: int, rows: int, change: str) -> Times:
    """Updates of one row by its key."""
    rng = random.Random(17)
    times: Times = {name: [] for name in VARIANTS}
    for _ in range(count):
        key = rng.randint(1, rows)
        in_turn(
            lambda name: timed(
                conn,
                f"UPDATE bench.{name} SET {change} WHERE id = %s",
                [key],  # noqa: B023
            ),
            times,
            rng,
        )
    return {name: taken[WARM_UP:] for name, taken in times.items()}


def report(title: str, figures: dict[str, dict[str, float]]) -> None:
    """Rows are tables, columns are figures; below them their ratios."""
    print(f"\n{title}\n{'':26}" + "".join(f"{each:>10}" for each in figures))
    for name in VARIANTS:
        print(
            f"{name:26}" + "".join(f"{each[name]:10.0f}" for each in figures.values())
        )
    for above, below in RATIOS:
        print(f"{above + ' : ' + below:26}", end="")
        print(
            "".join(f"{each[above] / each[below]:10.2f}" for each in figures.values())
        )


def latencies(times: Times) -> dict[str, dict[str, float]]:
    """p50, p99 and mean of each table."""
    return {
        "p50": {name: quantile(taken, 0.5) for name, taken in times.items()},
        "p99": {name: quantile(taken, 0.99) for name, taken in times.items()},
        "mean": {name: fmean(taken) for name, taken in times.items()},
    }


def run(dsn: str, options: argparse.Namespace) -> None:
    """Everything on one server, then single rows again on a table five times larger."""
    rows, inserts = options.rows, options.inserts
    with session(dsn) as conn:
        version = conn.info.server_version // 10000
        print(f"PostgreSQL {version}, synchronous_commit = off; ", end="")
        print(f"rules: {options.template or 'five of this file'}")
        medians = []
        for size in (rows, 5 * rows):
            load(conn, size, options.template)
            figures = latencies(singles(conn, range(size, size + inserts + WARM_UP)))
            report(f"{size:,} rows: {inserts:,} single inserts, one client", figures)
            medians.append(figures["p50"])
            if size > rows:
                break
            for title, change in (
                ("of a column that no rule reads", "note = now()::text"),
                ("to what it was, of a column of a rule", "name = name, owner = owner"),
            ):
                changed = updates(conn, inserts + WARM_UP, rows, change)
                report(f"{inserts:,} updates {title}", latencies(changed))
            crowd = together(dsn, options.clients, options.seconds, 10_000_000)
            report(
                f"{options.clients} clients, {options.seconds:g} s each",
                {"rows/s": {name: fmean(r) for name, r in crowd["rates"].items()}}
                | latencies(crowd["taken"]),
            )
            report(
                f"INSERT ... SELECT of {options.bulk:,} rows, microseconds a row",
                {
                    "best": {
                        name: min(taken)
                        for name, taken in bulk(conn, options.bulk, 40_000_000).items()
                    }
                },
            )
        print("\np50 with five times the rows, to that before")
        for name in VARIANTS:
            print(f"{name:26}{medians[1][name] / medians[0][name]:10.2f}")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="1 M rows, 100 k in bulk")
    parser.add_argument("--rows", type=int, help="to begin with (20,000; 1,000,000)")
    parser.add_argument("--bulk", type=int, help="rows in bulk (20,000; 100,000)")
    parser.add_argument("--inserts", type=int, default=2_000)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=4, help="of 16 clients")
    parser.add_argument("--template", choices=["crm-cn"], help="its rules instead")
    parser.add_argument("--dsn", help="a server to use instead of one of our own")
    options = parser.parse_args()
    options.rows = options.rows or (1_000_000 if options.full else 20_000)
    options.bulk = options.bulk or (100_000 if options.full else 20_000)
    with database(options.dsn) as dsn:
        run(dsn, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
