"""Reads a report from a database: pairs, decisions, merges, quality of fields."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

import psycopg
from psycopg.rows import dict_row, tuple_row
from psycopg.sql import SQL, Identifier

from pgdedup.proposal.patterns import patterns
from pgdedup.sql import trusted

#: States of a pair that still wait for somebody.
WAITING = frozenset({"open", "unsure", "waiting"})
#: States that say the two rows are one.
SAME = frozenset({"confirmed", "merged"})
#: Pairs whose rows are read for owners and times; the newest.
PAIRS = 100_000
#: Months shown, the newest.
MONTHS = 24


@dataclass(frozen=True)
class Count:
    """Pairs of one source, user or owner; ``waiting`` of them are undecided."""

    name: str
    pairs: int
    waiting: int


@dataclass(frozen=True)
class RuleQuality:
    """Pairs of one rule, and what people said of them.

    ``precision`` is the share of confirmed ones among those decided; None without any.
    ``refused`` counts the writes that the rule stopped, as far as they were logged.
    ``per_day`` pairs came on record in the last thirty days. ``milliseconds`` and
    ``candidates`` of a check were measured on some rows (``rule_costs``); None where
    this was not asked for, or not allowed.
    """

    rule: str
    action: str
    pairs: int
    confirmed: int
    rejected: int
    accepted: int
    waiting: int
    refused: int = 0
    per_day: float = 0
    # Measured anew each time: no part of what makes two reports equal.
    milliseconds: float | None = field(default=None, compare=False)
    candidates: float | None = None

    @property
    def precision(self) -> float | None:
        """How often the rule was right."""
        decided = self.confirmed + self.rejected
        return self.confirmed / decided if decided else None


@dataclass(frozen=True)
class Month:
    """A month: pairs first seen in it; rows that came in, and duplicates among them.

    ``new_rows`` and ``duplicates`` are None where no column says when a row came in, or
    the caller may not read the table. ``guarded``: the rules were there all month.
    """

    month: date
    pairs: int
    waiting: int
    new_rows: int | None
    duplicates: int | None
    guarded: bool


@dataclass(frozen=True)
class FieldQuality:
    """How well a field is filled; without a standard ``nonstandard`` is None."""

    field: str
    label: str
    type: str
    rows: int
    filled: int
    invalid: int
    nonstandard: int | None


@dataclass(frozen=True)
class TableReport:
    """The report of one table.

    ``states`` counts pairs; ``sources`` are applications, ``users`` who wrote the row
    that made the pair, ``owners`` whose rows they are. ``notes`` says what could not be
    read.
    """

    table: str
    label: str
    installed_at: datetime
    states: Mapping[str, int]
    rules: tuple[RuleQuality, ...]
    sources: tuple[Count, ...]
    users: tuple[Count, ...]
    owners: tuple[Count, ...]
    months: tuple[Month, ...]
    fields: tuple[FieldQuality, ...]
    merges: int
    undone: int
    notes: tuple[str, ...]

    @property
    def pairs(self) -> int:
        """All pairs on record."""
        return sum(self.states.values())

    @property
    def waiting(self) -> int:
        """Pairs that nobody has decided."""
        return sum(n for state, n in self.states.items() if state in WAITING)

    def duplicate_share(self, *, guarded: bool) -> float | None:
        """Duplicates among new rows, in months with or without the rules."""
        chosen = [m for m in self.months if m.new_rows and m.guarded is guarded]
        rows = sum(m.new_rows or 0 for m in chosen)
        return sum(m.duplicates or 0 for m in chosen) / rows if rows else None


@dataclass(frozen=True)
class Report:
    """The report of a database."""

    database: str
    made_at: datetime
    language: str
    tables: tuple[TableReport, ...]


def report(
    conn: psycopg.Connection[Any],
    tables: Sequence[str] | None = None,
    *,
    language: str | None = None,
    quality: bool = True,
) -> Report:
    """Read what is on record about duplicates.

    Args:
        conn: a connection of a member of ``pgdedup_reader``, ``pgdedup_steward`` or
            ``pgdedup_admin``; what it may not read of the tables is left out, with a
            note. Never committed.
        tables: names in the rule file; all by default.
        language: ``en`` or ``zh``; by default that of the first rule file.
        quality: also scan the tables for filled and invalid values.

    Raises:
        psycopg.errors.InsufficientPrivilege: the role may not read the records.

    Locks: ACCESS SHARE on the tables.
    """
    with conn.cursor(row_factory=dict_row) as cursor:
        found = cursor.execute(
            "SELECT t.target::text, t.name, t.config, t.installed_at,"
            " pg_catalog.current_database() AS database"
            " FROM pgdedup.tables AS t"
            " WHERE %(tables)s::text[] IS NULL OR t.name = ANY (%(tables)s)"
            " ORDER BY t.name",
            {"tables": None if tables is None else list(tables)},
        ).fetchall()
    return Report(
        found[0]["database"] if found else str(conn.info.dbname),
        datetime.now(UTC),
        language or (found[0]["config"]["language"] if found else "en"),
        tuple(_Table(conn, row).read(quality=quality) for row in found),
    )


@dataclass(frozen=True)
class _Pair:
    key_l: str
    key_r: str
    state: str
    month: date


def _calendar(months: Iterable[date]) -> list[date]:
    """All months from the first to the last, at most ``MONTHS`` and none to come."""
    known = sorted(months)
    if not known:
        return []
    today = datetime.now(UTC)
    last = min(known[-1].year * 12 + known[-1].month, today.year * 12 + today.month) - 1
    first = max(known[0].year * 12 + known[0].month - 1, last - MONTHS + 1)
    return [date(at // 12, at % 12 + 1, 1) for at in range(first, last + 1)]


class _Table:
    """Reads one table."""

    def __init__(self, conn: psycopg.Connection[Any], row: Mapping[str, Any]) -> None:
        self.conn, self.row = conn, row
        self.config: Mapping[str, Any] = row["config"]
        self.notes: list[str] = []

    def read(self, *, quality: bool) -> TableReport:
        """The whole table."""
        pairs = [
            _Pair(*each)
            for each in self._query(
                "SELECT p.key_l, p.key_r, p.state,"
                " pg_catalog.date_trunc('month', p.first_seen)::date"
                " FROM pgdedup.pairs AS p WHERE p.target = %s::regclass"
                " ORDER BY p.pair_id DESC LIMIT %s",
                PAIRS,
            )
        ]
        rows = self._rows({key for pair in pairs for key in (pair.key_l, pair.key_r)})
        merged = self._query(
            "SELECT pg_catalog.count(*), pg_catalog.count(m.undone_at)"
            " FROM pgdedup.merges AS m WHERE m.target = %s::regclass"
        )[0]
        return TableReport(
            table=self.row["name"],
            label=self.config.get("label") or self.row["name"],
            installed_at=self.row["installed_at"],
            states=dict(
                self._query(
                    "SELECT p.state, pg_catalog.count(*) FROM pgdedup.pairs AS p"
                    " WHERE p.target = %s::regclass GROUP BY p.state ORDER BY 2 DESC"
                )
            ),
            rules=self._rules(costs=quality),
            sources=self._counts("coalesce(nullif(p.application_name, ''), '–')"),
            users=self._counts("coalesce(p.actor, p.session_role)"),
            owners=self._owners(pairs, rows),
            months=self._months(pairs, rows),
            fields=self._fields() if quality else (),
            merges=merged[0],
            undone=merged[1],
            notes=tuple(self.notes),
        )

    def _query(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        """Rows of a query whose first parameter is the table."""
        with self.conn.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(
                trusted(query), [self.row["target"], *arguments]
            ).fetchall()

    def _rules(self, *, costs: bool) -> tuple[RuleQuality, ...]:
        found = {
            rule: counts
            for rule, *counts in self._query(
                "SELECT q.rule, q.pairs, q.confirmed, q.rejected + q.related,"
                " q.accepted, q.undecided, q.refused FROM pgdedup.rule_quality AS q"
                " WHERE q.target = %s::regclass"
            )
        }
        per_day = dict(
            self._query(
                "SELECT h.rule, pg_catalog.sum(h.hits)::double precision / 30"
                " FROM pgdedup.rule_hits AS h WHERE h.target = %s::regclass"
                " AND h.day > current_date - 30 GROUP BY h.rule"
            )
        )
        cost = self._costs() if costs else {}
        result = []
        for each in self.config["rules"]:
            rule = each["rule"]
            counted = RuleQuality(rule, each["action"], *found.get(rule, [0] * 6))
            milliseconds, candidates = cost.get(rule, (None, None))
            result.append(
                replace(
                    counted,
                    per_day=per_day.get(rule, 0),
                    milliseconds=milliseconds,
                    candidates=candidates,
                )
            )
        return tuple(result)

    def _costs(self) -> dict[str, tuple[float | None, float | None]]:
        """Milliseconds and candidates of a check by rule; none without the right."""
        try:
            with self.conn.transaction():
                return {
                    rule: (milliseconds, candidates)
                    for rule, milliseconds, candidates in self._query(
                        "SELECT c.rule, c.milliseconds, c.candidates"
                        " FROM pgdedup.rule_costs(%s::regclass) AS c"
                    )
                }
        except psycopg.errors.InsufficientPrivilege:
            return {}

    def _counts(self, what: str) -> tuple[Count, ...]:
        return tuple(
            Count(*each)
            for each in self._query(
                f"SELECT {what}, pg_catalog.count(*), pg_catalog.count(*) FILTER ("  # noqa: S608
                "WHERE p.state = ANY ('{open,unsure,waiting}')) FROM pgdedup.pairs AS p"
                " WHERE p.target = %s::regclass GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10"
            )
        )

    def _rows(self, keys: set[str]) -> dict[str, tuple[str | None, str | None]] | None:
        """Owner and time of rows by key; None if the caller may not read them."""
        owner, created = self.config.get("owner"), self._created()
        try:
            with self.conn.transaction():
                found = self._records(owner, created, sorted(keys))
        except psycopg.errors.InsufficientPrivilege:
            self.notes.append("table")
            return None
        return {key: (who, at) for key, who, at in found}

    def _records(
        self, owner: str | None, created: str | None, keys: Sequence[str]
    ) -> list[tuple[Any, ...]]:
        query = SQL(
            "SELECT r.key, r.record ->> %s, r.record ->> %s FROM {}(%s) AS r"
        ).format(trusted(self.config["functions"]["records"]))
        with self.conn.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(query, [owner, created, list(keys)]).fetchall()

    def _created(self) -> str | None:
        """The column that says when a row came in, by its name."""
        meaning = patterns().roles["created"]
        columns = self._query(
            "SELECT a.attname::text, coalesce(pg_catalog.col_description("
            "a.attrelid, a.attnum), '') FROM pg_catalog.pg_attribute AS a"
            " WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped"
            " AND a.atttypid IN ('pg_catalog.timestamptz'::regtype,"
            " 'pg_catalog.timestamp'::regtype, 'pg_catalog.date'::regtype)"
            " ORDER BY a.attnum"
        )
        return next((n for n, comment in columns if meaning.named(n, comment)), None)

    def _owners(
        self,
        pairs: Iterable[_Pair],
        rows: Mapping[str, tuple[str | None, str | None]] | None,
    ) -> tuple[Count, ...]:
        if rows is None or self.config.get("owner") is None:
            return ()
        total: Counter[str] = Counter()
        waiting: Counter[str] = Counter()
        for pair in pairs:
            for who in {rows.get(key, (None,))[0] for key in (pair.key_l, pair.key_r)}:
                total[who or "–"] += 1
                waiting[who or "–"] += pair.state in WAITING
        return tuple(Count(who, n, waiting[who]) for who, n in total.most_common(10))

    def _months(
        self,
        pairs: Iterable[_Pair],
        rows: Mapping[str, tuple[str | None, str | None]] | None,
    ) -> tuple[Month, ...]:
        """Pairs by the month that saw them, duplicates by the month they came in."""
        seen: Counter[date] = Counter()
        waiting: Counter[date] = Counter()
        later: dict[str, str] = {}
        for pair in pairs:
            seen[pair.month] += 1
            waiting[pair.month] += pair.state in WAITING
            if rows is None or pair.state in ("distinct", "related"):
                continue
            times = [(rows[k][1], k) for k in (pair.key_l, pair.key_r) if k in rows]
            if len(times) == 2 and all(at for at, _ in times):
                at, key = max((at or "", key) for at, key in times)
                later[key] = at
        new = self._new_rows() if rows is not None else None
        came: Counter[date] = Counter(
            date(int(at[:4]), int(at[5:7]), 1) for at in later.values()
        )
        months = _calendar({*seen, *(new or ())})
        installed = self.row["installed_at"].date()
        return tuple(
            Month(
                month,
                seen[month],
                waiting[month],
                None if new is None else new.get(month, 0),
                None if new is None else came[month],
                month >= installed.replace(day=1),
            )
            for month in months
        )

    def _new_rows(self) -> dict[date, int] | None:
        created = self._created()
        if created is None:
            self.notes.append("created")
            return None
        column = Identifier("t", created)
        query = SQL(
            "SELECT pg_catalog.date_trunc('month', {column})::date,"
            " pg_catalog.count(*) FROM {table} AS t WHERE {column} IS NOT NULL"
            " GROUP BY 1"
        ).format(column=column, table=trusted(self.row["target"]))
        try:
            with (
                self.conn.transaction(),
                self.conn.cursor(row_factory=tuple_row) as cursor,
            ):
                return dict(cursor.execute(query).fetchall())
        except psycopg.errors.InsufficientPrivilege:
            self.notes.append("table")
            return None

    def _fields(self) -> tuple[FieldQuality, ...]:
        found = {
            field: FieldQuality(field, label or field, kind, *counts)
            for field, label, kind, *counts in self._query(
                "SELECT q.field, q.label, q.type, q.table_rows, q.filled, q.invalid,"
                " q.nonstandard FROM pgdedup.quality_report AS q"
                " WHERE q.target = %s::regclass"
            )
        }
        if not found:
            self.notes.append("quality")
        # In the order in which the rules read them: jsonb has none of its own.
        order = [m["field"] for rule in self.config["rules"] for m in rule["match"]]
        names = dict.fromkeys([*order, *found])
        return tuple(found[name] for name in names if name in found)
