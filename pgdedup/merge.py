"""Merge records, look at a merge beforehand, and undo one.

Thin calls of the SQL functions of the same names. They take a psycopg connection
first, work inside the caller's transaction and never commit it. What PostgreSQL
refuses arrives as psycopg's own exceptions: ``NoDataFound`` (no such record or merge),
``UniqueViolation`` (rows of a child table conflict), ``InsufficientPrivilege``,
``FeatureNotSupported``, ``ObjectNotInPrerequisiteState`` (undone out of order);
MESSAGE says what, HINT what to do next.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, LiteralString

import psycopg
from psycopg.rows import tuple_row

Json = dict[str, Any]


@dataclass(frozen=True)
class ReferenceMove:
    """What a merge does to the rows of one child table."""

    table: str
    columns: tuple[str, ...]
    rows: int
    conflicts: int
    policy: str


@dataclass(frozen=True)
class MergedName:
    """A name that a merge takes away, and the one that it becomes an alias of."""

    type: str
    name: str
    alias: str


@dataclass(frozen=True)
class TableLock:
    """The strongest lock that a merge takes on a table, as SQL names it."""

    table: str
    mode: str


@dataclass(frozen=True)
class PairedRows:
    """Moved rows that are duplicates then, by a rule of their own table.

    ``example`` has the keys of one of the pairs, as far as the caller sees the rows.
    """

    table: str
    rule: str
    pairs: int
    example: tuple[str, ...]


@dataclass(frozen=True)
class MergePreview:
    """What a merge would do.

    ``survivor`` is the resulting row; ``blocked`` is the conflict whose policy
    ``fail`` would stop the merge, if there is one (``warnings`` has all of them);
    ``aliases`` are made if the rule file says so (``merge.aliases``); ``locks`` are
    what it would hold to the end: ROW SHARE and ROW EXCLUSIVE stand for rows;
    ``paired`` says which rows would be duplicates of one another after it.
    """

    survivor: Json
    references: tuple[ReferenceMove, ...]
    warnings: tuple[str, ...]
    blocked: str | None = None
    aliases: tuple[MergedName, ...] = ()
    locks: tuple[TableLock, ...] = ()
    paired: tuple[PairedRows, ...] = ()

    @property
    def rows(self) -> int:
        """Number of child rows that would be moved."""
        return sum(r.rows for r in self.references)


@dataclass(frozen=True)
class TableRows:
    """A number of rows of a table, and the columns concerned if only some are."""

    table: str
    rows: int
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeptRow:
    """A row that unmerge left alone, wholly or in part, as it was changed since.

    ``gone``: the row no longer exists; ``columns`` is then empty.
    """

    table: str
    key: str
    gone: bool
    columns: tuple[str, ...]


@dataclass(frozen=True)
class RewrittenRows:
    """Columns that the user's own triggers set anew while rows were restored."""

    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class UnmergeResult:
    """What an unmerge restored. All empty if it was ``already_undone``."""

    merge_id: int
    already_undone: bool
    target: str
    survivor: str
    duplicates: tuple[str, ...]
    survivor_columns: tuple[str, ...]
    restored: tuple[TableRows, ...]
    moved_back: tuple[TableRows, ...]
    kept: tuple[KeptRow, ...]
    rewritten: tuple[RewrittenRows, ...]


def preview(
    conn: psycopg.Connection[Any],
    target: str,
    survivor: str | None,
    duplicates: Iterable[str],
    *,
    choices: Mapping[str, Any] | None = None,
) -> MergePreview:
    """Run a merge and roll it back.

    Args:
        conn: An open connection.
        target: The table, as SQL writes it (``crm.customers``, ``"销售 CRM"."客户"``).
        survivor: Key of the record that stays; None: the rule file chooses it among
            the duplicates.
        duplicates: Keys of the records that go.
        choices: ``{"fields": {column: {"from": key} | {"value": ...}},
            "references": {"schema.table": "fail" | "keep_survivors" |
            "keep_losers" | "merge_child"}, "dispose": "delete" | "mark"}``.

    Raises:
        psycopg.Error: see the module.
    """
    result = _call(
        conn,
        "SELECT pgdedup.merge_preview(%s::regclass, %s, %s::text[], %s::jsonb)::text",
        (target, survivor, list(duplicates), json.dumps(choices or {})),
    )
    return MergePreview(
        survivor=result["survivor"],
        references=tuple(
            ReferenceMove(**{**r, "columns": tuple(r["columns"])})
            for r in result["references"]
        ),
        warnings=tuple(result["warnings"]),
        blocked=result["blocked"],
        aliases=tuple(MergedName(**each) for each in result["aliases"]),
        locks=tuple(TableLock(**each) for each in result["locks"]),
        paired=tuple(
            PairedRows(**{**each, "example": tuple(each["example"])})
            for each in result["paired"]
        ),
    )


