"""The functions of a match rule: what it relates, what it locks, what is evidence."""

from collections.abc import Iterable, Mapping

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import alias, lineage
from pgdedup.compile.comparison import Test, driver, found_by
from pgdedup.compile.layout import OTHER_ROW, TableLayout
from pgdedup.compile.statement import Statement, call, function
from pgdedup.library import ComparisonKind
from pgdedup.model import Rule
from pgdedup.sql import join, to_text, trusted

#: Between the values that make one key.
_SEPARATOR = " || '|' || "


def match(layout: TableLayout, rule: Rule) -> Statement:
    """The predicate of a rule: the rows that it relates to a record."""
    name = layout.rule_function(rule, "match")
    fields = layout.rule_fields(rule)
    declared = layout.declare(fields, scope=True, related=True, key=True, parts=True)
    tests = layout.tests(name, rule.match, evidence=True, parts=True)
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "match",
        declared,
        comment=f"pgdedup: rule {rule.name} of {layout.table.name}",
        needs=(
            *layout.generated_columns(fields),
            *evidence_functions(layout, rule),
            *lineage.functions(layout),
        ),
        holes={
            "parameters": join(", ", declared),
            "key": layout.key_text(),
            "score": weakest(tests),
            "witness": join(", ", (test.witness() for test in tests)),
            "table": layout.relation,
            "evidence": evidence_joins(layout, rule, name),
            "condition": conditions(layout, rule, name, tests, driver(tests)),
        },
    )


def alias_match(layout: TableLayout, rule: Rule) -> Statement:
    """The same of a record that has aliases (see ``alias``)."""
    name = layout.rule_function(rule, "alias_match")
    fields = layout.rule_fields(rule)
    declared = layout.declare(fields, scope=True, related=True, key=True, parts=True)
    tests = layout.tests(name, rule.match, evidence=True, aliases=True, parts=True)
    leading = driver(tests).field
    (value,) = layout.values(name, [leading.name])
    sources: Composable = sql.SQL("")
    if leading.info.aliases:
        variants = alias.variants(leading, value, "v")
        sources = sql.SQL("\n    CROSS JOIN {}").format(variants)
        value = Identifier("v", "value")
    finding = layout.variant_test(leading.name, rule.match[leading.name], value)
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "alias_match",
        declared,
        comment=f"pgdedup: rule {rule.name} of {layout.table.name}, with aliases",
        needs=(
            *layout.generated_columns(fields),
            *evidence_functions(layout, rule),
            *lineage.functions(layout),
        ),
        holes={
            "parameters": join(", ", declared),
            "key": layout.key_text(),
            "score": weakest(tests),
            "witness": join(", ", (test.witness() for test in tests)),
            "table": layout.relation,
            "sources": sql.SQL("{}{}").format(
                sources, evidence_joins(layout, rule, name)
            ),
            "condition": sql.SQL("{}\n        AND {}").format(
                found_by(finding, layout.tests(name, rule.match, evidence=True)),
                conditions(layout, rule, name, tests, None, aliases=True),
            ),
        },
    )


def conditions(
    layout: TableLayout,
    rule: Rule,
    prefix: str,
    tests: list[Test],
    leading: Test | None,
    *,
    aliases: bool = False,
) -> Composable:
    """Whether a rule relates the row ``t`` to the record of this prefix.

    The one home of the question. ``leading`` finds the row by its keys; without it the
    two are together already, and keys need not be made. ``aliases``: as in ``tests``.
    """
    result = [
        found_by(leading, tests) if test is leading else test.agreement()
        for test in tests
    ]
    # Equality has asked of both values at once, and a set of values of each.
    result += [
        layout.is_evidence(test.field.name)
        for test in tests
        if test.field.name in layout.common_fields
        and test.kind is not ComparisonKind.SAME
        and not test.field.many
    ]
    result += layout.same_scope(prefix)
    result += unvetoed(layout, rule, prefix, aliases=aliases)
    result.append(layout.another_row(prefix))
    if layout.table.related_by is not None:
        result.append(sql.SQL("NOT {}").format(lineage.same_tree(layout, prefix)))
    return join("\n        AND ", result)


