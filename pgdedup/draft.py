"""Rules of one table, compiled for a copy of it: what ``simulate`` runs.

As ``plan`` for ``apply``: made by the compiler, run without it. Of the table only the
columns that the rules read are copied; normal forms that are installed as the rules
want them are copied too, and not made again.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

import psycopg
from psycopg import sql
from psycopg.sql import Composable, Identifier

from pgdedup import migrate, names
from pgdedup.catalog import Catalog, ColumnInfo, TableInfo, check_live, read_catalog
from pgdedup.compile import Statement, compile_config, compile_rules
from pgdedup.errors import ConfigError, PgdedupError
from pgdedup.model import (
    Action,
    RuleSet,
    Storage,
    Table,
    parse_column_ref,
    parse_table_name,
)
from pgdedup.model.settings import give_names
from pgdedup.registry import read_registry
from pgdedup.sql import to_text, trusted

#: Column of the copy that holds whether a row is compared at all. Computed while the
#: copy is made, so that the columns that ``live`` reads need not be known.
LIVE = "pgdedup_live"


class DraftError(PgdedupError):
    """There is nothing to try; the message says why."""


@dataclass(frozen=True)
class Draft:
    """Rules of a table, and how they are tried on a copy of it.

    ``table`` is its key in the rule file, ``source`` the table in SQL, ``key`` its
    primary key. ``copy`` is the name of the copy in schema pgdedup, ``columns`` where
    its columns come from, over the source. ``columns_sql`` runs on the empty copy,
    ``objects_sql`` on the filled one. ``config`` is the compiled configuration.
    ``core``: the database has the core schema.
    """

    table: str
    source: str
    key: tuple[str, ...]
    copy: str
    columns: Mapping[str, Composable]
    columns_sql: tuple[str, ...]
    objects_sql: tuple[str, ...]
    config: str
    core: bool

    @property
    def relation(self) -> Identifier:
        """The copy."""
        return Identifier(names.SCHEMA, self.copy)


def draft(conn: psycopg.Connection, rules: RuleSet, table: str | None = None) -> Draft:
    """Compile the rules of one table for a copy of it. Reads only.

    Args:
        conn: a connection of a role that could apply the rules.
        rules: the rules.
        table: which table of them; may be left out where there is only one.

    Raises:
        DraftError: the rules do not name that table, or all its rules are off.
        ConfigError: the rules do not fit the database.
        NotYetSupported: some rule needs SQL that this version does not have.
        CoreError: the core schema is of another version.
    """
    name = _chosen(rules, table)
    wanted = rules.tables[name]
    if all(rule.action is Action.OFF for rule in wanted.rules.values()):
        raise DraftError(f"{name}: no rule is on; give one that is tried an action")
    alone = rules.model_copy(update={"tables": {name: wanted}, "roles": {}})
    core = migrate.check_version(conn)
    problems = check_live(conn, alone)
    if problems:
        raise ConfigError(problems)
    catalog = read_catalog(conn, alone)
    info = catalog.tables[name]
    copy = f"simulation_{secrets.token_hex(6)}"
    copied, columns = _copied(wanted, info)
    tried = f"{names.SCHEMA}.{copy}"
    their_rules, their_catalog = _moved(alone, catalog, wanted, copied, copy, tried)
    stored = _stored(conn, alone, catalog) if core else {}
    counted = {
        f"field:{field.name}"
        for field in wanted.fields.values()
        if field.common_after is not None
    }
    columns_sql, objects_sql = [], []
    for statement in compile_rules(their_rules, their_catalog):
        if statement.kind == "column" and _definition(statement) in stored:
            columns[statement.name] = Identifier(stored[_definition(statement)])
        elif statement.kind == "column":
            columns_sql.append(statement.create)
        elif statement.kind == "function" or (
            # A scan joins; only what is counted is looked up.
            statement.kind == "index" and statement.part in counted
        ):
            objects_sql.append(statement.create)
    return Draft(
        table=name,
        source=to_text(Identifier(info.schema, info.name)),
        key=info.key,
        copy=copy,
        columns=columns,
        columns_sql=tuple(columns_sql),
        objects_sql=tuple(objects_sql),
        config=json.dumps(
            compile_config(their_rules, their_catalog)[tried], ensure_ascii=False
        ),
        core=core,
    )


def _chosen(rules: RuleSet, table: str | None) -> str:
    """The key of the table in the rule file."""
    known = ", ".join(rules.tables)
    if table is None:
        if len(rules.tables) > 1:
            raise DraftError(f"name one of the tables: {known}")
        return next(iter(rules.tables))
    for name, each in rules.tables.items():
        if table == name or each.target == parse_table_name(table):
            return name
    raise DraftError(f"the rules do not name {table}; they name {known}")


def _copied(
    table: Table, info: TableInfo
) -> tuple[dict[str, ColumnInfo], dict[str, Composable]]:
    """Columns of the copy, the key first, and where they come from."""
    wanted = [*info.key]
    for field in table.fields.values():
        wanted += [parse_column_ref(text).column for text in field.columns]
    wanted += table.scope
    wanted += [table.related_by] if table.related_by is not None else []
    described = {
        column: replace(info.columns[column], generated=False) for column in wanted
    }
    values: dict[str, Composable] = {column: Identifier(column) for column in described}
    if table.live is not None:
        described[LIVE] = ColumnInfo(LIVE, "boolean", "boolean")
        values[LIVE] = sql.SQL("coalesce(({}), false)").format(trusted(table.live))
    return described, values


def _moved(
    rules: RuleSet,
    catalog: Catalog,
    table: Table,
    columns: Mapping[str, ColumnInfo],
    copy: str,
    tried: str,
) -> tuple[RuleSet, Catalog]:
    """The same rules over the copy; nothing is shown, merged or owned there."""
    # A copy of the rows is made anyway: with columns it is quicker to look at.
    changes: dict[str, object] = {"show": (), "owner": None, "merge": None}
    changes["storage"] = Storage.COLUMN
    if table.live is not None:
        changes["live"] = LIVE
    moved = {tried: table.model_copy(update=changes)}
    give_names(moved)
    (info,) = catalog.tables.values()
    place = replace(
        info,
        schema=names.SCHEMA,
        name=copy,
        columns=columns,
        kind="r",
        forced_rls=False,
        children={},
    )
    return (
        rules.model_copy(update={"tables": moved}),
        replace(catalog, tables={tried: place}),
    )


def _definition(column: Statement) -> str:
    """Type and expression of a column, whatever it and its table are called."""
    return column.create.partition(to_text(Identifier(column.name)))[2]


def _stored(
    conn: psycopg.Connection, rules: RuleSet, catalog: Catalog
) -> dict[str, str]:
    """Definition -> the installed column that already holds these normal forms."""
    (info,) = catalog.tables.values()
    known = {entry.name: entry.content_hash for entry in read_registry(conn)}
    return {
        _definition(each): each.name
        for each in compile_rules(rules, catalog)
        if each.kind == "column"
        and known.get(each.name) == each.content_hash
        and each.name in info.columns
    }
