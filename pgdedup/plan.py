"""What must run so that a database has the rules of a file.

Compares the compiled statements with the registry and with what really exists. The
result is data: it can be printed, applied (``install``), or written as a script.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from typing import Any

import psycopg
from psycopg import sql
from psycopg.sql import Literal

from pgdedup import migrate, names
from pgdedup.catalog import Catalog, check_live, read_catalog
from pgdedup.children import link
from pgdedup.compile import ROLES, Statement, compile_config, compile_rules
from pgdedup.errors import ConfigError, PgdedupError
from pgdedup.estimate import Estimate, estimate
from pgdedup.model import Action, Isolation, RuleSet
from pgdedup.registry import (
    Installed,
    Registered,
    Target,
    after_renames,
    columns_now,
    fingerprint,
    forget,
    move,
    read_registry,
    rename_table,
    renamed_columns,
)
from pgdedup.sql import to_text, trusted

#: Actions that refuse a write, in the compiled configuration.
REFUSING = frozenset({Action.ASK, Action.BLOCK})


class PlanError(PgdedupError):
    """The database holds something that a plan cannot get around."""


class State(StrEnum):
    """State of one object in the database."""

    MISSING = "MISSING"
    INSTALLED = "INSTALLED"
    OUTDATED = "OUTDATED"
    ORPHANED = "ORPHANED"


@dataclass(frozen=True)
class Step:
    """One thing to run, and its row in the registry.

    ``lock`` is taken on the user's table. ``concurrently``: the statement to run
    instead of ``sql``, outside a transaction, where writers must not be blocked. With
    ``repeat`` it is run until it returns true.
    """

    action: str
    kind: str
    name: str
    table: str
    sql: str
    registry: str = ""
    lock: str = ""
    concurrently: str | None = None
    repeat: bool = False
    estimate: Estimate | None = None

    @property
    def rewrites(self) -> bool:
        """Whether the whole table is written anew."""
        return self.kind == "column" and self.action == "create"

    def script(self) -> str:
        """The step as plain SQL for a transaction."""
        return f"{self.sql.rstrip()}\n{self.registry}"


@dataclass(frozen=True)
class Plan:
    """Steps in their order, the state of every object, warnings, and drifts.

    ``drifts`` says what set_action and guard_pause changed: the database does not act
    as the file says, and apply leaves that to those who did it.
    ``fingerprint`` is that of the registry that the plan was made from: ``apply``
    refuses a plan that another apply has overtaken. ``wanted`` is what the tables of
    the rule file have when the steps have run.
    """

    steps: Sequence[Step]
    states: Mapping[str, State]
    warnings: Sequence[str] = ()
    fingerprint: str = ""
    drifts: Sequence[str] = ()
    wanted: Installed = field(default_factory=Installed)

    @property
    def empty(self) -> bool:
        """Whether nothing needs to run."""
        return not self.steps

    def script(self) -> str:
        """The steps as plain SQL for one transaction."""
        return "".join(step.script() for step in self.steps)


def plan(conn: psycopg.Connection, rules: RuleSet, *, scan: bool = True) -> Plan:
    """Compare the rules with a database.

    Reads only. With ``scan``, the plan puts the pairs on record that are there when
    a rule begins to refuse. Tables of the registry that the rules no longer name are
    left alone: a rule file may be split; ``drop`` removes them.

    Raises:
        ConfigError: the rules do not fit the database.
        NotYetSupported: some rule needs SQL that this version does not have.
        CoreError: the core schema is of another version.
    """
    has_core = migrate.check_version(conn)
    problems = check_live(conn, rules)
    if problems:
        raise ConfigError(problems)
    catalog = read_catalog(conn, rules)
    statements = compile_rules(rules, catalog)
    registry = read_registry(conn) if has_core else None
    renamed = _renamed(conn, rules, catalog) if has_core else {}
    # Roles belong to the file, not to one of its tables.
    scope = {*rules.tables, ROLES, *renamed}
    known = [entry for entry in registry or () if entry.table_name in scope]
    mine = after_renames(known, renamed_columns(conn) if has_core else {})
    existing, broken = _existing(conn, catalog, mine)
    _refuse_foreign_finders(conn, catalog)
    configs = _stored_configs(conn) if has_core else {}
    unrecorded = _unrecorded(conn) if has_core else {}
    steps: list[Step] = []
    if not has_core:
        steps.append(Step("create", "core", "pgdedup", "", migrate.core_script()))
    differences, states = compare(statements, mine, existing, broken)
    steps += differences
    steps += _renames(statements, states, known, mine)
    for old, new in renamed.items():
        steps.append(Step("register", "table", new, new, rename_table(old, new)))
    wanted = compile_config(rules, catalog)
    unrecorded = _unrecorded(conn) if has_core else {}
    last: list[Step] = []
    for name, config in wanted.items():
        raised = _raised(configs.get(name), config)
        if name in configs and (
            raised or configs[name].get("isolation") != config["isolation"]
        ):
            _hold_writers(steps, name, catalog)
        if differences_of(differences, name) or configs.get(name) != config:
            steps.append(register_table(name, read_target(catalog, name, config)))
        # Those of an apply that did not come to its end are still to be done.
        due = _refusing(config, {*raised, *unrecorded.get(name, ())})
        if scan and due and _has_rows(conn, catalog, name):
            if raised:
                steps.append(_note_unrecorded(name, due))
            last.append(_record_existing(catalog, name, due))
    for name in configs:
        if name in rules.tables and name not in wanted:
            steps.append(forget_table(name))
    steps += last
    return Plan(
        steps=[_estimated(step, catalog, mine) for step in steps],
        states=states,
        warnings=[
            *_warnings(conn, catalog, steps),
            *_isolation_warnings(conn, rules, steps),
            *_slow_children(rules, catalog),
        ],
        fingerprint=fingerprint(registry),
        drifts=_drifts(conn, rules) if has_core else (),
        wanted=Installed(
            True,
            tuple(Registered.of(each, at) for at, each in _numbered(statements)),
            {
                name: read_target(catalog, name, config)
                for name, config in wanted.items()
            },
        ),
    )


def _estimated(step: Step, catalog: Catalog, registry: Iterable[Registered]) -> Step:
    """The step with an estimate for the table as it is.

    A rewrite builds the indexes again that are there: ours, and the user's, of which
    the estimate knows nothing.
    """
    info = catalog.tables.get(step.table)
    if info is None:
        return step
    found = estimate(step.kind, step.sql, info.rows, info.bytes)
    if found is not None and step.rewrites:
        for entry in registry:
            if entry.table_name == step.table and entry.kind == "index":
                again = estimate("index", entry.create_sql, info.rows, info.bytes)
                found = found if again is None else found + again
    return replace(step, estimate=found)


_DRIFTS = """
SELECT t.name, pg_catalog.format(
    'rule %%s is %%s instead of %%s since %%s by %%s: %%s',
    e.rule,
    e.entry ->> 'action',
    e.entry ->> 'instead_of',
    pg_catalog.date_trunc('minute', (e.entry ->> 'at')::timestamptz),
    e.entry ->> 'by', e.entry ->> 'reason'
)
FROM pgdedup.controls AS c
INNER JOIN pgdedup.tables AS t ON t.target = c.target
CROSS JOIN LATERAL pg_catalog.jsonb_each(c.actions) AS e (rule, entry)
WHERE t.name = ANY (%(tables)s)
UNION ALL
SELECT t.name, pg_catalog.format(
    'the guard is paused until %%s', pg_catalog.date_trunc('minute', c.paused_until)
)
FROM pgdedup.controls AS c
INNER JOIN pgdedup.tables AS t ON t.target = c.target
WHERE t.name = ANY (%(tables)s) AND c.paused_until > pg_catalog.clock_timestamp()
ORDER BY 1, 2
"""


def _drifts(conn: psycopg.Connection, rules: RuleSet) -> list[str]:
    """What administrators changed at run time."""
    found = conn.execute(_DRIFTS, {"tables": list(rules.tables)}).fetchall()
    return [f"{name}: {what}" for name, what in found]


_FOREIGN = """
SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname = %s AND p.proname = %s
    AND coalesce(pg_catalog.obj_description(p.oid, 'pg_proc'), '')
        NOT LIKE 'pgdedup: %%'
