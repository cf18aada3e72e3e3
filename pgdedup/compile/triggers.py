"""The triggers of a guarded table, and when they fire."""

from collections.abc import Iterable, Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, differ, fixed
from pgdedup.model import CheckTime
from pgdedup.sql import join, render, to_text


def statements(layout: TableLayout) -> Iterator[Statement]:
    """INSERT, UPDATE of fields, and UPDATE of what makes rows comparable at all.

    The conditions look at the row as it was written in the end: the user's
    triggers may change a source column that the statement does not name. Without
    stored columns they look at the sources, which costs nothing, and the guard at
    the normal forms of those that changed.

    UPDATE OF stored columns, because to read a long condition costs each statement
    more than to write a row. PostgreSQL takes a generated column for updated when the
    statement names one of its sources, and always where a trigger before it may have
    changed one; of columns that are not generated only the first is true.
    """
    sides = Identifier("old"), Identifier("new")
    fields = _any_of(field.touched(*sides) for field in layout.fields.values())
    entries: list[Composable] = [_changed(layout.entries)] if layout.entries else []
    if layout.live_column is not None:
        entries.append(differ([(layout.live("old"), layout.live("new"))]))
    if layout.table.check is CheckTime.AT_COMMIT:
        # The check that waits for the old key will find nothing.
        entries.append(_changed(layout.info.key))
    event: Composable = sql.SQL("UPDATE")
    if layout.stored:
        columns = (Identifier(field.column) for field in layout.fields.values())
        event = sql.SQL("UPDATE OF {}").format(join(", ", columns))
    yield _trigger(layout, "insert", sql.SQL("INSERT"))
    if entries:
        entered = _any_of(entries)
        yield _trigger(layout, "enter", sql.SQL("UPDATE"), entered)
        fields = sql.SQL("({}) AND NOT ({})").format(fields, entered)
    yield _trigger(layout, "update", event, fields, "fields")
    yield _rekey_trigger(layout)


def _rekey_trigger(layout: TableLayout) -> Statement:
    name = layout.name("trg", "rekey", identity=("trigger", "rekey"))
    create = render(
        "rekey_trigger",
        trigger=Identifier(name),
        time=sql.SQL("BEFORE" if layout.info.partitioned else "AFTER"),
        table=layout.relation,
        condition=_changed(layout.info.key),
        function=sql.SQL("{}();").format(names.own(layout.function("rekey"))),
    )
    return _bound(layout, name, create, needs=(layout.function("rekey"),))


def _trigger(
    layout: TableLayout,
    role: str,
    event: Composable,
    condition: Composable | None = None,
    *arguments: str,
) -> Statement:
    name = layout.name("trg", role, identity=("trigger", role))
    deferred = layout.table.check is CheckTime.AT_COMMIT
    create = render(
        "trigger",
        trigger=Identifier(name),
        event=event,
        table=layout.relation,
        timing=sql.SQL("DEFERRABLE INITIALLY DEFERRED\n" if deferred else ""),
        condition=sql.SQL("WHEN ({})\n").format(condition)
        if condition is not None
        else sql.SQL(""),
        function=sql.SQL("{}({});").format(
            names.own(layout.function("guard")), join(", ", map(Literal, arguments))
        ),
    )
    needs = [layout.function("guard"), *layout.generated_columns()]
    if layout.live_column is not None and not layout.stored:
        needs.append(layout.function("live"))
    return _bound(layout, name, create, needs=tuple(needs))


def _bound(
    layout: TableLayout, name: str, create: str, *, needs: tuple[str, ...]
) -> Statement:
    """A trigger on the user's table."""
    drop = sql.SQL("DROP TRIGGER IF EXISTS {} ON {};").format(
        Identifier(name), layout.relation
    )
    return Statement(
        layout.table.name,
        "trigger",
        name,
        "table",
        create=create,
        drop=to_text(drop),
        signature=fixed(create),
        needs=needs,
        lock="SHARE ROW EXCLUSIVE",
    )


def _changed(columns: Iterable[str]) -> Composable:
    """Whether an UPDATE changed any of these columns."""
    return differ((Identifier("old", c), Identifier("new", c)) for c in columns)


def _any_of(conditions: Iterable[Composable]) -> Composable:
    return join(" OR ", conditions)
