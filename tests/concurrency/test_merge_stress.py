"""Sessions that merge, unmerge and insert at once; the long run is a benchmark."""

from collections.abc import Callable
from typing import Any

import psycopg

from benchmarks import merge_stress

Db = psycopg.Connection[Any]


def test_nothing_is_lost_and_everything_goes_back(
    db: Db, connect: Callable[..., Db]
) -> None:
    merge_stress.prepare(db)
    report = merge_stress.run(connect, seconds=5, mergers=10, inserters=4, seed=1)
    assert report.failed == []
    assert report.done["merge"]
    assert report.done["insert"]
    assert merge_stress.check(db, report) == []


def test_the_check_sees_what_is_wrong(db: Db) -> None:
    merge_stress.prepare(db)
    report = merge_stress.Report()
    assert merge_stress.check(db, report) == []
    db.execute("DELETE FROM tags WHERE customer = 1 AND tag = 1")
    db.execute("UPDATE calls SET customer = 9, payer = 9 WHERE id = 1")
    db.execute("UPDATE customers SET parent = NULL WHERE id = 9")
    assert merge_stress.check(db, report) == [
        "tags: 71 rows and 0 in the log, not 72",
        "calls: 1 rows are not where they were born",
        "tags: 71 rows after undoing all, not 72",
        "calls: payers differ",
        "customers are not what they were",
    ]