def unvetoed(
    layout: TableLayout, rule: Rule, prefix: str, *, aliases: bool = False
) -> list[Composable]:
    """That no veto of the table or the rule holds; as in ``conditions``."""
    vetoes = {**layout.table.distinct_if, **rule.unless}
    return [
        sql.SQL("NOT {}").format(test.veto())
        for test in layout.tests(prefix, vetoes, aliases=aliases, parts=True)
    ]


def meaning(layout: TableLayout, rule: Rule) -> str:
    """A hash of what a rule relates: equal in either storage, under every action.

    With another one, pairs may be there that nobody put on record, and writers under
    the old rule lock other keys than those under the new one.
    """
    over = layout.abstract()
    tests = over.tests(OTHER_ROW, rule.match, evidence=True)
    keys = driver(tests).lock_values()
    parts = [
        conditions(over, rule, OTHER_ROW, tests, driver(tests)),
        *lock_parts(over, rule, OTHER_ROW, keys)[:2],
    ]
    fields = (layout.fields[name].field for name in layout.rule_fields(rule))
    read = (f"{field.columns} {field.common_after}" for field in fields)
    return names.digest(*map(to_text, parts), *read, length=16)


def evidence_joins(layout: TableLayout, rule: Rule, prefix: str) -> Composable:
    """What a query joins for the tests of ``evidence=True``."""
    return sql.SQL("").join(
        sql.SQL("\n    CROSS JOIN {}").format(each)
        for each in layout.evidence_calls(prefix, rule)
    )


def evidence_functions(layout: TableLayout, rule: Rule) -> list[str]:
    """The functions that `evidence_joins` calls."""
    return [layout.evidence_function(name) for name in layout.common_matched(rule)]


def evidence(layout: TableLayout, name: str) -> Statement:
    """What of a field's value is evidence: see ``common_after``."""
    function_name = layout.evidence_function(name)
    field = layout.fields[name]
    declared = layout.declare([name], scope=True, key=True)
    (value,) = layout.values(function_name, [name])
    each, result = Identifier("v", "value"), "v.value"
    source, equal = "(VALUES ({}))", "{} = {}"
    if field.many:
        result, source = "pg_catalog.array_agg(v.value)", "pg_catalog.unnest({})"
        equal = "{} OPERATOR(pg_catalog.&&) ARRAY[{}]"
    conditions = [
        sql.SQL(equal).format(field.of("t"), each),
        *layout.same_scope(function_name),
        layout.another_row(function_name),
    ]
    return function(
        layout.table.name,
        function_name,
        f"field:{name}",
        "evidence",
        declared,
        comment=f"pgdedup: values of {name} of {layout.table.name} that are evidence",
        needs=tuple(layout.generated_columns([name])),
        holes={
            "parameters": join(", ", declared),
            "type": trusted(field.value_type),
            "value": trusted(result),
            "source": sql.SQL(source).format(value),
            "table": layout.relation,
            "condition": join("\n            AND ", conditions),
            "limit": Literal(field.field.common_after),
        },
    )


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


def locks(layout: TableLayout, rule: Rule) -> Statement:
    """The lock keys of a record for a rule."""
    name = layout.rule_function(rule, "locks")
    common = layout.common_matched(rule)
    declared = layout.declare(layout.match_fields(rule), scope=True, key=bool(common))
    leading = driver(layout.tests(name, rule.match, evidence=True))
    parts, scope, sources = lock_parts(layout, rule, name, leading.lock_values())
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "locks",
        declared,
        comment=f"pgdedup: lock keys of rule {rule.name} of {layout.table.name}",
        needs=tuple(evidence_functions(layout, rule)),
        holes={
            "parameters": join(", ", declared),
            "parts": parts,
            "scope": scope,
            "source": sql.SQL("\n    FROM {}").format(
                join("\n    CROSS JOIN ", sources)
            )
            if sources
            else sql.SQL(""),
        },
    )


