"""Settings of the session that would change what a function says, pinned meanwhile."""

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.catalog import CAST_TYPES
from pgdedup.compile.configuration import lowest_threshold
from pgdedup.compile.layout import TableLayout
from pgdedup.sql import join, trusted

#: How dates, times, intervals, bytes and floats are written in keys (DESIGN A3).
TEXT_STYLES: dict[str, tuple[str, ...]] = {
    "datestyle": ("ISO", "YMD"),
    "timezone": ("UTC",),
    "intervalstyle": ("postgres",),
    "bytea_output": ("hex",),
    "extra_float_digits": ("1",),
}


def text_styles(layout: TableLayout) -> Composable:
    """Pin the style of texts that keys and scope are made of.

    Where a type's text depends on the session: keys are written in one way, and
    rivals lock the same row.
    """
    written = {*layout.info.key, *layout.table.scope}
    if {layout.info.columns[name].base for name in written} <= CAST_TYPES:
        return sql.SQL("")
    return sql.SQL("").join(
        sql.SQL("\nSET {} = {}").format(trusted(name), join(", ", map(Literal, values)))
        for name, values in TEXT_STYLES.items()
    )


def similarity(layout: TableLayout) -> tuple[Composable, Composable, Composable]:
    """Declare, pin and unpin the threshold of ``%``, which any session could change.

    Not by a SET of the function: without superuser that needs pg_trgm loaded, which
    it is not in the session that restores a dump.
    """
    lowest = lowest_threshold(layout)
    if lowest is None:
        return sql.SQL(""), sql.SQL(""), sql.SQL("")
    name = Literal("pg_trgm.similarity_threshold")
    change = "    PERFORM set_config({}, {}, true);\n"
    return (
        sql.SQL("\n    v_threshold CONSTANT text := current_setting({}, true);").format(
            name
        ),
        sql.SQL(change).format(name, Literal(str(lowest))),
        sql.SQL(change).format(name, Identifier("v_threshold")),
    )
