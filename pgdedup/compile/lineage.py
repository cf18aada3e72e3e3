"""The customer tree (``related_by``): its rows are related, never duplicates."""

from psycopg import sql
from psycopg.sql import Composable, Identifier

from pgdedup import names
from pgdedup.catalog import tree_key, tree_type
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, function
from pgdedup.sql import join, trusted

_ROLE = "lineage"


def functions(layout: TableLayout) -> list[str]:
    """Names of the functions that ``same_tree`` calls."""
    return [layout.function(_ROLE)] if layout.table.related_by is not None else []


def _own(layout: TableLayout) -> str:
    """The key column that the parent column points at."""
    column = tree_key(layout.table, layout.info)
    assert column is not None, "check_catalog demands it"
    return column


def lineage(layout: TableLayout) -> Statement:
    """A row and all above it."""
    name, parent = layout.function(_ROLE), layout.table.related_by
    assert parent is not None, "called for tables with related_by"
    own = _own(layout)
    kind = trusted(tree_type(layout.info, own, parent) or "")
    declared = layout.declare(scope=True, related=True, key=True)
    scope = layout.scope_parameters(name)
    # The other columns of the key are of the scope, which the whole tree shares.
    condition = layout.key_equals(
        {
            column: Identifier("l", "key") if column == own else scope[column]
            for column in layout.info.key
        }
    )
    (parent_value,) = layout.values(name, related=True)

    def cast(value: Composable) -> Composable:
        return sql.SQL("{}::{}").format(value, kind)

    return function(
        layout.table.name,
        name,
        "table",
        "lineage",
        declared,
        comment=f"pgdedup: ancestors of a row of {layout.table.name}",
        holes={
            "parameters": join(", ", declared),
            "type": kind,
            "own": cast(layout.key_parameters(name)[own]),
            "parent": cast(parent_value),
            "next": cast(layout.row(parent)),
            "table": layout.relation,
            "condition": condition,
        },
    )


def same_tree(layout: TableLayout, prefix: str) -> Composable:
    """Whether ``t`` and the record in a function's parameters are of one tree.

    Most rows have no parent, and are asked no further.
    """
    parent = layout.table.related_by
    assert parent is not None, "called for tables with related_by"
    columns = [*layout.entries, *layout.info.key]
    (parent_value,) = layout.values(prefix, related=True)
    return sql.SQL(
        "(({parent} IS NOT NULL OR {other} IS NOT NULL) AND EXISTS (SELECT "
        "FROM {line}({row}) AS a INNER JOIN {line}({values}) AS b ON b.key = a.key))"
    ).format(
        parent=layout.row(parent),
        other=parent_value,
        line=names.own(layout.function(_ROLE)),
        row=join(", ", map(layout.row, columns)),
        values=join(", ", layout.values(prefix, scope=True, related=True, key=True)),
    )
