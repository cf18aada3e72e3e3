"""The functions by which a scan brings the rows of a table together.

A scan reads each row once for a rule: ``values`` are what the rule compares. From them
come the keys, the sketches, and the verdict on two rows (``relate``): the conditions of
the guard over rows that are given instead of looked up.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import lineage
from pgdedup.compile.comparison import PARTS, Test, derivation, driver
from pgdedup.compile.layout import OTHER_ROW, TableLayout
from pgdedup.compile.predicate import (
    conditions,
    evidence_functions,
    evidence_joins,
    lock_parts,
    mixed_in,
    others_of,
    variant_locks,
    weakest,
)
from pgdedup.compile.statement import Statement, call, function
from pgdedup.model import Rule
from pgdedup.sql import join, to_text, trusted


@dataclass(frozen=True)
class Value:
    """One value of a row: its name in the row, its type, and where it comes from."""

    name: str
    type: Composable
    source: Composable


def statements(layout: TableLayout, rule: Rule) -> list[Statement]:
    """All of them for a rule."""
    # All but the first are told the values as columns, whether they are stored or not.
    over = _over_values(layout, rule)
    result = [_values_function(layout, rule), _keys(over, rule)]
    if _aliased(over, rule):
        result.append(_alias_keys(over, rule))
    if _common_to_keys(over, rule):
        result.append(_share(over, rule))
    if _sketched(over, rule):
        result += [_sketches(over, rule), _may_match(over, rule)]
    return [*result, _relate(over, rule)]


def config(layout: TableLayout, rule: Rule) -> dict[str, str | int]:
    """The names of the functions, and how many values of a row they are told."""
    roles = ["values", "keys", "relate"]
    if _aliased(layout, rule):
        roles.append("alias_keys")
    if _common_to_keys(layout, rule):
        roles.append("share")
    if _sketched(layout, rule):
        roles += ["sketches", "may_match"]
    return {
        "width": len(compared(layout, rule)),
        **{
            role: to_text(names.own(layout.rule_function(rule, role))) for role in roles
        },
    }


def compared(layout: TableLayout, rule: Rule) -> list[Value]:
    """What a rule reads of a row, and what it would make of that for each pair."""
    columns = dict.fromkeys([*layout.info.key, *layout.entries])
    result = [
        Value(column, layout.type(column), Identifier(OTHER_ROW, column))
        for column in columns
    ]
    fields = (layout.fields[name] for name in layout.rule_fields(rule))
    result += [
        Value(field.column, trusted(field.value_type), field.of(OTHER_ROW))
        for field in fields
    ]
    if layout.live_column is not None:
        live = layout.live(OTHER_ROW)
        result.append(Value(layout.live_column, sql.SQL("boolean"), live))
    for name, made_by in _parts(layout, rule):
        field = layout.fields[name]
        part = field.part_of(OTHER_ROW, made_by)
        result.append(Value(field.parts[made_by], trusted(PARTS[made_by][1]), part))
    return result


def _parts(layout: TableLayout, rule: Rule) -> list[tuple[str, str]]:
    """What the comparisons of a rule read of its fields, in the order of the fields.

    Of what only a veto reads, what is stored: it is asked of few pairs.
    """
    asked = [*rule.match.items()]
    if layout.stored:
        asked += [*rule.unless.items(), *layout.table.distinct_if.items()]
    read = {
        (name, derivation(layout.fields[name], comparison))
        for name, comparison in asked
    }
    return [each for each in layout.parts(layout.fields) if each in read]


def _over_values(layout: TableLayout, rule: Rule) -> TableLayout:
    """The layout over the values of a row: all of them are columns."""
    over, known = layout.over_columns(), _parts(layout, rule)
    for name, field in over.fields.items():
        field.parts = {
            made_by: column
            for made_by, column in field.parts.items()
            if (name, made_by) in known
        }
    return over


def declare(prefix: str, types: Iterable[Composable]) -> list[Composable]:
    """Parameters that hold the values of a row: ``v1``, ``v2`` and so on."""
    return [
        sql.SQL("{} {}").format(Identifier(f"{prefix}{number}"), kind)
        for number, kind in enumerate(types, 1)
    ]


def _declared(prefix: str, of_row: Iterable[Value]) -> list[Composable]:
    return declare(prefix, (value.type for value in of_row))


def _row(name: str, prefix: str, values: Iterable[Value]) -> Composable:
    """Such parameters of the function of this name as a row, for FROM."""
    return sql.SQL("(SELECT {})").format(
        join(
            ", ",
            (
                sql.SQL("{} AS {}").format(
                    Identifier(name, f"{prefix}{number}"), Identifier(value.name)
                )
                for number, value in enumerate(values, 1)
            ),
        )
    )


def _function(
    layout: TableLayout,
    rule: Rule,
    role: str,
    declared: list[Composable],
    comment: str,
    /,
    *,
    needs: Iterable[str] = (),
    template: str | None = None,
    **holes: Composable,
) -> Statement:
    table = layout.table.name
    return function(
        table,
        layout.rule_function(rule, role),
        f"rule:{rule.name}",
        template or role,
        declared,
        comment=f"pgdedup: {comment} rule {rule.name} of {table}",
        needs=tuple(needs),
        holes=holes,
    )


def _values_function(layout: TableLayout, rule: Rule) -> Statement:
    """Every live row with its values."""
    values = compared(layout, rule)
    return _function(
        layout,
        rule,
        "values",
        [],
        "what is compared by",
        needs=layout.generated_columns(),
        columns=join(", ", _declared("v", values)),
        key=layout.key_text(OTHER_ROW),
        values=join(", ", (value.source for value in values)),
        table=layout.relation,
        live=layout.live(OTHER_ROW),
    )


def _keys(layout: TableLayout, rule: Rule) -> Statement:
    """The keys that a row locks: rows that the rule relates share one."""
    name, values = layout.rule_function(rule, "keys"), compared(layout, rule)
    declared = _declared("v", values)
    tests = layout.tests(OTHER_ROW, rule.match, evidence=True)
    # NULL where a value is missing: to ask for that would make each key twice.
    leading = driver(tests)
    key, scope, sources = lock_parts(
        layout, rule, OTHER_ROW, leading.lock_values(), once=True
    )
    asked: Composable = sql.SQL("NULL::boolean")
    condition: Composable = sql.SQL("")
    if leading.sided:
        asked = Identifier("s", "asked")
        sources.append(sql.SQL("(VALUES (false), (true)) AS s (asked)"))
        condition = sql.SQL("\n    WHERE {}").format(
            leading.may_be(Identifier("v", "value"), asked)
        )
    branch = sql.SQL("SELECT {key}, {asked}\n    FROM {row} AS r{sources}{condition}")
    return _function(
        layout,
        rule,
        "keys",
        declared,
        "keys of a row for",
        needs=evidence_functions(layout, rule),
        parameters=join(", ", declared),
        query=branch.format(
            key=call("lock_key", key, scope),
            asked=asked,
            row=_row(name, "v", values),
            sources=sql.SQL("").join(
                sql.SQL("\n    CROSS JOIN {}").format(each) for each in sources
            ),
            condition=condition,
        ),
    )


def _aliased(layout: TableLayout, rule: Rule) -> list[str]:
    """The compared fields of a rule whose values may have aliases."""
    return layout.alias_fields(layout.match_fields(rule))


def _alias_keys(layout: TableLayout, rule: Rule) -> Statement:
    """The keys of all names of a row that has aliases.

    A function of its own: parallel workers cannot make keys beside this question, and
    most databases have no aliases.
    """
    name, values = layout.rule_function(rule, "alias_keys"), compared(layout, rule)
    declared = _declared("v", values)
    fields = layout.match_fields(rule)
    stored = dict(zip(fields, layout.stored_values(fields), strict=True))
    rest = layout.stored_values(scope=True, key=bool(layout.common_matched(rule)))
    leading = driver(layout.tests(OTHER_ROW, rule.match, evidence=True))
    branch = sql.SQL(
        "SELECT l.key, s.side\n    FROM {row} AS t\n    CROSS JOIN {locks}\n"
        "    CROSS JOIN (VALUES {sides}) AS s (side)\n    WHERE {aliases}"
    ).format(
        row=_row(name, "v", values),
        locks=variant_locks(layout, rule, stored, rest),
        sides=sql.SQL("(false), (true)" if leading.sided else "(NULL::boolean)"),
        aliases=layout.has_aliases(
            {name: stored[name] for name in layout.alias_fields(fields)}
        ),
    )
    return _function(
        layout,
        rule,
        "alias_keys",
        declared,
        "keys of a row that has aliases for",
        needs=(layout.rule_function(rule, "locks"),),
        template="keys",
        parameters=join(", ", declared),
        query=branch,
    )


def _common_to_keys(layout: TableLayout, rule: Rule) -> list[Test]:
    """Equalities that all keys of a row hold, where a row has many keys.

    Not where its values may have aliases: it would have the keys of all of them. Nor
    where a common value is no evidence, which takes a query to say.
    """
    tests = layout.tests(OTHER_ROW, rule.match, evidence=True)
    others = others_of(tests) if driver(tests).many_keys else []
    fields = [test.field.name for test in others]
    if layout.alias_fields(fields) or layout.common_fields.intersection(fields):
        return []
    return others


def _share(layout: TableLayout, rule: Rule) -> Statement:
    """What of a row a scan is divided by."""
    name, values = layout.rule_function(rule, "share"), compared(layout, rule)
    declared = _declared("v", values)
    return _function(
        layout,
        rule,
        "share",
        declared,
        "the share of a row in a scan by",
        parameters=join(", ", declared),
        others=mixed_in(_common_to_keys(layout, rule)),
        row=_row(name, "v", values),
    )


def _sketched(layout: TableLayout, rule: Rule) -> list[Test]:
    """Comparisons of a rule that a scan asks of sketches first."""
    tests = layout.tests(OTHER_ROW, rule.match)
    return [test for test in tests if test.sketched]


def _sketches(layout: TableLayout, rule: Rule) -> Statement:
    """The sketches of a row: what a scan asks before the predicate."""
    name, values = layout.rule_function(rule, "sketches"), compared(layout, rule)
    declared = _declared("v", values)
    made = []
    for test in _sketched(layout, rule):
        # What is compared, common value or not: a sketch only rules out. Of a value
        # that has aliases it does not know what they agree with.
        sketch = test.sketch()
        if test.field.info.aliases:
            aliases = layout.has_aliases({test.field.name: test.value})
            sketch = sql.SQL(
                "CASE WHEN {} THEN ARRAY[NULL, NULL]::bit varying[] ELSE {} END"
            ).format(aliases, sketch)
        made.append(sketch)
    return _function(
        layout,
        rule,
        "sketches",
        declared,
        "sketches of a row for",
        parameters=join(", ", declared),
        sketches=join(" || ", made),
        row=_row(name, "v", values),
    )


def _may_match(layout: TableLayout, rule: Rule) -> Statement:
    """Whether a rule may relate two rows, by their sketches."""
    name = layout.rule_function(rule, "may_match")
    parameters = [Identifier(name, side) for side in ("p_l", "p_r")]
    result = []
    for number, test in enumerate(_sketched(layout, rule)):
        left, right = (
            [
                sql.SQL("({})[{}]").format(parameter, Literal(2 * number + each))
                for each in (1, 2)
            ]
            for parameter in parameters
        )
        result.append(test.may_agree(left, right))
    return _function(
        layout,
        rule,
        "may_match",
        [sql.SQL("p_l bit varying[]"), sql.SQL("p_r bit varying[]")],
        "what may be related by",
        condition=join("\n    AND ", result),
    )


def _relate(layout: TableLayout, rule: Rule) -> Statement:
    """The predicate of a rule asked of the values of two rows."""
    name, values = layout.rule_function(rule, "relate"), compared(layout, rule)
    declared = [*_declared("l", values), *_declared("r", values)]
    tests = layout.tests(OTHER_ROW, rule.match, evidence=True, aliases=True)
    return _function(
        layout,
        rule,
        "relate",
        declared,
        "the verdict on two rows by",
        needs=(*evidence_functions(layout, rule), *lineage.functions(layout)),
        parameters=join(", ", declared),
        score=weakest(tests),
        witness=join(", ", (test.witness() for test in tests)),
        left=_row(name, "l", values),
        right=_row(name, "r", values),
        evidence=evidence_joins(layout, rule, OTHER_ROW),
        condition=conditions(layout, rule, OTHER_ROW, tests, None, aliases=True),
    )