def merge(
    conn: psycopg.Connection[Any],
    target: str,
    survivor: str | None,
    duplicates: Iterable[str],
    *,
    choices: Mapping[str, Any] | None = None,
    reason: str | None = None,
) -> int:
    """Merge duplicates into a survivor; return the merge id, which `unmerge` takes.

    Args:
        conn: An open connection; nothing is committed.
        target: As in `preview`.
        survivor: As in `preview`.
        duplicates: As in `preview`.
        choices: As in `preview`.
        reason: Why; kept in the log.

    Raises:
        psycopg.Error: see the module.
    """
    merge_id = _call(
        conn,
        "SELECT pgdedup.merge_records("
        "%s::regclass, %s, %s::text[], %s::jsonb, %s)::text",
        (target, survivor, list(duplicates), json.dumps(choices or {}), reason),
    )
    return int(merge_id)


def unmerge(
    conn: psycopg.Connection[Any],
    merge_id: int,
    *,
    changed: Literal["keep_current", "restore"] = "keep_current",
) -> UnmergeResult:
    """Undo a merge; a second call changes nothing and says ``already_undone``.

    Args:
        conn: An open connection; nothing is committed.
        merge_id: What `merge` returned.
        changed: what becomes of columns that the merge changed and somebody else
            changed since: they stay, and are reported, or go back too.

    Raises:
        psycopg.Error: see the module.
    """
    result = _call(
        conn,
        "SELECT pgdedup.unmerge_records(%s::bigint, %s)::text",
        (merge_id, changed),
    )
    return UnmergeResult(
        merge_id=result["merge_id"],
        already_undone=result["already_undone"],
        target=result["target"],
        survivor=result["survivor"],
        duplicates=tuple(result["duplicates"]),
        survivor_columns=tuple(result["survivor_columns"]),
        restored=tuple(TableRows(**r) for r in result["restored"]),
        moved_back=tuple(
            TableRows(r["table"], r["rows"], tuple(r["columns"]))
            for r in result["moved_back"]
        ),
        kept=tuple(
            KeptRow(r["table"], r["key"], r["gone"], tuple(r.get("columns", ())))
            for r in result["kept"]
        ),
        rewritten=tuple(
            RewrittenRows(r["table"], tuple(r["columns"])) for r in result["rewritten"]
        ),
    )


@dataclass(frozen=True)
class MergedInto:
    """A record that was merged away, and where it lives now."""

    target: str
    old_key: str
    new_key: str


def merged_into(
    conn: psycopg.Connection[Any], error: BaseException
) -> MergedInto | None:
    """Where the record went that a late writer still referred to.

    The error of ``late_writers: refuse`` says it. PostgreSQL's own foreign key error
    cannot name the survivor; this looks it up. None if the error is another one, or the
    record was never merged, or the foreign key has several columns.

    Args:
        conn: An open connection, not in the failed transaction.
        error: A psycopg exception, or one that wraps it (SQLAlchemy, Django).

    Raises:
        psycopg.Error: the caller may not read merges.
    """
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, psycopg.Error):
        cause = getattr(cause, "orig", None) or cause.__cause__
    if not isinstance(cause, psycopg.errors.ForeignKeyViolation):
        return None
    diag = cause.diag
    told = _told(diag.message_detail)
    if told is not None:
        return told
    # "Key (column)=(value) ..." in every language of the server's messages
    found = re.search(r"\)=\((.*?)\)", diag.message_detail or "", re.DOTALL)
    if found is None:
        return None
    query = (
        "SELECT c.confrelid::regclass::text,"
        " pgdedup.resolve_key(c.confrelid::regclass, %s)"
        " FROM pg_catalog.pg_constraint AS c"
        " INNER JOIN pg_catalog.pg_class AS t ON t.oid = c.conrelid"
        " INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = t.relnamespace"
        " WHERE c.contype = 'f' AND c.conname = %s AND t.relname = %s"
        " AND n.nspname = %s AND pg_catalog.cardinality(c.conkey) = 1"
    )
    arguments = (found[1], diag.constraint_name, diag.table_name, diag.schema_name)
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(query, arguments).fetchone()
    if row is None or row[1] is None or row[1] == found[1]:
        return None
    return MergedInto(row[0], found[1], row[1])


def _told(detail: str | None) -> MergedInto | None:
    """What the trigger of ``late_writers`` has put into DETAIL."""
    try:
        said = json.loads(detail or "")
    except ValueError:
        return None  # PostgreSQL's own words
    if not isinstance(said, dict) or said.get("verdict") != "merged":
        return None
    if said["key"] is None:
        return None  # ``reveal`` keeps it back
    return MergedInto(said["target"], said["old_key"], said["key"])


def _call(
    conn: psycopg.Connection[Any], query: LiteralString, arguments: tuple[Any, ...]
) -> Any:
    """Result of a one-value query, whatever row factory and loaders the caller set."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(query, arguments).fetchone()
    if row is None:
        raise psycopg.InternalError("a query of one value returned no row")
    return json.loads(row[0])
