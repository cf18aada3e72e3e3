"""Lines of an import, which are not stored: what the rules compare of them."""

from psycopg import sql
from psycopg.sql import Composable, Identifier

from pgdedup.compile import scanning
from pgdedup.compile.comparison import PARTS
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.roles import of_table, parameters
from pgdedup.compile.statement import Statement, call
from pgdedup.model import Rule
from pgdedup.sql import join, trusted


def line_values(layout: TableLayout) -> Statement:
    """The values of a record that any rule compares, as a scan reads them of a row."""
    name = layout.function("line_values")
    values = _by_name(layout)
    return of_table(
        layout,
        "line_values",
        parameters("p_record jsonb"),
        "what is compared of a JSON record of",
        needs=(layout.function("parse"),),
        columns=join(
            ", ", scanning.declare("v", [type_ for type_, _ in values.values()])
        ),
        values=join(", ", (value for _, value in values.values())),
        parsed=call(layout.function("parse"), Identifier(name, "p_record")),
    )


def places(layout: TableLayout, rule: Rule) -> list[int]:
    """Which of ``line_values`` are those of a row for a rule, in their order."""
    order = list(_by_name(layout))
    return [order.index(value.name) + 1 for value in scanning.compared(layout, rule)]


def _by_name(layout: TableLayout) -> dict[str, tuple[Composable, Composable]]:
    """What ``parse`` returns, by the name that a stored row has for it, with its type.

    A column may be of the scope and of the key.
    """
    over = layout.over_columns()
    fields = over.fields
    columns = [
        *((field.column, trusted(field.value_type)) for field in fields.values()),
        *(
            (fields[name].parts[made_by], trusted(PARTS[made_by][1]))
            for name, made_by in over.parts(fields)
        ),
        *((name, over.type(name)) for name in (*over.entries, *over.info.key)),
    ]
    values = over.values("v", fields, scope=True, related=True, key=True, parts=True)
    named = {
        name: (kind, value) for (name, kind), value in zip(columns, values, strict=True)
    }
    if over.live_column is not None:
        # A line is about to become a row that is compared.
        named[over.live_column] = sql.SQL("boolean"), sql.SQL("true")
    return named
