"""Rules tried on a table without installing anything: ``pgdedup try``.

The table is read, once, in a read-only transaction: a proposal is made (``proposal``),
and the columns that it needs of a bounded number of rows are copied into a throw-away
server (``embedded``), where the rules are applied to the copy and it is scanned
(``scan``). Nothing is written to the database that was asked about, and nothing is left
behind.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import psycopg
from psycopg.sql import SQL, Composable, Identifier, Literal

from pgdedup import install
from pgdedup.catalog import CAST_TYPES, DATE_TYPES
from pgdedup.embedded import EmbeddedServer, LocalServer
from pgdedup.model import Action, RuleSet, Table, TableName, parse_column_ref
from pgdedup.plan import plan
from pgdedup.profile import reading
from pgdedup.proposal import Proposal, propose
from pgdedup.proposal.patterns import patterns
from pgdedup.scan import scan
from pgdedup.sql import join, trusted

#: How much one rule says, by what it would do on clean data.
_WEIGHTS = {Action.BLOCK: 4.0, Action.ASK: 2.0, Action.FLAG: 1.0}
#: A row joins a group by ties of at least this strength, and this share of the
#: strongest one's: as much as one rule that would ask, or two that flag.
_TIED = 2.0
_TIED_SHARE = 0.25
_DATABASE = "pgdedup_try"
_PERIOD = timedelta(days=30)
_COPIED = (
    CAST_TYPES
    | DATE_TYPES
    | {"boolean", "timestamp with time zone", "json", "jsonb", "real", "bytea"}
)


@dataclass(frozen=True)
class Row:
    """A row of a group: its key, what is shown of it, and when it came in."""

    key: str
    shown: Mapping[str, Any]
    owner: str | None
    created: datetime | None


@dataclass(frozen=True)
class Group:
    """Rows that are all related to each other, and the rules that relate them."""

    rows: tuple[Row, ...]
    rules: tuple[str, ...]
    weight: float


@dataclass(frozen=True)
class Period:
    """What the rules would have done with the newest rows.

    ``rows`` came in from ``since`` on; ``duplicates`` of them are related to an older
    row, ``stopped`` by a rule that asks or blocks on clean data; ``by_rule`` counts
    those of each rule.
    """

    since: datetime
    until: datetime
    rows: int
    duplicates: int
    stopped: int
    by_rule: Mapping[str, int]


@dataclass(frozen=True)
class Trial:
    """What a table would say of the proposed rules.

    ``copied`` rows were looked at of about ``rows``; ``pairs`` are related by some
    rule, ``by_rule`` for each; ``groups`` are the worst, worst first. ``period`` is
    None where no column says when a row came in.
    """

    proposal: Proposal
    rows: int
    copied: int
    pairs: int
    by_rule: Mapping[str, int]
    groups: tuple[Group, ...]
    period: Period | None


def try_rules(
    conn: psycopg.Connection,
    table: TableName,
    *,
    language: str | None = None,
    rows: int = 10_000,
    groups: int = 10,
    statement_timeout: str = "60s",
    server: LocalServer | None = None,
    progress: Callable[[str], None] | None = None,
) -> Trial:
    """Propose rules for a live table and try them on a copy of its newest rows.

    Args:
        conn: a connection outside a transaction; it is only read from.
        table: the table.
        language: of the proposal: ``en`` or ``zh``; by default that of the data.
        rows: copy at most so many rows, the newest.
        groups: return at most so many groups of duplicates.
        statement_timeout: no statement on ``conn`` runs longer.
        server: where the copy is looked at; not started. Default: the embedded one.
        progress: told each step: ``server``, ``look``, ``copy``, ``compare``.

    Raises:
        ServerError: the embedded server is not installed, or does not start.
        ProfileError: the table cannot be read, or has nothing to compare.

    Locks: ACCESS SHARE on the table.
    """
    tell = progress or (lambda _: None)
    tell("server")
    with server or EmbeddedServer(settings={"autovacuum": "off"}) as started:
        tell("look")
        proposal = propose(
            conn, table, language=language, statement_timeout=statement_timeout
        )
        with psycopg.connect(started.dsn(), autocommit=True) as admin:
            admin.execute(
                SQL(
                    "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
                    " LC_COLLATE 'C' LC_CTYPE 'C'"
                ).format(Identifier(_DATABASE))
            )
        dsn = started.dsn(_DATABASE)
        with closing(psycopg.connect(dsn, autocommit=True)) as scratch:
            tell("copy")
            kept = _Copy(proposal, _needed(proposal))
            copied = kept.fetch(conn, scratch, rows, statement_timeout)
            tell("compare")
            kept.compare(scratch)
            return _Answer(kept, scratch).read(copied, groups, rows)


def _needed(proposal: Proposal) -> list[str]:
    """Columns that the proposal reads or shows, the key first."""
    (rules,) = proposal.rules.tables.values()
    names = [*proposal.profile.key]
    for field in rules.fields.values():
        names += [parse_column_ref(text).column for text in field.columns]
    names += rules.scope
    names += [role.name for role in proposal.understanding.roles.values()]
    names += [shown.column for shown in rules.show if shown.column is not None]
    return list(dict.fromkeys(names))


@dataclass(frozen=True)
class _Copy:
    """The copy of a table, and the rules as they are applied to it."""

    proposal: Proposal
    columns: Sequence[str]

    @property
    def rules(self) -> RuleSet:
        """The rules as they are tried: nothing of other tables is there to be shown."""
        ((name, table),) = self.proposal.rules.tables.items()
        alone: Table = table.model_copy(
            update={"show": tuple(s for s in table.show if s.latest is None)}
        )
        return self.proposal.rules.model_copy(update={"tables": {name: alone}})

    def fetch(
        self,
        conn: psycopg.Connection,
        scratch: psycopg.Connection,
        limit: int,
        timeout: str,
    ) -> int:
        """Copy the newest rows, the oldest of them first; the number of rows."""
        looked = self.proposal.profile
        scratch.execute(
            SQL("CREATE SCHEMA IF NOT EXISTS {}").format(Identifier(looked.schema))
        )
        scratch.execute(
            SQL("CREATE TABLE {} ({}, PRIMARY KEY ({}))").format(
                looked.relation,
                join(", ", self._declarations()),
                join(", ", map(Identifier, looked.key)),
            )
        )
        order = [self.proposal.created] if self.proposal.created else []
        order += looked.key
        newest, oldest = (
            join(", ", (SQL(way).format(Identifier(column)) for column in order))
            for way in ("t.{} DESC NULLS LAST", "n.{} NULLS FIRST")
        )
        names = join(", ", map(Identifier, self.columns))
        query = SQL(
            "COPY (SELECT {names} FROM (SELECT {values} FROM {table} AS t"
            " ORDER BY {newest} LIMIT {limit}) AS n ORDER BY {oldest}) TO STDOUT"
        ).format(
            names=names,
            values=join(
                ", ", (SQL("t.{}").format(Identifier(c)) for c in self.columns)
            ),
            table=looked.relation,
            newest=newest,
            limit=Literal(limit),
            oldest=oldest,
        )
        into = SQL("COPY {} ({}) FROM STDIN").format(looked.relation, names)
        with scratch.transaction(), reading(conn, statement_timeout=timeout):
            for connection in (conn, scratch):
                connection.execute("SET LOCAL client_encoding = 'UTF8'")
                connection.execute("SET LOCAL datestyle = 'ISO, YMD'")
            with (
                scratch.cursor() as target,
                conn.cursor() as source,
                source.copy(query) as reader,
                target.copy(into) as writer,
            ):
                for data in reader:
                    writer.write(data)
        (copied,) = scratch.execute(
            SQL("SELECT pg_catalog.count(*) FROM {}").format(looked.relation)
        ).fetchone() or (0,)
        scratch.execute("ANALYZE")
        return int(copied)

    def compare(self, scratch: psycopg.Connection) -> None:
        """Put the pairs of the copy on record."""
        made = plan(scratch, self.rules)
        # A scan joins: nobody looks a row up here by an index.
        steps = [step for step in made.steps if step.kind != "index"]
        install.apply(scratch, replace(made, steps=steps))
        scan(scratch, self.proposal.table)

    def _declarations(self) -> Iterable[Composable]:
        known = {c.name: c.base for c in self.proposal.profile.columns if not c.inside}
        for name in self.columns:
            base = known[name]
            # Types of the user's own are compared as text.
            kind = base if base in _COPIED else "text"
            yield SQL("{} {}").format(
                Identifier(name), trusted("text" if kind == "citext" else kind)
            )


class _Answer:
    """Reads what the scan recorded about the copy."""

    def __init__(self, kept: _Copy, scratch: psycopg.Connection) -> None:
        self.proposal, self.scratch = kept.proposal, scratch
        ((_, self.table),) = kept.rules.tables.items()
        # By what the rules would do on clean data: the worth of what they see.
        intended = {rule.name: rule.action for rule in patterns().rules}
        self.weights = {
            name: _WEIGHTS[Action(intended.get(name, Action.FLAG))]
            for name in self.table.rules
        }
        self.pairs = {
            (left, right): {rule: float(m["score"]) for rule, m in matches.items()}
            for left, right, matches in scratch.execute(
                "SELECT p.key_l, p.key_r, p.matches FROM pgdedup.pairs AS p"
            )
        }
        self.rows = self._rows(sorted({key for pair in self.pairs for key in pair}))

    def read(self, copied: int, groups: int, limit: int) -> Trial:
        """The whole answer."""
        by_rule = dict.fromkeys(self.weights, 0)
        for matches in self.pairs.values():
            for rule in matches:
                by_rule[rule] += 1
        return Trial(
            proposal=self.proposal,
            rows=copied if copied < limit else max(copied, self.proposal.profile.rows),
            copied=copied,
            pairs=len(self.pairs),
            by_rule=by_rule,
            groups=self._groups(groups),
            period=self._period(),
        )

    def _rows(self, keys: Sequence[str]) -> dict[str, Row]:
        """The rows of all pairs, by key."""
        created = self.proposal.created
        # Beside what is shown, what the rules compare says why two rows are one.
        columns = [each.column for each in self.table.show]
        for field in self.table.fields.values():
            columns += [parse_column_ref(text).column for text in field.columns]
        (function,) = self.scratch.execute(
            "SELECT t.config -> 'functions' ->> 'records' FROM pgdedup.tables AS t"
        ).fetchone() or ("",)
        found = self.scratch.execute(
            SQL("SELECT r.key, r.record FROM {}(%s) AS r").format(trusted(function)),
            [list(keys)],
        )
        rows = {}
        for key, record in found:
            at = record.get(created) if created else None
            owner = record.get(self.table.owner) if self.table.owner else None
            rows[key] = Row(
                key,
                {c: record[c] for c in dict.fromkeys(columns) if c and record.get(c)},
                None if owner is None else str(owner),
                datetime.fromisoformat(at) if at else None,
            )
        return rows

    def _groups(self, count: int) -> tuple[Group, ...]:
        """The strongest groups; in a group every row is tied to every other.

        Chains (A like B like C) do not make a group: A and C may be strangers. One weak
        sign is no tie either, or rows of one trade would join each other.
        """
        strength = {
            pair: sum(self.weights[rule] * score for rule, score in matches.items())
            for pair, matches in self.pairs.items()
        }
        near: dict[str, set[str]] = {}
        for a, b in strength:
            near.setdefault(a, set()).add(b)
            near.setdefault(b, set()).add(a)
        taken: set[str] = set()
        chosen: list[tuple[float, list[str]]] = []
        for (a, b), value in sorted(strength.items(), key=lambda e: (-e[1], e[0])):
            if a in taken or b in taken:
                continue
            members, weakest = [a, b], value
            for other in sorted((near[a] & near[b]) - taken):
                ties = [
                    strength.get((min(other, member), max(other, member)), 0.0)
                    for member in members
                ]
                if min(ties) >= max(_TIED, value * _TIED_SHARE):
                    members.append(other)
                    weakest = min(weakest, *ties)
            taken.update(members)
            # Three copies of a customer are worse than two.
            chosen.append((weakest * (len(members) - 1), members))
        chosen.sort(key=lambda each: (-each[0], each[1]))
        return tuple(
            Group(
                tuple(sorted((self.rows[key] for key in members), key=_age)),
                tuple(
                    rule
                    for rule in self.weights
                    if any(
                        rule in self.pairs.get(pair, ())
                        for pair in product(members, members)
                    )
                ),
                value,
            )
            for value, members in chosen[:count]
        )

    def _period(self) -> Period | None:
        """The newest rows that are related to an older one."""
        created = self.proposal.created
        if created is None:
            return None
        name, column = self.proposal.profile.relation, Identifier(created)
        until, *_ = self.scratch.execute(
            SQL("SELECT pg_catalog.max(t.{}) FROM {} AS t").format(column, name)
        ).fetchone() or (None,)
        if until is None:
            return None
        since = until - _PERIOD
        (rows,) = self.scratch.execute(
            SQL("SELECT pg_catalog.count(*) FROM {} AS t WHERE t.{} >= %s").format(
                name, column
            ),
            [since],
        ).fetchone() or (0,)
        by_rule: dict[str, set[str]] = {rule: set() for rule in self.weights}
        later: set[str] = set()
        for pair, matches in self.pairs.items():
            row = max((self.rows[key] for key in pair), key=_age)
            if row.created is not None and _moment(row.created) >= _moment(since):
                later.add(row.key)
                for rule in matches:
                    by_rule[rule].add(row.key)
        refusing = [r for r, w in self.weights.items() if w >= _WEIGHTS[Action.ASK]]
        return Period(
            since,
            until,
            rows,
            len(later),
            len(set().union(*(by_rule[rule] for rule in refusing))),
            {rule: len(keys) for rule, keys in by_rule.items()},
        )


def _moment(value: date) -> datetime:
    """A time or a day as a moment; those without a zone are taken as UTC."""
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def _age(row: Row) -> tuple[datetime, str]:
    """The order in which rows came in."""
    created = row.created or datetime.min.replace(tzinfo=UTC)
    return _moment(created), row.key
