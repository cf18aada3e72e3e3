"""Questions to a database that has rules: which rows are like this one?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.rows import class_row
from psycopg.types.json import Jsonb


@dataclass(frozen=True)
class Match:
    """An existing row that the rules relate to a record.

    ``key`` is None when the row, or its key, is hidden from the caller. ``score`` is
    from 0 to 1. ``evidence`` holds one object per comparison and rule;
    ``record`` what the rule file shows of the row and the caller may see of it.
    """

    key: str | None
    rule: str
    action: str
    score: float
    evidence: list[dict[str, Any]]
    record: dict[str, Any] | None


def find_duplicates(
    conn: psycopg.Connection,
    target: str,
    record: Mapping[str, Any],
    max_results: int = 20,
) -> list[Match]:
    """Rows that the rules relate to a record, best first.

    Args:
        conn: a connection; its role is shown what it may see. Never committed.
        target: the table, as SQL names it.
        record: any subset of its columns. With the primary key in it that row is
            left out.
        max_results: at most so many rows.

    Raises:
        psycopg.errors.UndefinedObject: no rules are installed on the table.
    """
    with conn.cursor(row_factory=class_row(Match)) as cursor:
        return cursor.execute(
            "SELECT * FROM pgdedup.find_duplicates(%s::regclass, %s, %s)",
            [target, Jsonb(dict(record)), max_results],
        ).fetchall()


def find_duplicates_of(
    conn: psycopg.Connection, target: str, key: str, max_results: int = 20
) -> list[Match]:
    """Rows that the rules relate to an existing row, best first.

    Raises:
        psycopg.errors.NoDataFound: there is no such row.
        psycopg.errors.UndefinedObject: no rules are installed on the table.
    """
    with conn.cursor(row_factory=class_row(Match)) as cursor:
        return cursor.execute(
            "SELECT * FROM pgdedup.find_duplicates_of(%s::regclass, %s, %s)",
            [target, key, max_results],
        ).fetchall()
