"""The registry of generated objects: pgdedup.objects, row by row.

It holds how each object is made and removed, so that what is installed can be taken
out, put back, and compared without the rule file, or the pgdedup, that made it.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

import psycopg
from psycopg import sql
from psycopg.rows import class_row
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import Statement
from pgdedup.compile.statement import fixed
from pgdedup.sql import to_text, trusted


@dataclass(frozen=True)
class Registered:
    """One row of pgdedup.objects."""

    name: str
    table_name: str
    position: int
    kind: str
    part: str
    content_hash: str
    signature: str
    drop_sql: str
    create_sql: str
    needs: tuple[str, ...] = ()
    lock: str = ""

    def __post_init__(self) -> None:
        # The driver gives a list.
        object.__setattr__(self, "needs", tuple(self.needs))

    @classmethod
    def of(cls, statement: Statement, position: int) -> "Registered":
        """The row of a statement, once it has run."""
        return cls(
            name=statement.name,
            table_name=statement.table,
            position=position,
            kind=statement.kind,
            part=statement.part,
            content_hash=statement.content_hash,
            signature=statement.signature,
            drop_sql=statement.drop,
            create_sql=statement.create,
            needs=statement.needs,
            lock=statement.lock,
        )

    def statement(self) -> Statement:
        """The statement that made the object."""
        return Statement(
            table=self.table_name,
            kind=self.kind,
            name=self.name,
            part=self.part,
            create=self.create_sql,
            drop=self.drop_sql,
            signature=self.signature,
            needs=self.needs,
            lock=self.lock,
        )

    def remember(self) -> str:
        """SQL that writes the row."""
        values = (
            self.name,
            self.table_name,
            self.position,
            self.kind,
            self.part,
            self.content_hash,
            self.signature,
            self.drop_sql,
            self.create_sql,
            list(self.needs),
            self.lock,
        )
        return to_text(
            sql.SQL(
                "INSERT INTO pgdedup.objects (name, table_name, position, kind, part,"
                " content_hash, signature, drop_sql, create_sql, needs, lock, built,"
                " shape)\n"
                "VALUES ({0}, coalesce("
                "pgdedup.index_build({1}), pgdedup.function_build({1})),"
                " pgdedup.object_shape({1}))\n"
                "ON CONFLICT (name) DO UPDATE SET position = excluded.position,"
                " content_hash = excluded.content_hash,"
                " signature = excluded.signature, drop_sql = excluded.drop_sql,"
                " create_sql = excluded.create_sql, needs = excluded.needs,"
                " lock = excluded.lock, built = excluded.built,"
                " shape = excluded.shape;\n"
            ).format(sql.SQL(", ").join(map(Literal, values)), Literal(self.name))
        )


def forget(name: str) -> str:
    """SQL that removes a row."""
    return to_text(
        sql.SQL("DELETE FROM pgdedup.objects WHERE name = {};\n").format(Literal(name))
    )


def move(name: str, position: int) -> str:
    """SQL that gives a row another place."""
    return to_text(
        sql.SQL("UPDATE pgdedup.objects SET position = {} WHERE name = {};\n").format(
            Literal(position), Literal(name)
        )
    )


def read_registry(conn: psycopg.Connection) -> list[Registered]:
    """All generated objects that the database knows of, in creation order.

    How to drop one follows its table, which may have been renamed or moved.
    """
    with conn.cursor(row_factory=class_row(Registered)) as cursor:
        entries = cursor.execute(
            "SELECT name, table_name, position, kind, part, content_hash, signature,"
            " drop_sql, create_sql, needs, lock FROM pgdedup.objects"
            " ORDER BY table_name, position, name"
        ).fetchall()
    addresses = {
        name: (schema, table)
        for name, schema, table in conn.execute(
            "SELECT t.name, n.nspname, c.relname FROM pgdedup.tables AS t"
            " LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.target"
            " LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
        )
    }
    return [
        _following(entry, *addresses[entry.table_name])
        if entry.table_name in addresses
        else entry
        for entry in entries
    ]


def _following(entry: Registered, schema: str | None, table: str | None) -> Registered:
    """The entry, dropped from where its table is now; None: the table is gone."""
    pattern = {
        "column": "ALTER TABLE {table} DROP COLUMN IF EXISTS {name};",
        "index": "DROP INDEX IF EXISTS {index};",
        "trigger": "DROP TRIGGER IF EXISTS {name} ON {table};",
    }.get(entry.kind)
    if pattern is None:
        return entry
    if schema is None or table is None:
        return replace(entry, drop_sql="-- The table is gone.")
    drop = trusted(pattern).format(
        table=Identifier(schema, table),
        name=Identifier(entry.name),
        index=Identifier(schema, entry.name),
    )
    return replace(entry, drop_sql=to_text(drop))


def columns_now(relation: Composable) -> Composable:
    """SQL for number -> name of the columns of a table that are not ours."""
    return sql.SQL(
        "(SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname)"
        " FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = {}"
        " AND a.attnum > 0 AND NOT a.attisdropped"
        " AND NOT pg_catalog.starts_with(a.attname, {}))"
    ).format(relation, Literal(names.PREFIX))


def renamed_columns(conn: psycopg.Connection) -> dict[str, dict[str, str]]:
    """Key of a table -> its columns that got another name since apply: old -> new."""
    query = sql.SQL("SELECT t.name, t.columns, {} FROM pgdedup.tables AS t").format(
        columns_now(sql.SQL("t.target"))
    )
    return {
        name: {
            old: now[number]
            for number, old in then.items()
            if now.get(number, old) != old
        }
        for name, then, now in conn.execute(query)
        if now is not None
    }


def after_renames(
    entries: Iterable[Registered], renames: Mapping[str, Mapping[str, str]]
) -> list[Registered]:
    """The entries as if they had been made under the present names of columns.

    Objects are bound to a column, whatever it is called: if nothing else is wanted of
    them, they stay. What is wanted of another column under the old name is another
    object. JSON and messages have names as texts, which do not follow.
    """
    return [_after(entry, renames.get(entry.table_name, {})) for entry in entries]


def _after(entry: Registered, renames: Mapping[str, str]) -> Registered:
    if not renames:
        return entry
    quoted = {
        to_text(Identifier(old)): to_text(Identifier(new))
        for old, new in renames.items()
    }
    pattern = "|".join(map(re.escape, quoted))
    create = re.sub(pattern, lambda found: quoted[found[0]], entry.create_sql)
    if create == entry.create_sql:
        return entry
    # Parameters of functions keep their names.
    signature = entry.signature if entry.kind == "function" else fixed(create)
    made = replace(entry.statement(), create=create, signature=signature)
    return replace(
        entry,
        create_sql=create,
        signature=signature,
        content_hash=made.content_hash,
    )


def fingerprint(registry: Iterable[Registered] | None) -> str:
    """Changes whenever any apply or drop has run; None: there is no core schema."""
    if registry is None:
        return ""
    return names.digest(*(f"{e.name}:{e.content_hash}" for e in registry), length=32)


@dataclass(frozen=True)
class Target:
    """A guarded table: its name in SQL, and the function that holds its rules."""

    relation: str
    config: str


@dataclass(frozen=True)
class Installed:
    """What a database has, or is to have, of rules.

    ``core``: the schema pgdedup is there. ``tables``: by their key in the rule file.
    """

    core: bool = False
    entries: tuple[Registered, ...] = ()
    tables: Mapping[str, Target] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """Keys of tables, and of what else has entries."""
        return {*self.tables, *(entry.table_name for entry in self.entries)}

    def only(self, tables: Collection[str]) -> "Installed":
        """The part that belongs to some tables."""
        return Installed(
            self.core,
            tuple(entry for entry in self.entries if entry.table_name in tables),
            {name: target for name, target in self.tables.items() if name in tables},
        )

    def without(self, tables: Collection[str]) -> "Installed":
        """All but what belongs to some tables."""
        return self.only(self.names - set(tables))

    @property
    def state(self) -> str:
        """One word for the objects: equal for equal definitions, in any database."""
        lines = sorted(f"{entry.name} {entry.content_hash}" for entry in self.entries)
        return hashlib.md5("\n".join(lines).encode(), usedforsecurity=False).hexdigest()


def read_installed(conn: psycopg.Connection) -> Installed:
    """What a database with a core schema has of rules."""
    tables = conn.execute(
        "SELECT t.name, pg_catalog.format('%I.%I', n.nspname, c.relname),"
        " t.config #>> '{functions,config}' FROM pgdedup.tables AS t"
        " INNER JOIN pg_catalog.pg_class AS c ON c.oid = t.target"
        " INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
        " ORDER BY t.name"
    ).fetchall()
    return Installed(
        True,
        tuple(read_registry(conn)),
        {name: Target(relation, config) for name, relation, config in tables},
    )


def rename_table(old: str, new: str) -> str:
    """SQL that keeps the row of a table, and what hangs on it, under a new key."""
    return to_text(
        sql.SQL("UPDATE pgdedup.tables SET name = {} WHERE name = {};\n").format(
            Literal(new), Literal(old)
        )
    )
