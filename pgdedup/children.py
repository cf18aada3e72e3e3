"""Child tables whose newest value is shown of a row: ``{label: {latest: …}}``.

How a child refers to the table is read from the catalog when rules are planned, and
decided here, so that a rule file names a column and nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import psycopg
from psycopg.rows import dict_row
from psycopg.sql import SQL, Composable, Identifier

from pgdedup.model import ColumnOfTable, Shown, Table, parse_column_of_table
from pgdedup.sql import join, to_text


@dataclass(frozen=True)
class Reference:
    """A foreign key of a child: its columns, and those of the table, in pairs."""

    name: str
    columns: tuple[str, ...]
    parent_columns: tuple[str, ...]


@dataclass(frozen=True)
class ChildInfo:
    """A table that a rule file takes a newest value from.

    ``references`` are its foreign keys to the guarded table; ``indexes`` the columns
    that its usable indexes begin with. A view has neither.
    """

    schema: str
    name: str
    kind: str
    columns: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The table as SQL names it."""
        return to_text(Identifier(self.schema, self.name))


@dataclass(frozen=True)
class Link:
    """Where the newest value stands: column of the child -> column of the table."""

    child: ChildInfo
    column: str
    pairs: Mapping[str, str]

    @property
    def indexed(self) -> bool:
        """Whether an index finds the rows of one parent."""
        wanted = set(self.pairs)
        return self.child.kind not in "rpm" or any(
            set(index[: len(wanted)]) == wanted for index in self.child.indexes
        )


class LinkError(ValueError):
    """How the child refers to the table cannot be told; says what to do."""


def link(shown: Shown, children: Mapping[str, ChildInfo], key: Sequence[str]) -> Link:
    """How the rows of a child refer to the table. Pure.

    Args:
        shown: an entry of ``show`` with ``latest``.
        children: the child tables that exist, by the text of ``latest``.
        key: the primary key's columns of the table.

    Raises:
        LinkError: no such table or column; no foreign key, or several.
    """
    assert shown.latest is not None
    child = children.get(shown.latest)
    if child is None:
        raise LinkError(f"there is no table for {shown.latest}")
    column = _column_of(shown).column
    for name in (column, shown.by):
        if name is not None and name not in child.columns:
            raise LinkError(f'{child.text} has no column "{name}"')
    found = [
        reference
        for reference in child.references
        if shown.by is None or shown.by in reference.columns
    ]
    if len(found) == 1:
        pairs = zip(found[0].columns, found[0].parent_columns, strict=True)
        return Link(child, column, dict(pairs))
    if found:
        raise LinkError(
            f"{len(found)} foreign keys of {child.text} point at the table ("
            + "; ".join(", ".join(each.columns) for each in found)
            + f"): say which: {{latest: {shown.latest}, by: {found[0].columns[0]}}}"
        )
    if shown.by is not None and len(key) == 1:
        return Link(child, column, {shown.by: key[0]})
    raise LinkError(
        f"no foreign key of {child.text} points at the table: ALTER TABLE "
        f"{child.text} ADD FOREIGN KEY … (NOT VALID will do)"
        + (
            f", or name the column: {{latest: {shown.latest}, by: …}}"
            if len(key) == 1
            else ""
        )
    )


def latest_condition(
    shown: Shown, children: Mapping[str, ChildInfo], key: Sequence[str]
) -> Composable:
    """A condition over the row ``t`` that reads the value as answers will read it."""
    found = link(shown, children, key)
    return SQL(
        "EXISTS (SELECT FROM {table} AS c WHERE {same} AND c.{column} IS NOT NULL"
        " ORDER BY c.{column} DESC LIMIT 1)"
    ).format(
        table=Identifier(found.child.schema, found.child.name),
        column=Identifier(found.column),
        same=join(
            " AND ",
            (
                SQL("c.{} = t.{}").format(Identifier(child), Identifier(parent))
                for child, parent in found.pairs.items()
            ),
        ),
    )


def read_children(
    conn: psycopg.Connection, oid: int, table: Table
) -> dict[str, ChildInfo]:
    """The child tables that ``show`` of a table names; without those not there."""
    children = {}
    with conn.cursor(row_factory=dict_row) as cursor:
        for shown in table.show:
            if shown.latest is None:
                continue
            name = _column_of(shown).table
            row = cursor.execute(
                _CHILD, {"schema": name.schema, "name": name.table, "parent": oid}
            ).fetchone()
            if row is not None:
                children[shown.latest] = ChildInfo(
                    row["schema"],
                    row["name"],
                    row["kind"],
                    tuple(row["columns"]),
                    tuple(
                        Reference(
                            each["name"],
                            tuple(each["columns"]),
                            tuple(each["parent_columns"]),
                        )
                        for each in row["references"]
                    ),
                    tuple(map(tuple, row["indexes"])),
                )
    return children


def _column_of(shown: Shown) -> ColumnOfTable:
    assert shown.latest is not None
    return parse_column_of_table(shown.latest)


# Indexes over expressions have no column at that place; those of a part of the rows
# may not be used.
_CHILD = """
SELECT n.nspname AS schema, c.relname AS name, c.relkind::text AS kind,
    ARRAY(
        SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
    ) AS columns,
    coalesce((
        SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
            'name', k.conname,
            'columns', (
                SELECT pg_catalog.jsonb_agg(a.attname ORDER BY p.position)
                FROM pg_catalog.unnest(k.conkey)
                    WITH ORDINALITY AS p (attnum, position)
                INNER JOIN pg_catalog.pg_attribute AS a
                    ON a.attrelid = k.conrelid AND a.attnum = p.attnum
            ),
            'parent_columns', (
                SELECT pg_catalog.jsonb_agg(a.attname ORDER BY p.position)
                FROM pg_catalog.unnest(k.confkey)
                    WITH ORDINALITY AS p (attnum, position)
                INNER JOIN pg_catalog.pg_attribute AS a
                    ON a.attrelid = k.confrelid AND a.attnum = p.attnum
            )
        ) ORDER BY k.conname)
        FROM pg_catalog.pg_constraint AS k
        WHERE k.conrelid = c.oid AND k.confrelid = %(parent)s AND k.contype = 'f'
    ), '[]') AS references,
    coalesce((
        SELECT pg_catalog.jsonb_agg((
            SELECT pg_catalog.jsonb_agg(coalesce(a.attname, '') ORDER BY p.position)
            FROM pg_catalog.unnest((i.indkey::smallint[])[0:i.indnkeyatts - 1])
                WITH ORDINALITY AS p (attnum, position)
            LEFT JOIN pg_catalog.pg_attribute AS a
                ON a.attrelid = i.indrelid AND a.attnum = p.attnum AND p.attnum > 0
        ))
        FROM pg_catalog.pg_index AS i
        INNER JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid
        INNER JOIN pg_catalog.pg_am AS m ON m.oid = x.relam
        WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL
            AND m.amname IN ('btree', 'hash')
    ), '[]') AS indexes
FROM pg_catalog.pg_class AS c
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND CASE
    WHEN %(schema)s::text IS NULL THEN c.relname = %(name)s
        AND pg_catalog.pg_table_is_visible(c.oid)
    ELSE n.nspname = %(schema)s AND c.relname = %(name)s
END
"""
