"""Columns and indexes: what the rules store, in either kind of ``storage``."""

from collections.abc import Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier

from pgdedup.compile.comparison import PARTS, Test, beside, driver, index_of
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, fixed, function
from pgdedup.library import ComparisonKind
from pgdedup.model import Comparison
from pgdedup.sql import join, to_text, trusted


def _by_bytes(value_type: str) -> str:
    """The type of a column whose keys compare by bytes, as normal forms do."""
    return f'{value_type} COLLATE pg_catalog."C"'


def columns(layout: TableLayout) -> Iterator[Statement]:
    """Stored generated columns: fields, what comparisons read of them, ``live``."""
    if not layout.stored:
        return
    wanted = [
        (f"field:{name}", field.column, _by_bytes(field.value_type), field.expression())
        for name, field in layout.fields.items()
    ]
    wanted += [
        (f"field:{name}", column, _by_bytes(PARTS[function][1]), field.part(function))
        for name, field in layout.fields.items()
        for function, column in field.parts.items()
    ]
    if layout.live_column is not None and layout.table.live is not None:
        live = sql.SQL("coalesce(({}), false)").format(trusted(layout.table.live))
        wanted.append(("table", layout.live_column, "boolean", live))
    for part, column, value_type, expression in wanted:
        create = to_text(
            sql.SQL(
                "ALTER TABLE {}\n"
                "    ADD COLUMN {} {} GENERATED ALWAYS AS ({}) STORED;\n"
            ).format(
                layout.relation, Identifier(column), trusted(value_type), expression
            )
        )
        drop = sql.SQL("ALTER TABLE {} DROP COLUMN IF EXISTS {};").format(
            layout.relation, Identifier(column)
        )
        yield Statement(
            layout.table.name,
            "column",
            column,
            part,
            create=create,
            drop=to_text(drop),
            signature=fixed(create),
            lock="ACCESS EXCLUSIVE, rewrites the table",
        )


def live(layout: TableLayout) -> Iterator[Statement]:
    """``live`` as a function, where no column holds it.

    Not as text in each query, where its names would be those of two rows.
    """
    if layout.stored or layout.table.live is None:
        return
    declared: list[Composable] = [
        sql.SQL("{} {}").format(Identifier(column), layout.type(column))
        for column in layout.live_columns
    ]
    yield function(
        layout.table.name,
        layout.function("live"),
        "table",
        "live",
        declared,
        comment=f"pgdedup: whether a row of {layout.table.name} is compared at all",
        holes={
            "parameters": join(", ", declared),
            "condition": trusted(layout.table.live),
        },
    )


def _wanted(layout: TableLayout) -> Iterator[tuple[Test, list[Test]]]:
    """The comparisons that find rows, each with all of its rule."""
    for rule in layout.rules:
        tests = layout.tests("", rule.match)
        yield driver(tests), tests
    same = Comparison(kind=ComparisonKind.SAME)
    for test in layout.tests("", dict.fromkeys(sorted(layout.common_fields), same)):
        yield test, [test]


def indexes(layout: TableLayout) -> Iterator[Statement]:
    """An index per field and comparison whose keys some rule looks up.

    And one on the values of a field with ``common_after``, which counts by it.
    """
    seen: set[str] = set()
    both = zip(_wanted(layout), _wanted(layout.abstract()), strict=True)
    for (test, tests), same in both:
        word, definition = index_of(test, tests)
        fields = [test.field, *(each.field for each in beside(test, tests))]
        # As the columns: what is defined otherwise is built beside the old one.
        held = to_text(index_of(*same)[1])
        name = layout.name(
            "ix",
            test.field.name,
            word,
            identity=("index", test.field.name, word, layout.table.storage, held),
        )
        if name in seen:
            continue
        seen.add(name)
        create, concurrently = (
            to_text(
                sql.SQL(f"CREATE INDEX{how} {{}} ON {{}} USING {{}};\n").format(
                    Identifier(name), layout.relation, definition
                )
            )
            for how in ("", " CONCURRENTLY")
        )
        drop = sql.SQL("DROP INDEX IF EXISTS {};").format(
            Identifier(layout.info.schema, name)
        )
        yield Statement(
            layout.table.name,
            "index",
            name,
            f"field:{test.field.name}",
            create=create,
            drop=to_text(drop),
            signature=fixed(create),
            needs=(
                *(field.column for field in fields if field.stored),
                *(layout.part_columns([test.field.name]) if test.field.stored else ()),
            ),
            lock=(
                "SHARE"
                if layout.info.partitioned
                else "SHARE; SHARE UPDATE EXCLUSIVE when built concurrently"
            ),
            # Not offered by PostgreSQL for partitioned parents.
            concurrently=None if layout.info.partitioned else concurrently,
        )
