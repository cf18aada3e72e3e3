"""Is ``pgdedup.pinyin`` what pypinyin's ``lazy_pinyin`` says, on real Chinese names?

    python -m benchmarks.pinyin [--data DIR] [--dsn DSN] [--sample 60] [--limit 400000]

Reads every distinct name of the sets, and compares the syllables of its Chinese
characters. Of the names that differ it prints how many there are for each character,
and a sample with both readings, for somebody who speaks Chinese to judge. The data are
not part of the project: ../shared/data, or ``--data``, or PGDEDUP_DATA.
"""

import argparse
import csv
import gzip
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

import psycopg
from pypinyin import lazy_pinyin

from pgdedup import testing

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
#: Files with names of Chinese companies and persons, and their columns.
SOURCES = (
    ("crm_cn/customers.csv", ("name", "contact", "owner")),
    ("cn_counterparty/records.csv", ("name",)),
    ("cn_listed_short/records.csv", ("name",)),
    ("cn_recruit_short/records.csv", ("name",)),
    ("cn_registry_hardneg/records.csv", ("name",)),
    ("cn_tw_listed/records.csv", ("name",)),
    ("generator/cn_seed/base_public.csv.gz", ("name", "short")),
)
_NOT_HAN = re.compile("[^一-龥]+")
_BATCH = 5_000


def names(data: Path, limit: int) -> list[str]:
    """The Chinese characters of distinct names, in the order of the sets."""
    found = dict.fromkeys(_NOT_HAN.sub("", name) for name in _values(data))
    return [name for name in found if len(name) > 1][:limit]


def _values(data: Path) -> Iterator[str]:
    for path, columns in SOURCES:
        if not (data / path).exists():
            print(f"SKIPPED: there is no {data / path}", file=sys.stderr)
            continue
        reader = gzip.open if path.endswith(".gz") else open
        with reader(data / path, "rt", encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                yield from (row[column] or "" for column in columns)


def compare(
    conn: psycopg.Connection, texts: list[str]
) -> list[tuple[str, list[str], list[str]]]:
    """The names that are read in two ways: name, our syllables, those of pypinyin."""
    apart = []
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        read = conn.execute(
            "SELECT pgdedup.pinyin(v.name) FROM unnest(%s::text[])"
            " WITH ORDINALITY AS v (name, place) ORDER BY v.place",
            [batch],
        ).fetchall()
        for name, (ours,) in zip(batch, read, strict=True):
            theirs = lazy_pinyin(name)
            if ours.split(" ") != theirs:
                apart.append((name, ours.split(" "), theirs))
    return apart


def show(apart: list[tuple[str, list[str], list[str]]], of: int, sample: int) -> None:
    """The share that is identical, what differs, and a sample."""
    print(f"{of:,} names, {of - len(apart):,} identical: {1 - len(apart) / of:.4%}")
    readings = Counter(
        (character, one, other)
        for name, ours, theirs in apart
        for character, one, other in zip(name, ours, theirs, strict=True)
        if one != other
    )
    for (character, one, other), times in readings.most_common(25):
        print(f"  {character} {one}, pypinyin {other}: {times}")
    for name, ours, theirs in Random(7).sample(apart, min(sample, len(apart))):
        marked = [
            f"{character}({one}|{other})" if one != other else character
            for character, one, other in zip(name, ours, theirs, strict=True)
        ]
        print(f"  {''.join(marked)}")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    data = Path(os.environ.get("PGDEDUP_DATA") or DATA)
    parser.add_argument("--data", type=Path, default=data)
    parser.add_argument("--dsn", help="a database with the functions, not our own")
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--limit", type=int, default=400_000)
    options = parser.parse_args()
    texts = names(options.data, options.limit)
    if not texts:
        return 1
    with ExitStack() as stack:
        dsn = options.dsn
        if dsn is None:
            own = stack.enter_context(testing.start_server())
            testing.prepare_roles(own)
            dsn = own.dsn()
            testing.install_core(dsn)
        conn = stack.enter_context(psycopg.connect(dsn, autocommit=True))
        show(compare(conn, texts), len(texts), options.sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())
