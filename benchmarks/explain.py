"""
Whether explain_match says why pairs were missed, for known misses of a scan.

    python -m benchmarks.explain [--rows 20000] [--misses 50] FOLDER [DSN]

FOLDER holds customers.csv and truth.csv, with the columns of the template crm-cn. The
rows are scanned under the whole template. Of the pairs that are one customer and not on
record some are drawn from a seed. Each answer must name, for every rule, a comparison
that failed or a veto that held; those that do not are counted, and the exit code is 1.
All of them are printed for people to judge: both rows, and for each rule what kept it.
"""

import argparse
import random
import sys
from collections.abc import Iterable
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.scan import COLUMNS, RULES, TABLE, database, fill, read, read_truth
from pgdedup.scan import BATCH, scan


def failed_conditions(
    conn: psycopg.Connection[Any], pair: tuple[int, int]
) -> dict[str, list[str]]:
    """For each rule what kept it from relating two rows."""
    found = conn.execute(
        "SELECT e.rule, e.field, e.comparison, e.normalised_l, e.normalised_r,"
        " e.score, e.threshold, e.satisfied, e.veto"
        " FROM pgdedup.explain_match(%s::regclass, %s, %s) AS e",
        [TABLE, str(pair[0]), str(pair[1])],
    ).fetchall()
    result = {}
    for rule, lines in groupby(found, key=lambda line: line[0]):
        result[rule] = list(_reasons(lines))
    return result


def _reasons(lines: Iterable[tuple[Any, ...]]) -> Iterable[str]:
    for _, field, comparison, left, right, score, threshold, satisfied, veto in lines:
        # Beside a comparison that agrees by itself there is no need of an alias.
        if satisfied == veto and comparison != "alias":
            graded = ""
            if score is not None and threshold is not None:
                graded = f" {score:.2f} of {threshold:g}"
            yield (
                f"{'unless ' if veto else ''}{field} {comparison}{graded}"
                f" ({left or '-'} | {right or '-'})"
            )


def main() -> int:
    """Ask, check and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--misses", type=int, default=50)
    parser.add_argument("dsn", nargs="?")
    given = parser.parse_args()
    with database(given.dsn) as conn:
        rows = list(islice(read(given.folder / "customers.csv"), given.rows))
        fill(conn, RULES["template"], rows)
        scan(conn, TABLE, batch=BATCH)
        found = set(
            conn.execute(
                "SELECT least(p.key_l::bigint, p.key_r::bigint),"
                " greatest(p.key_l::bigint, p.key_r::bigint) FROM pgdedup.pairs AS p"
            )
        )
        missed = sorted(read_truth(given.folder / "truth.csv", len(rows)) - found)
        chosen = random.Random(1).sample(missed, min(given.misses, len(missed)))
        silent = 0
        for pair in sorted(chosen):
            print(f"\n== {pair[0]} and {pair[1]}")
            for number in pair:
                values = zip(COLUMNS, rows[number - 1], strict=True)
                print("   ", " | ".join(f"{c} {v}" for c, v in values if v))
            for rule, reasons in failed_conditions(conn, pair).items():
                print(f"  {rule}: {'; '.join(reasons) or 'NOTHING'}")
                silent += not reasons
    print(f"\n{len(missed)} misses, {len(chosen)} asked, {silent} rules say nothing")
    return 1 if silent or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
