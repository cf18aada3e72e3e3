"""From rules and table descriptions to SQL statements: pure and deterministic.

``compile_rules`` has no connection. What it returns is the complete set of objects
that the rules need, each with its own CREATE and DROP; ``plan`` decides which of
them must run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from psycopg import sql
from psycopg.sql import Literal

from pgdedup import names
from pgdedup.catalog import Catalog, check_catalog
from pgdedup.compile.configuration import configuration
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement
from pgdedup.compile.table import statements
from pgdedup.errors import ConfigError
from pgdedup.model import RoleName, RuleSet
from pgdedup.sql import to_text
from pgdedup.support import require_supported

__all__ = ["ROLES", "Statement", "compile_config", "compile_rules"]

#: Stands in the place of a table for what ``roles:`` grants.
ROLES = ""


def compile_rules(rules: RuleSet, tables: Catalog) -> list[Statement]:
    """Compile a rule file.

    Args:
        rules: the rules.
        tables: description of the tables they name.

    Returns:
        All objects in the order in which they are created, table by table, then
        the privileges of mapped roles.

    Raises:
        ConfigError: the rules do not fit the tables.
        NotYetSupported: some rule needs SQL that this version does not have.
    """
    objects = [
        statement
        for layout in _layouts(rules, tables)
        for statement in statements(layout, rules.language)
    ]
    roles = [_role(kind, name) for kind, name in rules.roles.items()]
    return [*_bound(objects), *roles]


def _bound(objects: Sequence[Statement]) -> Iterator[Statement]:
    """Tell of each function in SQL what PostgreSQL binds it to.

    A body in SQL is bound to whatever it names; what it is bound to cannot be dropped
    before it.
    """
    known: set[str] = set()
    for statement in objects:
        needs = set(statement.needs)
        if statement.kind == "function" and "\nLANGUAGE sql" in statement.create:
            needs |= known & set(names.GENERATED.findall(statement.create))
        known.add(statement.name)
        yield replace(statement, needs=tuple(sorted(needs)))


def compile_config(rules: RuleSet, tables: Catalog) -> dict[str, dict[str, object]]:
    """The compiled rules of each table as data, as the registry stores them.

    Raises:
        ConfigError, NotYetSupported: as ``compile_rules``.
    """
    return {
        layout.table.name: configuration(layout, rules.language)
        for layout in _layouts(rules, tables)
        if layout.rules or layout.table.merge
    }


def _layouts(rules: RuleSet, tables: Catalog) -> list[TableLayout]:
    require_supported(rules)
    problems = check_catalog(rules, tables)
    if problems:
        raise ConfigError(problems)
    return [TableLayout(table, tables) for table in rules.tables.values()]


def _role(kind: RoleName, name: str) -> Statement:
    create, drop = (
        to_text(
            sql.SQL("SELECT {}({}, {});\n").format(
                sql.Identifier("pgdedup", function), Literal(kind.value), Literal(name)
            )
        )
        for function in ("grant_role", "revoke_role")
    )
    return Statement(
        ROLES, "grant", f"{kind}:{name}", "roles", create, drop.rstrip(), create
    )
