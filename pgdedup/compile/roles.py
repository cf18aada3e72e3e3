"""The functions of a table that it has once, each known by its role."""

from psycopg import sql
from psycopg.sql import Composable

from pgdedup import names
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, function
from pgdedup.sql import trusted


def of_table(
    layout: TableLayout,
    role: str,
    declared: list[Composable],
    comment: str,
    /,
    *,
    needs: tuple[str, ...] = (),
    public: bool = True,
    **holes: Composable,
) -> Statement:
    """A function made from the template of the same name as its role."""
    name = layout.table.name
    return function(
        name,
        layout.function(role),
        "table",
        role,
        declared,
        comment=f"pgdedup: {comment} {name}",
        needs=needs,
        public=public,
        holes=holes,
    )


def own(layout: TableLayout, role: str) -> Composable:
    """The name of such a function."""
    return names.own(layout.function(role))


def target(layout: TableLayout) -> Composable:
    """The table, in PL/pgSQL: its name in a body would not follow a rename."""
    return sql.SQL("{}()").format(own(layout, "target"))


def parameters(*declared: str) -> list[Composable]:
    """Declarations of parameters that are the same for all tables."""
    return [trusted(each) for each in declared]