"""


def _refuse_foreign_finders(conn: psycopg.Connection, catalog: Catalog) -> None:
    """The finder is the only object whose name a function of the user's may have.

    Raises:
        PlanError: there is such a function; our own carry a comment.
    """
    for info in catalog.tables.values():
        row = conn.execute(_FOREIGN, [info.schema, names.finder(info.name)]).fetchone()
        if row is not None:
            raise PlanError(
                f"there is a function {row[0]} already, which pgdedup did not make; "
                "rename or drop it: the typed finder of the table needs the name"
            )


def plan_script(rules: RuleSet, catalog: Catalog, *, core: bool = True) -> str:
    """Core schema and rules as one plain script, for a database that has neither.

    Pure: needs only the description of the tables.
    """
    parts = [
        "-- pgdedup: run in one transaction, for instance: "
        "psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql\n",
        "SET LOCAL standard_conforming_strings = on;\n",
        "SET LOCAL search_path = pg_catalog, pg_temp;\n",
    ]
    if core:
        parts.append(migrate.core_script())
        parts.append("SET LOCAL search_path = pg_catalog, pg_temp;\n")
    steps, _ = compare(compile_rules(rules, catalog), [], set())
    for name, config in compile_config(rules, catalog).items():
        steps.append(register_table(name, read_target(catalog, name, config)))
    parts += [step.script() for step in steps]
    return "".join(parts)


def differences_of(steps: Iterable[Step], table: str) -> list[Step]:
    """The steps that concern one table."""
    return [step for step in steps if step.table == table]


def compare(
    statements: Sequence[Statement],
    registry: Sequence[Registered],
    existing: Collection[str],
    broken: Collection[str] = (),
) -> tuple[list[Step], dict[str, State]]:
    """Steps that turn what is registered into what is wanted. Pure.

    An object whose signature is unchanged is replaced in place; otherwise it and
    everything bound to it is dropped and created again. Names that exist without
    being registered (an apply was interrupted) are dropped first, and so are
    ``broken`` objects: indexes whose build failed.

    New columns and indexes come first: nothing uses them yet, so that the indexes can
    be built concurrently while the old rules are whole. All the rest changes at once,
    in one transaction.
    """
    wanted = {statement.name: statement for statement in statements}
    known = {entry.name: entry for entry in registry}
    states: dict[str, State] = {}
    doomed: set[str] = set()
    # Tables where something goes that a function may still be bound to.
    shrinking: set[str] = set()
    for entry in registry:
        if entry.name not in wanted:
            states[entry.name] = State.ORPHANED
            doomed.add(entry.name)
            shrinking.add(entry.table_name)
    for name, statement in wanted.items():
        present = known.get(name)
        if present is None or name not in existing:
            states[name] = State.MISSING
            if name in existing or name in broken or present is not None:
                doomed.add(name)
        elif present.content_hash == statement.content_hash:
            states[name] = State.INSTALLED
        else:
            states[name] = State.OUTDATED
            if present.signature != statement.signature or (
                (statement.needs or present.needs) and statement.table in shrinking
            ):
                doomed.add(name)
    # Statements stand in creation order, so one pass finds all dependents.
    for statement in statements:
        if states[statement.name] is not State.MISSING and doomed & set(
            statement.needs
        ):
            doomed.add(statement.name)
    unused = {
        statement.name
        for statement in statements
        if states[statement.name] is State.MISSING
        and not doomed & set(statement.needs)
        and (
            statement.kind == "index"
            or (statement.kind == "column" and statement.name not in doomed)
        )
    }
    early: list[Step] = []
    late: list[Step] = []

    def add(step: Step) -> None:
        (early if step.name in unused else late).append(step)

    for entry in reversed(registry):
        if entry.name in doomed:
            add(
                Step(
                    "drop",
                    entry.kind,
                    entry.name,
                    entry.table_name,
                    entry.drop_sql,
                    forget(entry.name),
                    "" if entry.kind == "function" else "ACCESS EXCLUSIVE",
                )
            )
    for statement in reversed(statements):
        if statement.name in doomed and statement.name not in known:
            add(
                Step(
                    "drop",
                    statement.kind,
                    statement.name,
                    statement.table,
                    statement.drop,
                    lock=statement.lock,
                )
            )
    for position, statement in _numbered(statements):
        state = states[statement.name]
        if state is State.INSTALLED and statement.name not in doomed:
            if known[statement.name].position != position:
                add(_move(statement, position))
            continue
        add(
            Step(
                "replace"
                if state is State.OUTDATED and statement.name not in doomed
                else "create",
                statement.kind,
                statement.name,
                statement.table,
                statement.create,
                Registered.of(statement, position).remember(),
                statement.lock,
                statement.concurrently if statement.name in unused else None,
            )
        )
    return [*_join_columns(early), *_join_columns(late)], states


def _join_columns(steps: Iterable[Step]) -> Iterator[Step]:
    """One ALTER TABLE for neighbouring new columns: each rewrites the table."""
    pending: Step | None = None
    for step in steps:
        joins = step.kind == "column" and step.action == "create"
        if joins and pending is not None and pending.table == step.table:
            clause = step.sql.split("\n", 1)[1]
            pending = replace(
                pending,
                name=f"{pending.name}, {step.name}",
                sql=f"{pending.sql.rstrip().rstrip(';')},\n{clause}",
                registry=pending.registry + step.registry,
            )
            continue
        if pending is not None:
            yield pending
        pending = step if joins else None
        if not joins:
            yield step
    if pending is not None:
        yield pending


def _numbered(statements: Iterable[Statement]) -> Iterator[tuple[int, Statement]]:
    """Positions within each table, so that tables do not move one another."""
    numbers: dict[str, count[int]] = {}
    for statement in statements:
        yield next(numbers.setdefault(statement.table, count())), statement


def _move(statement: Statement, position: int) -> Step:
    """Keep an untouched object's place true: drop goes through them backwards."""
    return Step(
        "register",
        "position",
        statement.name,
        statement.table,
        move(statement.name, position),
    )


