"""The functions of a match rule: what it relates and locks, row by row or in sets."""

from collections.abc import Mapping

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
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
    where = conditions(layout, rule, name)
    where.append(_another_row(layout, name))
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
            "score": weakest(tests),
            "witness": join(", ", (test.witness() for test in tests)),
            "table": layout.relation,
            "condition": join("\n        AND ", where),
        },
    )


def conditions(
    layout: TableLayout, rule: Rule, prefix: str, *, stored: bool = False
) -> list[Composable]:
    """What a rule asks of the row ``t`` and a record, but that they are two.

    The record is made of the parameters of the function ``prefix``, whose rows are
    found by the keys of the most selective comparison; or, ``stored``, it is another
    row of that alias, and the two are together already.
    """
    tests = layout.tests(prefix, rule.match, stored=stored)
    all_vetoes = {**layout.table.distinct_if, **rule.unless}
    vetoes = layout.tests(prefix, all_vetoes, stored=stored)
    leading = None if stored else driver(tests)
    result = [
        test.condition() if test is leading else test.agreement() for test in tests
    ]
    scope: Mapping[str, Composable] = (
        {column: Identifier(prefix, column) for column in layout.table.scope}
        if stored
        else layout.scope_parameters(prefix)
    )
    result += [
        sql.SQL("{} IS NOT DISTINCT FROM {}").format(layout.row(column), value)
        for column, value in scope.items()
    ]
    if layout.live_column is not None:
        result.append(layout.row(layout.live_column))
        if stored:
            result.append(Identifier(prefix, layout.live_column))
    result += [sql.SQL("NOT {}").format(veto.veto()) for veto in vetoes]
    return result


def weakest(tests: list[Test]) -> Composable:
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
        (test.lock_tag, test.lock_values())
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


def keys(layout: TableLayout, rule: Rule) -> Statement:
    """Every row under the keys that it locks: what a scan of the table joins on."""
    name = layout.rule_function(rule, "keys")
    values = layout.stored(layout.match_fields(rule), scope=True)
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "keys",
        [],
        comment=f"pgdedup: rows by key of rule {rule.name} of {layout.table.name}",
        needs=(layout.rule_function(rule, "locks"), *layout.generated_columns()),
        holes={
            "key": layout.key_text(),
            "table": layout.relation,
            "locks": names.own(layout.rule_function(rule, "locks")),
            "values": join(", ", values),
            "live": layout.live(),
        },
    )


def verify(layout: TableLayout, rule: Rule) -> Statement:
    """The predicate of a rule asked of two rows that share a key."""
    name = layout.rule_function(rule, "verify")
    other = "r"
    tests = layout.tests(other, rule.match, stored=True)
    left = layout.key_columns(Identifier(name, "p_key_l"))
    right = layout.key_columns(Identifier(name, "p_key_r"))
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "verify",
        [sql.SQL("p_key_l text"), sql.SQL("p_key_r text")],
        comment=f"pgdedup: rule {rule.name} of {layout.table.name} on two rows",
        needs=tuple(layout.generated_columns()),
        holes={
            "score": weakest(tests),
            "witness": join(", ", (test.witness() for test in tests)),
            "table": layout.relation,
            "left": layout.key_equals(left),
            "right": layout.key_equals(right, other),
            "condition": join(
                "\n        AND ", conditions(layout, rule, other, stored=True)
            ),
        },
    )
