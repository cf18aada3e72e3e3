"""What the triggers ask of whole rows, whose columns may be renamed.

PL/pgSQL names a column of NEW each time anew; these functions are bound to it.
"""

from collections.abc import Iterator

from psycopg.sql import SQL, Composable, Identifier

from pgdedup import names
from pgdedup.compile.field import column_of
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, function
from pgdedup.sql import join

_ROW = "p_row"


def of_rows(layout: TableLayout) -> Iterator[Statement]:
    """Functions of rows: each column of the key, the text of the key, what changed."""
    for column, role in _key_roles(layout).items():
        yield _function(
            layout,
            role,
            "key_column",
            "a column of the key of a row of",
            type=layout.type(column),
            column=column_of(_row(layout, role), column),
        )
    key = layout.key_text(_row(layout, "row_key"))
    yield _function(layout, "row_key", "row_key", "the key of a row of", key=key)
    if not layout.stored:
        old, new = (_row(layout, "changed", side) for side in ("p_old", "p_new"))
        yield _function(
            layout,
            "changed",
            "changed",
            "what an UPDATE changed of",
            "p_old",
            "p_new",
            changed=changed_rules(layout, old, new),
        )


def key_calls(layout: TableLayout, row: str) -> Iterator[Composable]:
    """The columns of the key of a row in PL/pgSQL."""
    for role in _key_roles(layout).values():
        yield SQL("{}({})").format(names.own(layout.function(role)), SQL(row))


def changed(layout: TableLayout) -> Composable:
    """For each rule, whether an UPDATE changed what it reads; for the guard."""
    if not layout.stored:
        return SQL("{}(OLD, NEW)").format(names.own(layout.function("changed")))
    rules = changed_rules(layout, Identifier("old"), Identifier("new"))
    return SQL("ARRAY[\n            {}\n        ]").format(rules)


def changed_rules(layout: TableLayout, old: Composable, new: Composable) -> Composable:
    """For each rule, whether what it reads differs between two rows."""
    return join(
        ",\n            ",
        (
            join(
                " OR ",
                (
                    layout.fields[name].differs(old, new)
                    for name in layout.rule_fields(rule)
                ),
            )
            for rule in layout.rules
        ),
    )


def _key_roles(layout: TableLayout) -> dict[str, str]:
    """Column of the key -> role of the function that reads it from a row."""
    return {column: f"key{at}" for at, column in enumerate(layout.info.key, 1)}


def _row(layout: TableLayout, role: str, parameter: str = _ROW) -> Composable:
    """A whole row in the function of a role."""
    return SQL("({})").format(Identifier(layout.function(role), parameter))


def _function(
    layout: TableLayout,
    role: str,
    template: str,
    comment: str,
    *parameters: str,
    **holes: Composable,
) -> Statement:
    declared: list[Composable] = [
        SQL("{} {}").format(Identifier(parameter), layout.relation)
        for parameter in parameters or (_ROW,)
    ]
    return function(
        layout.table.name,
        layout.function(role),
        "table",
        template,
        declared,
        comment=f"pgdedup: {comment} {layout.table.name}",
        holes={"parameters": join(", ", declared), **holes},
    )