def _renames(
    statements: Iterable[Statement],
    states: Mapping[str, State],
    known: Iterable[Registered],
    mine: Iterable[Registered],
) -> Iterator[Step]:
    """Objects that need nothing but their columns' new names in the registry."""
    renamed = {new.name for old, new in zip(known, mine, strict=True) if old is not new}
    for position, each in _numbered(statements):
        if each.name in renamed and states[each.name] is State.INSTALLED:
            row = Registered.of(each, position).remember()
            yield Step("register", each.kind, each.name, each.table, row)


def read_target(catalog: Catalog, name: str, config: Mapping[str, object]) -> Target:
    """Where a table is, and the function that holds its compiled rules."""
    info = catalog.tables[name]
    functions = config["functions"]
    assert isinstance(functions, dict)
    relation = to_text(sql.Identifier(info.schema, info.name))
    return Target(relation, functions["config"])


def register_table(name: str, target: Target) -> Step:
    """Registry row of a table; the configuration comes from its own function."""
    relation = Literal(target.relation)
    text = to_text(
        sql.SQL(
            "INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)\n"
            "SELECT {target}::regclass, {name}, c.config,"
            " pg_catalog.md5(c.config::text), {columns}\n"
            "FROM (SELECT {function}() AS config) AS c\n"
            "ON CONFLICT (name) DO UPDATE SET target = excluded.target,"
            " config = excluded.config, content_hash = excluded.content_hash,"
            " columns = excluded.columns,"
            " installed_at = pg_catalog.now(), installed_by = CURRENT_USER;\n"
            "SELECT pgdedup.end_lapsed_actions({target}::regclass);\n"
        ).format(
            target=relation,
            name=Literal(name),
            function=trusted(target.config),
            columns=columns_now(sql.SQL("{}::regclass").format(relation)),
        )
    )
    return Step("register", "table", name, name, text)