def lock_parts(
    layout: TableLayout,
    rule: Rule,
    prefix: str,
    value: Composable,
    *,
    once: bool = False,
) -> tuple[Composable, Composable, list[Composable]]:
    """What is compared, in which scope, and from where: of it a lock key is made.

    ``value`` are the keys of the most selective comparison. Other equalities of one
    value are mixed in: they too must hold, and make the key more selective; ``once``
    for a row, not for each of its keys, where a query may be asked.
    """
    tests = layout.tests(prefix, rule.match, evidence=True)
    leading = driver(tests)
    # A common value is no evidence, and locks nothing: its writers need not wait.
    sources = layout.evidence_calls(prefix, rule)
    mixed = others_of(tests)
    others = mixed_in(mixed)
    if leading.many_keys:
        if once and mixed:
            sources.append(
                sql.SQL("LATERAL (SELECT {} OFFSET 0) AS o (others)").format(others)
            )
            others = Identifier("o", "others")
            value = sql.SQL("CASE WHEN {} IS NOT NULL THEN {} END").format(
                others, value
            )
        sources.append(sql.SQL("pg_catalog.unnest({}) AS v (value)").format(value))
        value = Identifier("v", "value")
    joined: Composable = sql.SQL("{} || {}").format(
        Literal(f"{leading.lock_tag}|"), leading.met_at(value)
    )
    if mixed:
        joined = join(_SEPARATOR, (joined, others))
    # A NULL scope equals only NULL (DESIGN A2).
    scope = [
        sql.SQL("coalesce({}::text, E'\\x01')").format(parameter)
        for parameter in layout.scope_parameters(prefix).values()
    ]
    return joined, join(_SEPARATOR, scope) if scope else Literal(""), sources


def others_of(tests: list[Test]) -> list[Test]:
    """The other equalities of a rule, which its lock keys hold besides."""
    leading = driver(tests)
    return [
        test
        for test in tests
        if test is not leading
        and test.kind is ComparisonKind.SAME
        and not test.field.many
    ]


def mixed_in(others: Iterable[Test]) -> Composable:
    """What a lock key holds of other equalities."""
    return join(
        _SEPARATOR,
        (
            sql.SQL("{} || {}").format(Literal(f"{test.lock_tag}|"), test.lock_values())
            for test in others
        ),
    )


def variant_locks(
    layout: TableLayout,
    rule: Rule,
    values: Mapping[str, Composable],
    rest: list[Composable],
) -> Composable:
    """The lock keys of all names of a record, as relation ``l`` for FROM.

    ``values``: those of the compared fields; ``rest``: the other arguments of
    ``locks``.
    """
    sources, arguments = [], []
    for name, value in values.items():
        argument = value
        if layout.fields[name].info.aliases:
            relation = names.parameter("a", name)
            sources.append(alias.variants(layout.fields[name], value, relation))
            argument = Identifier(relation, "value")
        arguments.append(argument)
    locked = call(layout.rule_function(rule, "locks"), *arguments, *rest)
    sources.append(sql.SQL("LATERAL {} AS l").format(locked))
    return join("\n    CROSS JOIN ", sources)


def verify(layout: TableLayout, rule: Rule) -> Statement:
    """The predicate of a rule asked of two rows that share a key."""
    name = layout.rule_function(rule, "verify")
    tests = layout.tests(OTHER_ROW, rule.match, evidence=True, aliases=True)
    left = layout.key_columns(Identifier(name, "p_key_l"))
    right = layout.key_columns(Identifier(name, "p_key_r"))
    return function(
        layout.table.name,
        name,
        f"rule:{rule.name}",
        "verify",
        [sql.SQL("p_key_l text"), sql.SQL("p_key_r text")],
        comment=f"pgdedup: rule {rule.name} of {layout.table.name} on two rows",
        needs=(
            *layout.generated_columns(),
            *evidence_functions(layout, rule),
            *lineage.functions(layout),
        ),
        holes={
            "score": weakest(tests),
            "witness": join(", ", (test.witness() for test in tests)),
            "table": layout.relation,
            "evidence": evidence_joins(layout, rule, OTHER_ROW),
            "left": layout.key_equals(left),
            "right": layout.key_equals(right, OTHER_ROW),
            "condition": conditions(layout, rule, OTHER_ROW, tests, None, aliases=True),
        },
    )
