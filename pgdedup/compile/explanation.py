"""Why two rows are related by a rule, or why not: one row for each comparison."""

from collections.abc import Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.comparison import Test
from pgdedup.compile.field import CompiledField
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, function
from pgdedup.model import Rule
from pgdedup.sql import join

#: The row on the other side; the one that the rest of the compiler knows is ``t``.
_OTHER = "r"


def explain(layout: TableLayout) -> Statement:
    """The function behind ``explain_match``, from the tests that ``match`` is made of.

    Scope and ``live`` come first for each rule: rows that are not compared at all are
    not related, whatever their values say.
    """
    name = layout.function("explain")
    rows = [row for rule in layout.rules for row in _rule(layout, rule)]
    right = layout.key_columns(Identifier(name, "p_key_r"))
    return function(
        layout.table.name,
        name,
        "table",
        "explain",
        [sql.SQL("p_key_l text"), sql.SQL("p_key_r text")],
        comment=f"pgdedup: two rows of {layout.table.name} under every comparison",
        needs=tuple(layout.generated_columns()),
        holes={
            "table": layout.relation,
            "left": layout.key_equals(layout.key_columns(Identifier(name, "p_key_l"))),
            "right": layout.key_equals(right, _OTHER),
            "rows": join(",\n        ", rows),
        },
    )


def _rule(layout: TableLayout, rule: Rule) -> Iterator[Composable]:
    for column in layout.table.scope:
        sides = Identifier("t", column), Identifier(_OTHER, column)
        same = sql.SQL("{} IS NOT DISTINCT FROM {}").format(*sides)
        yield _state(rule, column, "scope", sides, same)
    if layout.live_column is not None:
        sides = (
            Identifier("t", layout.live_column),
            Identifier(_OTHER, layout.live_column),
        )
        both = sql.SQL("{} AND {}").format(*sides)
        yield _state(rule, None, "live", sides, both)
    for test in layout.tests(_OTHER, rule.match, stored=True):
        yield _comparison(rule, test, veto=False)
    vetoes = {**layout.table.distinct_if, **rule.unless}
    for test in layout.tests(_OTHER, vetoes, stored=True):
        yield _comparison(rule, test, veto=True)


def _state(
    rule: Rule,
    column: str | None,
    word: str,
    sides: tuple[Composable, Composable],
    satisfied: Composable,
) -> Composable:
    """What must hold before values are compared."""
    texts = [sql.SQL("{}::text").format(side) for side in sides]
    return _row(
        Literal(rule.name),
        Literal(column),
        Literal(word),
        *texts,
        *texts,
        sql.SQL("NULL::double precision"),
        sql.SQL("NULL::double precision"),
        satisfied,
        sql.SQL("false"),
    )


def _comparison(rule: Rule, test: Test, *, veto: bool) -> Composable:
    field = test.field
    holds = test.veto() if veto else test.agreement()
    return _row(
        Literal(rule.name),
        Literal(field.name),
        Literal(test.kind),
        field.source_text("t"),
        field.source_text(_OTHER),
        _shown(field, test.row),
        _shown(field, test.value),
        sql.SQL("NULL::double precision") if veto else test.measured(),
        test.measure,
        sql.SQL("coalesce({}, false)").format(holds),
        Literal(veto),
    )


def _row(*cells: Composable) -> Composable:
    return sql.SQL("({})").format(join(", ", cells))


def _shown(field: CompiledField, value: Composable) -> Composable:
    """A normal form as one text."""
    if not field.many:
        return value
    return sql.SQL("pg_catalog.array_to_string({}, ', ')").format(value)