def forget_table(name: str) -> Step:
    """The table has no rules any more."""
    text = to_text(
        sql.SQL("DELETE FROM pgdedup.tables WHERE name = {};\n").format(Literal(name))
    )
    return Step("forget", "table", name, name, text)


def _renamed(
    conn: psycopg.Connection, rules: RuleSet, catalog: Catalog
) -> dict[str, str]:
    """Registered key -> key in the rule file, of tables that got another name.

    The database knows them by oid: what is recorded of them stays theirs.
    """
    registered = {
        relation: name
        for name, relation in conn.execute(
            "SELECT t.name, t.target::oid::bigint FROM pgdedup.tables AS t"
        )
        if name not in rules.tables
    }
    found = {}
    for name, info in catalog.tables.items():
        row = conn.execute(
            "SELECT pg_catalog.to_regclass(%s)::oid::bigint",
            [to_text(sql.Identifier(info.schema, info.name))],
        ).fetchone()
        if row is not None and row[0] in registered:
            found[registered[row[0]]] = name
    return found


def _stored_configs(conn: psycopg.Connection) -> dict[str, Mapping[str, Any]]:
    return dict(conn.execute("SELECT name, config FROM pgdedup.tables").fetchall())


def _unrecorded(conn: psycopg.Connection) -> dict[str, list[str]]:
    rows = conn.execute("SELECT name, unrecorded FROM pgdedup.tables").fetchall()
    return dict(rows)


