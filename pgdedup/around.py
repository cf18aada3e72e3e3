"""A change of a guarded table that PostgreSQL refuses under our objects.

``ALTER TYPE`` of a column that a generated column or a trigger uses is refused, a
partition without our columns cannot be attached, and a dropped or renamed column leaves
functions behind that name it. So our objects are taken out, the table is altered, and
they are made again for what the table is then: one script, one transaction.

The table as it will be is read from an empty temporary copy, which is altered in its
place and thrown away; the table itself is only read.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import psycopg
from psycopg import sql
from psycopg.sql import Identifier

from pgdedup import migrate, names
from pgdedup.catalog import Catalog, TableInfo, read_catalog
from pgdedup.compile import compile_config, compile_rules
from pgdedup.errors import PgdedupError
from pgdedup.freeze import OWN_PATH, RESTORE_PATH, script
from pgdedup.model import RuleSet, Table, TableName, parse_table_name
from pgdedup.model.settings import give_names
from pgdedup.plan import Step, compare, read_target, register_table
from pgdedup.registry import Installed, Registered, read_installed, rename_table
from pgdedup.sql import to_text, trusted


class AroundError(PgdedupError):
    """The statement is none that can be put between our objects."""


_PLAIN = r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*"
_NAME = rf'(?:"(?:[^"]|"")+"|{_PLAIN})'
_ALTER = re.compile(
    rf"\s*ALTER\s+TABLE\s+(?P<only>ONLY\s+)?(?P<table>{_NAME}(?:\.{_NAME})?)\s+"
    r"(?P<action>\S.*?)\s*;?\s*",
    re.IGNORECASE | re.DOTALL,
)
_RENAME = re.compile(rf"RENAME\s+TO\s+(?P<name>{_NAME})", re.IGNORECASE)
_MOVE = re.compile(rf"SET\s+SCHEMA\s+(?P<name>{_NAME})", re.IGNORECASE)
_ATTACH = re.compile(
    rf"ATTACH\s+PARTITION\s+(?P<name>{_NAME}(?:\.{_NAME})?)\s+"
    r"(?:DEFAULT|FOR\s+VALUES\s+[^;]*)",
    re.IGNORECASE,
)
_COPY = Identifier("pg_temp", "pgdedup_copy")


@dataclass(frozen=True)
class Alter:
    """One ALTER TABLE: the table as it names it, what it does, and its whole text."""

    table: str
    action: str
    text: str


def parse(statement: str) -> Alter:
    """Take an ALTER TABLE apart, as far as that is needed.

    Raises:
        AroundError: it is another statement, or has IF EXISTS.
    """
    found = _ALTER.fullmatch(statement)
    if found is None or found["table"].upper() == "IF":
        raise AroundError(
            "this is not one ALTER TABLE without IF EXISTS; what is to be put between "
            "our objects is: ALTER TABLE name action"
        )
    text = statement.strip().rstrip(";").rstrip()
    return Alter(found["table"], found["action"], f"{text};\n")


def around(conn: psycopg.Connection, rules: RuleSet, statement: str) -> str:
    """The script that alters a guarded table, and leaves it guarded.

    Args:
        conn: a connection; nothing that it does stays.
        rules: the rules as they are to be afterwards, with the new names.
        statement: one ALTER TABLE.

    Raises:
        AroundError: it is no such statement; PostgreSQL refuses it; the table has no
            rules, or none in the file afterwards; nothing need be put around it.
        ConfigError: the rules do not fit the table as it will be.

    Locks: ACCESS SHARE on the table, to copy its definition.
    """
    alter = parse(statement)
    if not migrate.check_version(conn):
        raise AroundError("pgdedup is not installed in this database")
    with conn.transaction(force_rollback=True):
        here = _address(conn, alter.table)
        installed = read_installed(conn)
        wanted = to_text(Identifier(*here))
        keys = [n for n, t in installed.tables.items() if _same(t.relation, wanted)]
        if not keys:
            raise AroundError(
                f"there are no rules on {alter.table}: nothing of ours is in the way"
            )
        old = installed.only(keys)
        there = _renamed(alter, here)
        name, table = _rules_of(rules, conn, there)
        info, eased = _future(conn, alter, table, here)
        info = replace(info, schema=there[0], name=there[1])
        catalog = replace(read_catalog(conn, _only(rules, {})), tables={name: info})
    own = _only(rules, {name: table})
    new = _installed(own, catalog)
    if eased and new.state == old.state and not _ATTACH.fullmatch(alter.action):
        raise AroundError(
            "nothing need be put around this: our objects are not in its way, and stay "
            "as they are"
        )
    return compose(alter, keys[0], old, name, new)


def compose(
    alter: Alter, before: str, old: Installed, after: str, new: Installed
) -> str:
    """The script. Pure.

    Args:
        alter: the statement.
        before: key of the table in the registry.
        old: what is there.
        after: key of the table in the rule file.
        new: what is to be there.
    """
    out, _ = compare([], old.entries, {entry.name for entry in old.entries})
    back, _ = compare([entry.statement() for entry in new.entries], [], set())
    relation = trusted(old.tables[before].relation)
    lock = to_text(
        sql.SQL("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE;\n").format(relation)
    )
    steps = [
        Step("lock", "table", before, before, lock),
        *out,
        # As its writer would run it: names of tables and types by his search_path.
        Step("alter", "table", before, before, f"{RESTORE_PATH}{alter.text}{OWN_PATH}"),
    ]
    if before != after:
        rename = rename_table(before, after)
        steps.append(Step("register", "table", after, after, rename))
    steps += [*back, register_table(after, new.tables[after])]
    return script(steps, old, f"an ALTER TABLE of {before} between its rules")


def _address(conn: psycopg.Connection, table: str) -> tuple[str, str]:
    """Schema and name of a table as SQL names it."""
    try:
        row = conn.execute(
            "SELECT n.nspname, c.relname FROM pg_catalog.pg_class AS c"
            " INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
            " WHERE c.oid = %s::regclass",
            [table],
        ).fetchone()
    except psycopg.DatabaseError as error:
        raise AroundError(f"the server says: {error.diag.message_primary}") from error
    assert row is not None
    return row[0], row[1]


def _same(left: str, right: str) -> bool:
    """Whether two qualified names are one, quoted or not."""
    return parse_table_name(left) == parse_table_name(right)


def _fold(name: str) -> str:
    """A name as SQL reads it."""
    if name.startswith('"'):
        return name[1:-1].replace('""', '"')
    return name.translate({c: c + 32 for c in range(ord("A"), ord("Z") + 1)})


def _renamed(alter: Alter, here: tuple[str, str]) -> tuple[str, str]:
    """Schema and name of the table afterwards."""
    if found := _RENAME.fullmatch(alter.action):
        return here[0], _fold(found["name"])
    if found := _MOVE.fullmatch(alter.action):
        return _fold(found["name"]), here[1]
    return here


def _rules_of(
    rules: RuleSet, conn: psycopg.Connection, there: tuple[str, str]
) -> tuple[str, Table]:
    """The table in the rule file as it is to be."""
    schemas = [
        row[0]
        for row in conn.execute(
            "SELECT s FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) AS s"
        )
    ]
    for name, table in rules.tables.items():
        target = table.target
        found = target.schema or (schemas[0] if schemas else "public")
        if (found, target.table) == there:
            return name, table
    raise AroundError(
        f"the rule file has no table {there[0]}.{there[1]}, which is its name after "
        "this statement; write the file as it is to be then"
    )


def _only(rules: RuleSet, tables: dict[str, Table]) -> RuleSet:
    return rules.model_copy(update={"tables": tables, "roles": {}})


def _read(conn: psycopg.Connection, table: Table, relation: TableName) -> TableInfo:
    """A table under the name that it has now."""
    key = to_text(Identifier(*filter(None, (relation.schema, relation.table))))
    named = table.model_copy()
    give_names({key: named})
    rules = RuleSet.model_construct(version=1, tables={key: named}, roles={})
    return read_catalog(conn, rules).tables[key]


def _future(
    conn: psycopg.Connection, alter: Alter, table: Table, here: tuple[str, str]
) -> tuple[TableInfo, bool]:
    """The table afterwards, and whether our columns let the statement pass."""
    now = _read(conn, table, TableName(*here))
    if _ATTACH.fullmatch(alter.action):
        return now, False
    if _RENAME.fullmatch(alter.action) or _MOVE.fullmatch(alter.action):
        return now, True
    conn.execute(
        sql.SQL("CREATE TEMPORARY TABLE {} (LIKE {} INCLUDING ALL)").format(
            Identifier("pgdedup_copy"), Identifier(*here)
        )
    )
    eased = True
    try:
        with conn.transaction(force_rollback=True):
            _alter_copy(conn, alter)
    except psycopg.DatabaseError:
        eased = False
    for column in now.columns:
        if names.is_generated(column):
            conn.execute(
                sql.SQL("ALTER TABLE {} DROP COLUMN {}").format(
                    _COPY, Identifier(column)
                )
            )
    with _refused():
        _alter_copy(conn, alter)
    row = conn.execute(
        "SELECT n.nspname FROM pg_catalog.pg_namespace AS n"
        " WHERE n.oid = pg_catalog.pg_my_temp_schema()"
    ).fetchone()
    assert row is not None
    then = _read(conn, table, TableName(row[0], "pgdedup_copy"))
    return replace(now, columns=then.columns, key=then.key), eased


def _alter_copy(conn: psycopg.Connection, alter: Alter) -> None:
    action = trusted(alter.action)
    text = to_text(sql.SQL("ALTER TABLE {} {}").format(_COPY, action))
    # Binary, though there is no result: the server then takes one statement only.
    conn.execute(text.encode(), binary=True)


@contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except psycopg.DatabaseError as error:
        raise AroundError(
            f"the server says, on an empty copy: {error.diag.message_primary or error}"
        ) from error


def _installed(rules: RuleSet, catalog: Catalog) -> Installed:
    """What the rules need over a description of tables."""
    statements = compile_rules(rules, catalog)
    return Installed(
        True,
        tuple(Registered.of(each, at) for at, each in enumerate(statements)),
        {
            name: read_target(catalog, name, config)
            for name, config in compile_config(rules, catalog).items()
        },
    )
