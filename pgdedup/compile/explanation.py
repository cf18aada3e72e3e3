"""Why two rows are related by a rule, or why not: one row for each comparison."""

from collections.abc import Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile import lineage
from pgdedup.compile.alias import AliasTest
from pgdedup.compile.comparison import Test
from pgdedup.compile.field import CompiledField
from pgdedup.compile.layout import OTHER_ROW, TableLayout
from pgdedup.compile.statement import Statement, function
from pgdedup.library import ComparisonKind
from pgdedup.model import Rule
from pgdedup.sql import join

_NOTHING = sql.SQL("NULL::double precision")


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
        needs=(
            *layout.generated_columns(),
            *map(layout.evidence_function, sorted(layout.common_fields)),
            *lineage.functions(layout),
        ),
        holes={
            "table": layout.relation,
            "left": layout.key_equals(layout.key_columns(Identifier(name, "p_key_l"))),
            "right": layout.key_equals(right, OTHER_ROW),
            # LEFT: a common value gives no row, and is what is to be explained.
            "evidence": sql.SQL("").join(
                sql.SQL("\n    LEFT JOIN LATERAL {} ON true").format(call)
                for call in layout.evidence_of(OTHER_ROW, sorted(layout.common_fields))
            ),
            "rows": join(",\n        ", rows),
        },
    )


def _rule(layout: TableLayout, rule: Rule) -> Iterator[Composable]:
    if layout.table.related_by is not None:
        sides: tuple[Composable, Composable] = (
            Identifier("t", layout.table.related_by),
            Identifier(OTHER_ROW, layout.table.related_by),
        )
        apart = sql.SQL("NOT {}").format(lineage.same_tree(layout, OTHER_ROW))
        yield _state(rule, layout.table.related_by, "related_by", sides, apart)
    for column in layout.table.scope:
        sides = Identifier("t", column), Identifier(OTHER_ROW, column)
        same = sql.SQL("{} IS NOT DISTINCT FROM {}").format(*sides)
        yield _state(rule, column, "scope", sides, same)
    if layout.live_column is not None:
        sides = layout.live(), layout.live(OTHER_ROW)
        both = sql.SQL("{} AND {}").format(*sides)
        yield _state(rule, None, "live", sides, both)
    counted = layout.tests(OTHER_ROW, rule.match, evidence=True, aliases=True)
    for test, evidence in zip(
        layout.tests(OTHER_ROW, rule.match, aliases=True), counted, strict=True
    ):
        yield _comparison(rule, test, test.measured(), evidence.agreement())
        if isinstance(test, AliasTest):
            yield _alias(rule, test)
        if test.field.name in layout.common_fields:
            yield _common(layout, rule, test, evidence)
    vetoes = {**layout.table.distinct_if, **rule.unless}
    for test in layout.tests(OTHER_ROW, vetoes, aliases=True):
        yield _comparison(rule, test, _NOTHING, test.veto(), veto=True)


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
        _NOTHING,
        _NOTHING,
        satisfied,
        sql.SQL("false"),
    )


def _comparison(
    rule: Rule,
    test: Test,
    score: Composable,
    satisfied: Composable,
    *,
    veto: bool = False,
) -> Composable:
    return _row(
        Literal(rule.name),
        Literal(test.field.name),
        Literal(test.kind),
        *_values(test, test.compared()),
        score,
        test.measure,
        sql.SQL("coalesce({}, false)").format(satisfied),
        Literal(veto),
    )


def _alias(rule: Rule, test: AliasTest) -> Composable:
    """That the values agree by an alias; left out by the template if they do not."""
    return _row(
        Literal(rule.name),
        Literal(test.field.name),
        Literal("alias"),
        *_values(test, (test.row, test.value)),
        sql.SQL("1::double precision"),
        _NOTHING,
        test.alias(),
        sql.SQL("false"),
    )


def _common(layout: TableLayout, rule: Rule, test: Test, evidence: Test) -> Composable:
    """Whether the values are rare enough to be evidence; missing ones are."""
    name = test.field.name
    rare: Composable = sql.SQL("{} IS NOT NULL").format(evidence.value)
    if test.kind is not ComparisonKind.SAME and not test.field.many:
        rare = sql.SQL("{} AND {}").format(rare, layout.is_evidence(name))
    return _row(
        Literal(rule.name),
        Literal(name),
        Literal("common_after"),
        *_values(test, (test.row, test.value)),
        _NOTHING,
        sql.SQL("{}::double precision").format(
            Literal(layout.fields[name].field.common_after)
        ),
        sql.SQL("({} IS NULL OR {} IS NULL OR {})").format(
            layout.fields[name].of("t"), layout.fields[name].of(OTHER_ROW), rare
        ),
        sql.SQL("false"),
    )


def _values(test: Test, forms: tuple[Composable, Composable]) -> list[Composable]:
    """Both values as they were written, and both in the form that is compared."""
    field = test.field
    return [
        field.source_text("t"),
        field.source_text(OTHER_ROW),
        *(_shown(field, form) for form in forms),
    ]


def _row(*cells: Composable) -> Composable:
    return sql.SQL("({})").format(join(", ", cells))


def _shown(field: CompiledField, value: Composable) -> Composable:
    """A normal form as one text."""
    if not field.many:
        return value
    return sql.SQL("pg_catalog.array_to_string({}, ', ')").format(value)