def _refusing(config: Mapping[str, Any], chosen: Collection[str]) -> list[str]:
    """Those of the chosen rules that refuse, in the file's order."""
    return [
        rule["rule"]
        for rule in config["rules"]
        if rule["rule"] in chosen and rule["action"] in REFUSING
    ]


def _raised(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> list[str]:
    """The rules that refuse from now on what they let pass, in the file's order.

    Writers under the old rules and under these would not meet, as little as those of
    another ``isolation``, whose locks are of another kind.
    """
    known = before["rules"] if before is not None else ()
    old = {
        rule["rule"]: rule.get("meaning")
        for rule in known
        if rule["action"] in REFUSING
    }
    return [
        rule["rule"]
        for rule in after["rules"]
        if rule["action"] in REFUSING and old.get(rule["rule"]) != rule["meaning"]
    ]


_HAS_ROWS = """
SELECT pg_catalog.has_table_privilege(%(table)s::regclass, 'SELECT')
    AND NOT pg_catalog.row_security_active(%(table)s::regclass)
"""


def _has_rows(conn: psycopg.Connection, catalog: Catalog, name: str) -> bool:
    """Whether there may be pairs already: all rows of an empty table are new ones."""
    table = sql.Identifier(catalog.tables[name].schema, catalog.tables[name].name)
    sees = conn.execute(_HAS_ROWS, {"table": to_text(table)}).fetchone()
    if sees is None or not sees[0]:
        return True
    row = conn.execute(sql.SQL("SELECT EXISTS (SELECT FROM {})").format(table))
    found = row.fetchone()
    return found is not None and bool(found[0])


def _note_unrecorded(name: str, rules: Sequence[str]) -> Step:
    """Remember, with the rules, that they are to be followed by a scan."""
    text = sql.SQL("UPDATE pgdedup.tables SET unrecorded = {} WHERE name = {};\n")
    return Step(
        "register",
        "scan",
        name,
        name,
        to_text(text.format(Literal(list(rules)), Literal(name))),
    )


def _record_existing(catalog: Catalog, name: str, rules: Sequence[str]) -> Step:
    """Put the pairs that are there on record, last: the rules hold already.

    Without a lock that a writer would meet, and outside a transaction unit by unit, so
    that an apply that is interrupted here leaves a scan that goes on.
    """
    info = catalog.tables[name]
    call = "SELECT pgdedup.record_existing({}::regclass, {}{});\n"
    target = Literal(to_text(sql.Identifier(info.schema, info.name)))
    whole, unit = (
        to_text(sql.SQL(call).format(target, Literal(list(rules)), sql.SQL(most)))
        for most in ("", ", 1")
    )
    return Step(
        "scan",
        "table",
        ", ".join(rules),
        name,
        whole,
        registry=_note_unrecorded(name, ()).sql,
        lock="ACCESS SHARE",
        concurrently=unit,
        repeat=True,
    )


def _hold_writers(steps: list[Step], name: str, catalog: Catalog) -> None:
    """Make the change of a table wait for its writers, and new ones for the change.

    Who wrote under the old rules took no lock that a writer under the new ones would
    meet: a duplicate could come in between. On a partitioned table LOCK takes the
    partitions too. It stands in the transaction that changes the functions, after the
    indexes that are built concurrently.
    """
    info = catalog.tables[name]
    place = max((i + 1 for i, s in enumerate(steps) if s.concurrently), default=0)
    text = sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE;\n").format(
        sql.Identifier(info.schema, info.name)
    )
    steps.insert(
        place,
        Step("lock", "table", name, name, to_text(text), lock="SHARE ROW EXCLUSIVE"),
    )


