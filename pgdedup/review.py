"""Pairs that wait for a decision, with what a steward needs to see of them.

Runtime calls: they take a psycopg connection first and never commit it. What is shown
of the rows is read with the caller's own rights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import psycopg
from psycopg import sql
from psycopg.rows import dict_row, tuple_row
from psycopg.sql import Identifier

from pgdedup.sql import trusted


class Decision(StrEnum):
    """What a steward may say of a pair."""

    DUPLICATE = "duplicate"
    DISTINCT = "distinct"
    RELATED = "related"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Reason:
    """A rule that relates the two rows, and the labels of the fields it compared."""

    rule: str
    score: float
    evidence: list[dict[str, Any]]


@dataclass(frozen=True)
class Side:
    """One row of a pair.

    ``record`` holds the columns that the caller may read, None for a row that is gone
    or hidden; ``children`` the number of rows of each table that refers to it.
    """

    key: str
    record: dict[str, Any] | None
    children: dict[str, int]


@dataclass(frozen=True)
class Pair:
    """A candidate pair; ``reasons`` are best first."""

    pair_id: int
    target: str
    state: str
    assigned_to: str | None
    reasons: list[Reason]
    left: Side
    right: Side

    @property
    def differences(self) -> set[str]:
        """Columns in which the two rows differ."""
        left, right = self.left.record or {}, self.right.record or {}
        return {name for name in left if left[name] != right.get(name)}


def undecided(
    conn: psycopg.Connection,
    target: str | None = None,
    *,
    steward: str | None = None,
    leave_out: Sequence[int] = (),
    limit: int = 20,
) -> list[int]:
    """Numbers of pairs that wait, best score first.

    Args:
        conn: a connection of a role with pgdedup_steward.
        target: only of this table, as SQL names it.
        steward: only those assigned to this steward.
        leave_out: pairs not wanted again.
        limit: at most so many.
    """
    rows = conn.cursor(row_factory=tuple_row).execute(
        "SELECT o.pair_id FROM pgdedup.open_pairs AS o"
        " WHERE (%(target)s::text IS NULL OR o.target = %(target)s::text::regclass)"
        " AND (%(steward)s::text IS NULL OR o.assigned_to = %(steward)s)"
        " AND o.pair_id <> ALL (%(seen)s)"
        " GROUP BY o.pair_id ORDER BY max(o.score) DESC NULLS LAST, o.pair_id"
        " LIMIT %(limit)s",
        {
            "target": target,
            "steward": steward,
            "seen": list(leave_out),
            "limit": limit,
        },
    )
    return [row[0] for row in rows]


def read_pair(conn: psycopg.Connection, pair_id: int) -> Pair:
    """A pair with its two rows.

    Raises:
        LookupError: it does not wait for a decision (any more).
    """
    with conn.cursor(row_factory=dict_row) as cursor:
        reasons = cursor.execute(
            "SELECT o.target::text, o.key_l, o.key_r, o.state, o.assigned_to, o.rule,"
            " o.score, o.evidence FROM pgdedup.open_pairs AS o WHERE o.pair_id = %s"
            " ORDER BY o.score DESC NULLS LAST, o.rule",
            [pair_id],
        ).fetchall()
    if not reasons:
        raise LookupError(f"pair {pair_id} does not wait for a decision")
    first = reasons[0]
    target = first["target"]
    return Pair(
        pair_id,
        target,
        first["state"],
        first["assigned_to"],
        [
            Reason(row["rule"], row["score"], row["evidence"] or [])
            for row in reasons
            if row["rule"] is not None
        ],
        _side(conn, target, first["key_l"]),
        _side(conn, target, first["key_r"]),
    )


def _side(conn: psycopg.Connection, target: str, key: str) -> Side:
    """What the caller may read of a row, and how many rows hang on it."""
    cursor = conn.cursor(row_factory=tuple_row)
    columns = [
        row[0]
        for row in cursor.execute(
            "SELECT a.attname FROM pg_catalog.pg_attribute AS a"
            " WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped"
            " AND a.attname NOT LIKE 'pgdedup\\_k\\_%%'"
            " AND pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT')"
            " ORDER BY a.attnum",
            [target],
        )
    ]
    (condition,) = cursor.execute(
        "SELECT pgdedup.key_condition(%s::regclass, 't', '%%(key)s')", [target]
    ).fetchone() or ("false",)
    relation = trusted(target)
    with conn.cursor(row_factory=dict_row) as reader:
        record = reader.execute(
            sql.SQL("SELECT {} FROM {} AS t WHERE {}").format(
                sql.SQL(", ").join(
                    sql.SQL("t.{}").format(Identifier(c)) for c in columns
                ),
                relation,
                trusted(condition),
            ),
            {"key": key},
        ).fetchone()
    children: dict[str, int] = {}
    references = cursor.execute(
        "SELECT r.child::text, r.columns, r.referenced_columns"
        " FROM pgdedup.list_references(%s::regclass) AS r",
        [target],
    ).fetchall()
    for child, own, referenced in references:
        (count,) = cursor.execute(
            sql.SQL(
                "SELECT count(*) FROM {child} AS c INNER JOIN {table} AS t ON {link}"
                " WHERE {condition}"
            ).format(
                child=trusted(child),
                table=relation,
                link=sql.SQL(" AND ").join(
                    sql.SQL("c.{} = t.{}").format(Identifier(left), Identifier(right))
                    for left, right in zip(own, referenced, strict=True)
                ),
                condition=trusted(condition),
            ),
            {"key": key},
        ).fetchone() or (0,)
        children[child] = children.get(child, 0) + count
    return Side(key, record, children)


def decide(
    conn: psycopg.Connection, pair: Pair, decision: Decision, reason: str | None = None
) -> None:
    """Put a steward's word on a pair on record."""
    conn.execute(
        "SELECT pgdedup.decide_pair(%s::regclass, %s, %s, %s, %s)",
        [pair.target, pair.left.key, pair.right.key, decision.value, reason],
    )


def reopen(conn: psycopg.Connection, pair_id: int, reason: str | None = None) -> None:
    """Take the decision on a pair back.

    Raises:
        psycopg.errors.NoDataFound: there is no decision.
    """
    conn.execute("SELECT pgdedup.reopen_pair(%s, %s)", [pair_id, reason])
