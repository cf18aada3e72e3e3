"""What must run so that a database has the rules of a file.

Compares the compiled statements with the registry and with what really exists. The
result is data: it can be printed, applied (``install``), or written as a script.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import psycopg
from psycopg import sql

from pgdedup import migrate, names
from pgdedup.catalog import Catalog, check_live, read_catalog
from pgdedup.compile import ROLES, compile_config, compile_rules
from pgdedup.errors import ConfigError
from pgdedup.estimate import estimate
from pgdedup.model import RuleSet
from pgdedup.plan.difference import compare, numbered, renames
from pgdedup.plan.notices import (
    drifts,
    isolation_warnings,
    slow_children,
    warnings,
)
from pgdedup.plan.recording import (
    has_rows,
    hold_writers,
    note_unrecorded,
    raised_rules,
    record_existing,
    refusing,
    unrecorded_rules,
)
from pgdedup.plan.steps import Plan, PlanError, State, Step, differences_of
from pgdedup.plan.tables import (
    forget_table,
    read_target,
    register_table,
    renamed_tables,
)
from pgdedup.registry import (
    Installed,
    Registered,
    after_renames,
    fingerprint,
    read_registry,
    rename_table,
    renamed_columns,
)
from pgdedup.sql import to_text

__all__ = [
    "Plan",
    "PlanError",
    "State",
    "Step",
    "compare",
    "differences_of",
    "forget_table",
    "plan",
    "plan_script",
    "read_target",
    "register_table",
]


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
    renamed = renamed_tables(conn, rules, catalog) if has_core else {}
    # Roles belong to the file, not to one of its tables.
    scope = {*rules.tables, ROLES, *renamed}
    known = [entry for entry in registry or () if entry.table_name in scope]
    mine = after_renames(known, renamed_columns(conn) if has_core else {})
    existing, broken = _existing(conn, catalog, mine)
    _refuse_foreign_finders(conn, catalog)
    configs = _stored_configs(conn) if has_core else {}
    unrecorded = unrecorded_rules(conn) if has_core else {}
    steps: list[Step] = []
    if not has_core:
        steps.append(Step("create", "core", "pgdedup", "", migrate.core_script()))
    differences, states = compare(statements, mine, existing, broken)
    steps += differences
    steps += renames(statements, states, known, mine)
    for old, new in renamed.items():
        steps.append(Step("register", "table", new, new, rename_table(old, new)))
    wanted = compile_config(rules, catalog)
    last: list[Step] = []
    for name, config in wanted.items():
        raised = raised_rules(configs.get(name), config)
        if name in configs and (
            raised or configs[name].get("isolation") != config["isolation"]
        ):
            hold_writers(steps, name, catalog)
        if differences_of(differences, name) or configs.get(name) != config:
            steps.append(register_table(name, read_target(catalog, name, config)))
        # Those of an apply that did not come to its end are still to be done.
        due = refusing(config, {*raised, *unrecorded.get(name, ())})
        if scan and due and has_rows(conn, catalog, name):
            if raised:
                steps.append(note_unrecorded(name, due))
            last.append(record_existing(catalog, name, due))
    for name in configs:
        if name in rules.tables and name not in wanted:
            steps.append(forget_table(name))
    steps += last
    return Plan(
        steps=[_estimated(step, catalog, mine) for step in steps],
        states=states,
        warnings=[
            *warnings(conn, catalog, steps),
            *isolation_warnings(conn, rules, steps),
            *slow_children(rules, catalog),
        ],
        fingerprint=fingerprint(registry),
        drifts=drifts(conn, rules) if has_core else (),
        wanted=Installed(
            True,
            tuple(Registered.of(each, at) for at, each in numbered(statements)),
            {
                name: read_target(catalog, name, config)
                for name, config in wanted.items()
            },
        ),
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


def _stored_configs(conn: psycopg.Connection) -> dict[str, Mapping[str, Any]]:
    return dict(conn.execute("SELECT name, config FROM pgdedup.tables").fetchall())


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