def _slow_children(rules: RuleSet, catalog: Catalog) -> Iterator[str]:
    """Newest values that are looked for in a whole table, for every match."""
    for name, table in rules.tables.items():
        info = catalog.tables[name]
        for shown in table.show:
            if shown.latest is None:
                continue
            found = link(shown, info.children, info.key)
            if not found.indexed:
                columns = ", ".join(
                    to_text(sql.Identifier(each))
                    for each in dict.fromkeys([*found.pairs, found.column])
                )
                yield (
                    f"{name}: {shown.label}: no index of {found.child.text} begins "
                    "with the columns that refer to the table; every answer reads all "
                    f"of it: CREATE INDEX CONCURRENTLY ON {found.child.text} "
                    f"({columns})"
                )


_EXISTING = """
SELECT a.attname::text, true FROM pg_catalog.pg_attribute AS a
WHERE a.attrelid = pg_catalog.to_regclass(%(table)s) AND a.attnum > 0
    AND NOT a.attisdropped
UNION ALL
SELECT c.relname::text, i.indisvalid FROM pg_catalog.pg_index AS i
INNER JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
WHERE i.indrelid = pg_catalog.to_regclass(%(table)s)
UNION ALL
SELECT t.tgname::text, true FROM pg_catalog.pg_trigger AS t
WHERE t.tgrelid = pg_catalog.to_regclass(%(table)s)
UNION ALL
SELECT p.proname::text, true FROM pg_catalog.pg_proc AS p
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname = 'pgdedup'
UNION ALL
SELECT %(finder)s, true FROM pg_catalog.pg_proc AS p
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname = %(schema)s AND p.proname = %(finder_name)s
"""


def _existing(
    conn: psycopg.Connection, catalog: Catalog, registry: Iterable[Registered]
) -> tuple[set[str], set[str]]:
    """Names of objects that really exist: the valid ones, and the broken ones."""
    found = {entry.name for entry in registry if entry.kind == "grant"}
    broken: set[str] = set()
    for info in catalog.tables.values():
        rows = conn.execute(
            _EXISTING,
            {
                "table": to_text(sql.Identifier(info.schema, info.name)),
                "schema": info.schema,
                "finder_name": names.finder(info.name),
                "finder": to_text(sql.Identifier(info.schema, names.finder(info.name))),
            },
        )
        for object_name, valid in rows:
            (found if valid else broken).add(object_name)
    return found, broken


