"""The two functions of a match rule: what it relates, and what it locks."""

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.comparison import Test, driver
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, function
from pgdedup.library import ComparisonKind
from pgdedup.model import Rule
from pgdedup.sql import join


def match(layout: TableLayout, rule: Rule) -> Statement:
    """The predicate of a rule: the rows that it relates to a record."""
    name = layout.rule_function(rule, "match")
    fields = layout.rule_fields(rule)
    declared = layout.declare(fields, scope=True, key=True)
    tests = layout.tests(name, rule.match)
    vetoes = layout.tests(name, {**layout.table.distinct_if, **rule.unless})
    leading = driver(tests)
    conditions = [test.condition(leads=test is leading) for test in tests]
    conditions += [
        sql.SQL("{} IS NOT DISTINCT FROM {}").format(layout.row(column), parameter)
        for column, parameter in layout.scope_parameters(name).items()
    ]
    if layout.live_column is not None:
        conditions.append(layout.row(layout.live_column))
    conditions += [sql.SQL("NOT {}").format(veto.veto()) for veto in vetoes]
    conditions.append(_another_row(layout, name))
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "match",
        declared,
        comment=f"pgdedup: rule {rule.name} of {layout.table.name}",
        needs=tuple(layout.generated_columns(fields)),
        holes={
            "parameters": join(", ", declared),
            "key": layout.key_text(),
            "score": _weakest(tests),
            "witness": join(", ", (test.witness() for test in tests)),
            "table": layout.relation,
            "condition": join("\n        AND ", conditions),
        },
    )


def _weakest(tests: list[Test]) -> Composable:
    """Score of the rule: that of its weakest comparison; equality alone is 1."""
    graded = [test.score() for test in tests if test.kind is not ComparisonKind.SAME]
    if not graded:
        return sql.SQL("1::double precision")
    return (
        join(", ", graded)
        if len(graded) == 1
        else sql.SQL("least({})").format(join(", ", graded))
    )


def _another_row(layout: TableLayout, function_name: str) -> Composable:
    """Leaves out the record itself, where its whole key is known.

    IS NOT TRUE: a record that has only a part of a composite key (its tenant) is no
    row yet and leaves nothing out.
    """
    values = layout.key_parameters(function_name)
    return sql.SQL("({}) IS NOT TRUE").format(layout.key_equals(values))


def locks(layout: TableLayout, rule: Rule) -> Statement:
    """The lock keys of a record for a rule.

    Those of the most selective comparison. Other equalities of one value are mixed
    in: they too must hold, and make the key more selective.
    """
    name = layout.rule_function(rule, "locks")
    declared = layout.declare(layout.match_fields(rule), scope=True)
    tests = layout.tests(name, rule.match)
    leading = driver(tests)
    source: Composable = sql.SQL("")
    value = leading.lock_values()
    if leading.many_keys:
        unnest = "\n    FROM pg_catalog.unnest({}) AS v (value)"
        source = sql.SQL(unnest).format(value)
        value = Identifier("v", "value")
    parts = [(leading.lock_tag, value)]
    parts += [
        (test.lock_tag, test.value)
        for test in tests
        if test is not leading
        and test.kind is ComparisonKind.SAME
        and not test.field.many
    ]
    # A NULL scope equals only NULL (DESIGN A2).
    scope = [
        sql.SQL("coalesce({}::text, E'\\x01')").format(parameter)
        for parameter in layout.scope_parameters(name).values()
    ]
    separator = " || '|' || "
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "locks",
        declared,
        comment=f"pgdedup: lock keys of rule {rule.name} of {layout.table.name}",
        holes={
            "parameters": join(", ", declared),
            "parts": join(
                separator,
                (
                    sql.SQL("{} || {}").format(Literal(f"{tag}|"), part)
                    for tag, part in parts
                ),
            ),
            "scope": join(separator, scope) if scope else Literal(""),
            "source": source,
        },
    )
