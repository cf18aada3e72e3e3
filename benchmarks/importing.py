"""
What it costs to check the lines of an import: against one another, and the table.

    python -m benchmarks.importing [--rows 20000] [--lines 1000 5000 20000]
        [--jobs 2] [--data FOLDER] [--dsn …]

The table is guarded by the whole template crm-cn; lines are rows that come after those
of the table, as the generator of benchmarks/scan.py makes them or as they stand in
customers.csv of a folder (`--data`). Prints seconds of the clock and of the processor
of all sessions, milliseconds of the processor a line, and the largest session's memory.
Ratios are to the smallest file: checking is linear when they are 1. With `--pairs` only
lines are compared with one another, which is the first thing that a check does.
"""

import argparse
import csv
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

import pgdedup
from benchmarks.scan import (
    COLUMNS,
    TABLE,
    Row,
    database,
    generated,
    peak_memory,
    processor_seconds,
    read,
)
from pgdedup import importing
from pgdedup.config import load_rules_text
from pgdedup.rule_templates import read_sample_table, read_template


def fill(conn: psycopg.Connection, rows: Iterator[Row]) -> None:
    """The guarded table with these rows."""
    conn.execute(read_sample_table("crm-cn").encode())
    names = ", ".join(COLUMNS)
    with conn.cursor().copy(f"COPY {TABLE} ({names}) FROM STDIN".encode()) as copy:
        for row in rows:
            copy.write_row(row)
    pgdedup.apply(conn, pgdedup.plan(conn, load_rules_text(read_template("crm-cn"))))
    conn.execute(f"ANALYZE {TABLE}".encode())


def check(sessions: Sequence[psycopg.Connection], path: Path, *, pairs: bool) -> str:
    """Check a file and say how many lines are new; nothing is loaded."""
    conn, *helpers = sessions
    source = importing.open_source(path)
    columns = importing.match_columns(conn, TABLE, source.header)
    last = importing.stage(conn, source, columns, helpers)
    if pairs:
        row = conn.execute(
            "SELECT count(*) FROM pgdedup.check_line_pairs(%s::regclass,"
            " 'pg_temp.pgdedup_staging')",
            [TABLE],
        ).fetchone()
        assert row is not None
        return f"{row[0]:,} found"
    importing.check(conn, TABLE, last, helpers=helpers)
    return ", ".join(f"{n:,} {each}" for each, n in importing.counts(conn).items())


def measure(dsn: str, path: Path, jobs: int, *, pairs: bool) -> tuple[float, str]:
    """Seconds of the processor, and a line about it, of new sessions."""
    with ExitStack() as stack:
        sessions = [
            stack.enter_context(psycopg.connect(dsn, autocommit=True))
            for _ in range(jobs)
        ]
        pids = [each.info.backend_pid for each in sessions]
        begun = time.monotonic()
        found = check(sessions, path, pairs=pairs)
        clock = time.monotonic() - begun
        used = sum(map(processor_seconds, pids))
        memory = max(map(peak_memory, pids))
        return used, f"{clock:9.1f}{used:11.1f}{memory:9}  {found}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--lines", type=int, nargs="+", default=[1_000, 5_000, 20_000])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--dsn")
    given = parser.parse_args()
    lines = sorted(given.lines)
    with database(given.dsn) as conn, TemporaryDirectory() as folder:
        source = (
            read(given.data / "customers.csv")
            if given.data
            else generated(given.rows + lines[-1])
        )
        fill(conn, islice(source, given.rows))
        rest = list(islice(source, lines[-1]))
        print(f"{'lines':>9}{'seconds':>9}{'processor':>11}{'MB':>9}")
        least = None
        for count in lines:
            path = Path(folder) / "lines.csv"
            with path.open("w", encoding="utf-8", newline="") as stream:
                csv.writer(stream).writerows(chain([COLUMNS], rest[:count]))
            used, told = measure(conn.info.dsn, path, given.jobs, pairs=given.pairs)
            least = least or used / count
            print(
                f"{count:9,}{told}; {used / count * 1000:.2f} ms a line,"
                f" {used / count / least:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
