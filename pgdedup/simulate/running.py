"""Runs rules on a copy of their table, in a transaction that is rolled back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, Literal, TypeVar

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.rows import class_row, tuple_row
from psycopg.sql import SQL, Composable, Composed, Identifier

from pgdedup import names
from pgdedup.draft import LIVE, Draft
from pgdedup.library import ComparisonKind
from pgdedup.migrate import core_script
from pgdedup.scan import HEAVY, ScanProgress, scan
from pgdedup.simulate import queries
from pgdedup.simulate.results import (
    ActionChange,
    Compared,
    Difference,
    Replay,
    ReplayedRule,
    RuleChange,
    RuleCount,
    SharedValue,
    SimulatedPair,
    Simulation,
)
from pgdedup.sql import join, trusted

#: Stands for the rules that are installed, where two versions are compared.
INSTALLED: Literal["installed"] = "installed"
#: Column of the copy that orders a replay.
_AT = "pgdedup_at"
_Row = TypeVar("_Row")


def simulate(
    conn: psycopg.Connection[Any],
    draft: Draft,
    *,
    against: "_Other" = None,
    since_column: str | None = None,
    days: float = 30,
    sample: int = 3,
    heavy: int = HEAVY,
    progress: Callable[[ScanProgress], None] | None = None,
) -> Simulation:
    """Say what rules would do with a table, without switching them on.

    Everything happens in one transaction (a savepoint inside the caller's) that is
    rolled back. Outside a transaction it reads one state of the table.

    Args:
        conn: a connection of a role that could apply the rules.
        draft: the rules, compiled for a copy of the table.
        against: compare with these: another draft of the same table, or the rules that
            are ``"installed"``.
        since_column: replay rows in the order of this column: a date or a timestamp.
        days: replay the rows of so many days; they end with the newest row.
        sample: show so many pairs of each rule, shared values, and differences.
        heavy: rows from which on a shared value is reported, not multiplied out.
        progress: told before the first step of a scan and after each.

    Returns:
        Counts and samples; nothing is left in the database.

    Raises:
        psycopg.errors.InsufficientPrivilege: row-level security hides rows of the
            table, or the role may not create objects in schema pgdedup.
        psycopg.errors.UndefinedObject: no rules are installed to compare with.
        psycopg.errors.LockNotAvailable: the table is locked by an ALTER TABLE.

    Locks: ACCESS SHARE on the table, until the end.
    """
    idle = conn.info.transaction_status is TransactionStatus.IDLE
    with conn.transaction(force_rollback=True):
        if idle:
            conn.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        return _Run(conn, draft, since_column, sample).result(
            against, timedelta(days=days), heavy, progress
        )


class _Run:
    """One simulation, inside its transaction."""

    def __init__(
        self,
        conn: psycopg.Connection[Any],
        draft: Draft,
        since_column: str | None,
        sample: int,
    ) -> None:
        self.conn = conn
        self.draft = draft
        self.since_column = since_column
        self.limit = sample
        #: Temporary table of pairs -> the function that explains them.
        self.explain: dict[str, str] = {}

    def result(
        self,
        against: "_Other",
        period: timedelta,
        heavy: int,
        progress: Callable[[ScanProgress], None] | None,
    ) -> Simulation:
        """Everything, in its order."""
        for name, value in queries.SETTINGS.items():
            self._set(name, value)
        if not self.draft.core:
            self.conn.execute(core_script().encode())
        at = None if self.since_column is None else Identifier(self.since_column)
        self._copy(self.draft, at)
        if isinstance(against, Draft):
            self._copy(against, None)
        # After the copy: a timestamp is what it is in the session's time zone.
        for name, value in queries.KEY_STYLES.items():
            self._set(name, value)
        self.conn.execute(queries.DECIDED, [self.draft.source])
        rows = self._scan("pgdedup_after", self.draft.copy, heavy, progress)
        shared = self._shared()
        replay = None if at is None else self._replay(period)
        difference = None
        if against is not None:
            other = against.copy if isinstance(against, Draft) else self._installed()
            self._scan("pgdedup_before", other, heavy, progress)
            difference = self._difference(other)
        return Simulation(
            table=self.draft.table,
            rows=rows,
            pairs=self._value(queries.PAIRS),
            rules=tuple(self._rows(RuleCount, queries.BY_RULE)),
            sample=self._sample("pgdedup_after", SQL("true")),
            shared=shared,
            replay=replay,
            difference=difference,
        )

    # ---------------------------------------------------------------- making it

    def _copy(self, draft: Draft, at: Composable | None) -> None:
        """Copy the table and make the rules for the copy."""
        columns = dict(draft.columns)
        if at is not None:
            columns[_AT] = SQL("({})::timestamptz").format(at)
        values = SQL("SELECT {} FROM {}").format(
            join(
                ", ",
                (
                    SQL("{} AS {}").format(value, Identifier(name))
                    for name, value in columns.items()
                ),
            ),
            trusted(draft.source),
        )
        if draft.columns_sql:
            values = self._with_normal_forms(draft, values)
        # Unlogged: no WAL for what nobody will see. Not temporary: those are never
        # read in parallel, and the scan runs with the rights of pgdedup's owner.
        self.conn.execute(
            SQL("CREATE UNLOGGED TABLE {} AS {}").format(draft.relation, values)
        )
        self.conn.execute(
            SQL("ALTER TABLE {} ADD PRIMARY KEY ({})").format(
                draft.relation, join(", ", map(Identifier, draft.key))
            )
        )
        for statement in draft.objects_sql:
            self.conn.execute(statement.encode())
        self.conn.execute(SQL("ANALYZE {}").format(draft.relation))
        self._register(draft.copy, draft.config)

    def _with_normal_forms(self, draft: Draft, values: Composed) -> Composed:
        """The rows with what the generated columns would hold.

        A query is worked off in parallel, what an INSERT generates is not.
        """
        self.conn.execute(
            SQL("CREATE UNLOGGED TABLE {} AS {} WITH NO DATA").format(
                draft.relation, values
            )
        )
        for statement in draft.columns_sql:
            self.conn.execute(statement.encode())
        generated = self._tuples(queries.GENERATED, [_name(draft.relation)])
        self.conn.execute(SQL("DROP TABLE {}").format(draft.relation))
        return SQL("SELECT r.*, {} FROM ({}) AS r").format(
            join(
                ", ",
                (
                    SQL("{} AS {}").format(trusted(value), Identifier(name))
                    for name, value in generated
                ),
            ),
            values,
        )

    def _installed(self) -> str:
        """A name under which the installed rules can be scanned.

        Not the table itself: what it finds is not to go on record.
        """
        view = f"{self.draft.copy}_installed"
        self.conn.execute("SELECT pgdedup.check_readable(%s)", [self.draft.source])
        self.conn.execute(
            SQL("CREATE VIEW {} AS SELECT FROM {}").format(
                _in_schema(view), trusted(self.draft.source)
            )
        )
        config = self._value(
            "SELECT pgdedup.config_of(%s::regclass)::text", [self.draft.source]
        )
        self._register(view, config)
        return view

    def _register(self, name: str, config: str) -> None:
        """Let a relation in schema pgdedup be scanned, and make room for its pairs."""
        owner = Identifier(self._value(queries.OWNER))
        relation, findings = _in_schema(name), _findings(name)
        self.conn.execute(SQL(queries.FINDINGS).format(findings=findings))
        self.conn.execute(SQL("GRANT SELECT ON {} TO {}").format(relation, owner))
        self.conn.execute(SQL("GRANT INSERT ON {} TO {}").format(findings, owner))
        self.conn.execute(
            "INSERT INTO pgdedup.tables (target, name, config, content_hash)"
            " VALUES (%s::regclass, %s,"
            " %s::jsonb || pg_catalog.jsonb_build_object('findings', %s::text), '')",
            [_name(relation), _name(relation), config, _name(findings)],
        )

    def _scan(
        self,
        pairs: str,
        name: str,
        heavy: int,
        progress: Callable[[ScanProgress], None] | None,
    ) -> int:
        """Scan a registered relation into a temporary table; the number of rows."""
        relation = _name(_in_schema(name))
        found = scan(self.conn, relation, heavy=heavy, progress=progress)
        table = Identifier("pg_temp", pairs)
        self.conn.execute(
            SQL(queries.FOUND).format(table=table, findings=_findings(name)),
            {"target": relation},
        )
        self.conn.execute(SQL("ANALYZE {}").format(table))
        self.explain[pairs] = self._value(
            "SELECT t.config #>> '{functions,explain}' FROM pgdedup.tables AS t"
            " WHERE t.target = %s::regclass",
            [relation],
        )
        return found.rows

    # --------------------------------------------------------------- reading it

    def _shared(self) -> tuple[SharedValue, ...]:
        """The values that most rows share, listed pair by pair or not."""
        found = self._tuples(
            queries.SHARED, {"target": _name(self.draft.relation), "limit": self.limit}
        )
        return tuple(
            SharedValue(
                rule,
                key,
                rows,
                listed,
                {
                    each.field: each.value_l
                    for each in self._why("pgdedup_after", rule, key, key)
                },
            )
            for rule, key, rows, listed in found
        )

    def _replay(self, period: timedelta) -> Replay | None:
        """The newest rows against all earlier ones; None without any date."""
        assert self.since_column is not None
        live = Identifier(LIVE) if LIVE in self.draft.columns else SQL("true")
        key = self._value(
            "SELECT pgdedup.key_expression(%s::regclass, 't')",
            [_name(self.draft.relation)],
        )
        self.conn.execute(
            SQL(queries.ARRIVALS).format(
                key=trusted(key),
                order=join(
                    ", ", (SQL("t.{}").format(Identifier(c)) for c in self.draft.key)
                ),
                table=self.draft.relation,
                live=live,
            )
        )
        until = self._value(
            "SELECT max(a.at) FROM pg_temp.pgdedup_arrivals AS a WHERE a.at <= now()"
        )
        if until is None:
            return None
        bounds = {"since": until - period, "until": until}
        self.conn.execute(queries.REPLAYED, bounds)
        rows = self._value(
            "SELECT count(*) FROM pg_temp.pgdedup_arrivals AS a"
            " WHERE a.at BETWEEN %(since)s AND %(until)s",
            bounds,
        )
        actions = dict(self._tuples(queries.STRONGEST))
        return Replay(
            column=self.since_column,
            since=bounds["since"],
            until=until,
            rows=rows,
            blocked=actions.get("block", 0),
            asked=actions.get("ask", 0),
            flagged=actions.get("flag", 0),
            shadowed=actions.get("shadow", 0),
            rules=tuple(self._rows(ReplayedRule, queries.REPLAYED_RULES)),
            distinct=self._sample(
                "pgdedup_after",
                SQL(
                    "d.state = 'distinct' AND EXISTS (SELECT FROM"
                    " pg_temp.pgdedup_replayed AS y WHERE y.key_l = f.key_l"
                    " AND y.key_r = f.key_r AND y.rule = f.rule)"
                ),
            ),
        )

    def _difference(self, other: str) -> Difference:
        """What changes from the other version to this one."""
        self.conn.execute(queries.BOTH)
        ((gained, lost, kept),) = self._tuples(queries.DIFFERENCE)
        absent = (
            "NOT EXISTS (SELECT FROM pg_temp.{} AS o"
            " WHERE o.key_l = f.key_l AND o.key_r = f.key_r)"
        )
        return Difference(
            gained=gained,
            lost=lost,
            kept=kept,
            rules=tuple(
                self._rows(
                    RuleChange,
                    queries.RULE_CHANGES,
                    {
                        "after": _name(self.draft.relation),
                        "before": _name(_in_schema(other)),
                    },
                )
            ),
            actions=tuple(self._rows(ActionChange, queries.ACTION_CHANGES)),
            gained_sample=self._sample(
                "pgdedup_after",
                SQL(absent).format(Identifier("pgdedup_before")),
            ),
            lost_sample=self._sample(
                "pgdedup_before",
                SQL(absent).format(Identifier("pgdedup_after")),
            ),
        )

    def _sample(self, pairs: str, condition: Composable) -> tuple[SimulatedPair, ...]:
        """Some pairs of each rule: always the same ones, of all parts of the table."""
        found = self._tuples(
            SQL(queries.SAMPLE).format(
                pairs=Identifier("pg_temp", pairs), condition=condition
            ),
            {"limit": self.limit},
        )
        return tuple(
            SimulatedPair(
                key_l=key_l,
                key_r=key_r,
                rule=rule,
                action=action,
                score=score,
                state=state,
                decided_by=decided_by,
                reason=reason,
                why=self._why(pairs, rule, key_l, key_r),
            )
            for key_l, key_r, rule, action, score, state, decided_by, reason in found
        )

    def _why(
        self, pairs: str, rule: str, key_l: str, key_r: str
    ) -> tuple[Compared, ...]:
        """What a rule compares in two rows; vetoes did not hold."""
        return tuple(
            self._rows(
                Compared,
                SQL(
                    "SELECT e.field, e.comparison, e.value_l, e.value_r, e.score,"
                    " e.threshold FROM {}(%(l)s, %(r)s) AS e"
                    " WHERE e.rule = %(rule)s AND e.comparison = ANY (%(kinds)s)"
                    " AND NOT e.veto"
                ).format(trusted(self.explain[pairs])),
                {"l": key_l, "r": key_r, "rule": rule, "kinds": list(ComparisonKind)},
            )
        )

    # ------------------------------------------------------------------ queries

    def _set(self, name: str, value: str) -> None:
        self.conn.execute("SELECT pg_catalog.set_config(%s, %s, true)", [name, value])

    def _tuples(
        self, query: "_Query", arguments: "_Arguments" = None
    ) -> list[tuple[Any, ...]]:
        with self.conn.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(_text(query), arguments).fetchall()

    def _rows(
        self, row: type[_Row], query: "_Query", arguments: "_Arguments" = None
    ) -> Iterator[_Row]:
        with self.conn.cursor(row_factory=class_row(row)) as cursor:
            yield from cursor.execute(_text(query), arguments)

    def _value(self, query: "_Query", arguments: "_Arguments" = None) -> Any:
        ((value,),) = self._tuples(query, arguments)
        return value


_Other = Draft | Literal["installed"] | None
_Query = str | Composed
_Arguments = Sequence[object] | Mapping[str, object] | None


def _text(query: _Query) -> bytes | Composed:
    return query.encode() if isinstance(query, str) else query


def _name(relation: Identifier) -> str:
    return relation.as_string(None)


def _in_schema(name: str) -> Identifier:
    return Identifier(names.SCHEMA, name)


def _findings(name: str) -> Identifier:
    """Where what is found in a registered relation goes."""
    return _in_schema(f"{name}_found")
