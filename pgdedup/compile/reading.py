"""What the rules read: of a stored row, of a JSON record, and where it came from."""

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.layout import TableLayout
from pgdedup.compile.roles import of_table, own, parameters
from pgdedup.compile.statement import Statement, call
from pgdedup.sql import join, trusted


def probe(layout: TableLayout) -> Statement:
    """The normal forms of a stored row, and whether it is compared."""
    name = layout.function("probe")
    declared = layout.declare(key=True)
    values = layout.stored_values(layout.fields, scope=True, related=True, parts=True)
    return of_table(
        layout,
        "probe",
        declared,
        "what the rules read of a row of",
        needs=tuple(layout.generated_columns()),
        parameters=join(", ", declared),
        columns=join(
            ", ",
            layout.declare(layout.fields, scope=True, related=True, parts=True),
        ),
        values=join(", ", values),
        live=layout.live(),
        key=layout.key_text(),
        target=layout.regclass,
        table=layout.relation,
        condition=layout.key_equals(layout.key_parameters(name)),
    )


def parse(layout: TableLayout) -> Statement:
    """The normal forms of a record, each made once."""
    normal: list[Composable] = [f.expression() for f in layout.fields.values()]
    normal += map(Identifier, [*layout.entries, *layout.info.key])
    names_of = layout.record_parameters(layout.fields)
    parts = [
        call(function, *layout.values("n", [name]))
        for name, function in layout.parts(layout.fields)
    ]
    return of_table(
        layout,
        "parse",
        [sql.SQL("p_record jsonb")],
        "what the rules read of a JSON record of",
        columns=join(
            ", ",
            layout.declare(
                layout.fields, scope=True, related=True, key=True, parts=True
            ),
        ),
        values=join(
            ", ",
            [
                *layout.values("n", layout.fields),
                *parts,
                *layout.values("n", scope=True, related=True, key=True),
            ],
        ),
        normal=join(
            ", ",
            (
                sql.SQL("{} AS {}").format(value, Identifier(name))
                for value, name in zip(normal, names_of, strict=True)
            ),
        ),
        live=_live_of_record(layout),
        table=layout.relation,
        record=Identifier(layout.function("parse"), "p_record"),
    )


def _live_of_record(layout: TableLayout) -> Composable:
    """``live`` over the unqualified columns of a record."""
    if layout.table.live is None:
        return sql.SQL("true")
    if not layout.stored:
        return layout.live_call()
    return sql.SQL("coalesce(({}), false)").format(trusted(layout.table.live))


def records(layout: TableLayout) -> Statement:
    """Stored rows as records."""
    name = layout.function("records")
    return of_table(
        layout,
        "records",
        [sql.SQL("p_keys text[]")],
        "rows by key of",
        generated=sql.SQL("{}::text[]").format(Literal(layout.generated_columns())),
        keys=Identifier(name, "p_keys"),
        table=layout.relation,
        condition=layout.key_equals(layout.key_columns(Identifier("k", "key"))),
    )


def origins(layout: TableLayout) -> Statement:
    """From which of its columns a value of a field comes."""
    record = Identifier(layout.function("origins"), "p_record")
    branches = (
        branch for field in layout.several_columns for branch in field.origins(record)
    )
    return of_table(
        layout,
        "origins",
        [sql.SQL("p_record jsonb")],
        "columns behind the values of",
        branches=join("\n    UNION ALL\n    ", branches),
    )


def held(layout: TableLayout) -> Statement:
    """From which columns the values of a record and of stored rows come."""
    return of_table(
        layout,
        "held",
        parameters("p_own jsonb", "p_keys text[]"),
        "which column holds which value of",
        origins=own(layout, "origins"),
        records=own(layout, "records"),
    )


def origin(layout: TableLayout) -> Statement:
    """From which column of one field."""
    return of_table(
        layout,
        "origin",
        parameters("p_record jsonb", "p_field text", "p_values text[]"),
        "the column behind a value of",
        origins=own(layout, "origins"),
    )