_ISOLATED = """
SELECT 'role ' || r.rolname, v.value
FROM pg_catalog.pg_db_role_setting AS s
INNER JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole
CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS c (entry)
CROSS JOIN LATERAL pg_catalog.split_part(c.entry, '=', 2) AS v (value)
WHERE c.entry LIKE 'default~_transaction~_isolation=%' ESCAPE '~'
    AND v.value NOT IN ('read committed', 'read uncommitted')
    AND s.setdatabase IN (0, (
        SELECT d.oid FROM pg_catalog.pg_database AS d
        WHERE d.datname = pg_catalog.current_database()
    ))
ORDER BY 1
"""


#: Transactions at SERIALIZABLE that have read something, our own left out.
_SERIALIZABLE = """
SELECT count(DISTINCT l.pid) FROM pg_catalog.pg_locks AS l
WHERE l.mode = 'SIReadLock' AND l.pid <> pg_catalog.pg_backend_pid()
    AND l.database = (
        SELECT d.oid FROM pg_catalog.pg_database AS d
        WHERE d.datname = pg_catalog.current_database()
    )
"""


def _warnings(
    conn: psycopg.Connection, catalog: Catalog, steps: Sequence[Step]
) -> list[str]:
    """What a DBA should know before the plan runs."""
    found = []
    # Superusers, and those whose rights the installer has anyway.
    trusted_owners = {
        row[0]
        for row in conn.execute(
            "SELECT r.rolname FROM pg_catalog.pg_roles AS r WHERE r.rolsuper OR ("
            "pg_catalog.pg_has_role(r.oid, 'USAGE') AND NOT (SELECT u.rolsuper"
            " FROM pg_catalog.pg_roles AS u WHERE u.rolname = current_user))"
            " OR r.rolname = current_user"
        )
    }
    for name, info in catalog.tables.items():
        if any(step.kind == "column" for step in differences_of(steps, name)):
            found.append(
                f"{name}: adding generated columns rewrites the table (about "
                f"{info.rows:,} rows) under ACCESS EXCLUSIVE"
            )
            found.append(
                f"{name}: clients that read all columns will see the generated ones; "
                "copying the table by * or LIKE fails on them"
            )
        if info.owner not in trusted_owners:
            found.append(
                f"{name}: it belongs to {info.owner}, who is thereby trusted: policies "
                "of the table and code of its types (checks of domains, casts) run in "
                "the guard with your rights; let its owner apply the rules if that is "
                "too much"
            )
    return found


def _isolation_warnings(
    conn: psycopg.Connection, rules: RuleSet, steps: Sequence[Step]
) -> Iterator[str]:
    """What writers at other levels than READ COMMITTED will notice.

    REPEATABLE READ shows nowhere but in settings; SERIALIZABLE leaves locks, too.
    """
    refusing = {
        name: table.isolation
        for name, table in rules.tables.items()
        if REFUSING & {rule.action for rule in table.rules.values()}
    }
    cheap = [n for n, level in refusing.items() if level is Isolation.READ_COMMITTED]
    strict = [name for name in refusing if name not in cheap]
    for name in cheap:
        if differences_of(steps, name):
            yield (
                f"{name}: isolation: read_committed refuses writers at REPEATABLE READ "
                "and SERIALIZABLE with 0A000 wherever a rule asks or blocks; "
                "isolation: strict takes them, at a price"
            )
    who = [
        f"{role} writes at {level} by default"
        for role, level in conn.execute(_ISOLATED)
    ]
    level = conn.execute(
        "SELECT pg_catalog.current_setting('default_transaction_isolation')"
    ).fetchone()
    if level is not None and level[0] not in ("read committed", "read uncommitted"):
        who.insert(0, f"the database defaults to {level[0]}")
    sessions = conn.execute(_SERIALIZABLE).fetchone()
    if sessions is not None and sessions[0]:
        who.append("sessions are at work at serializable now")
    for each in who:
        if cheap:
            yield f"{each}: such writes to {', '.join(cheap)} are refused with 0A000"
        if strict or not refusing:
            yield (
                f"{each}: of two rivals that save the same record one gets 40001 and "
                "must retry"
            )
