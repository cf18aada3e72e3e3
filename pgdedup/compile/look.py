"""How guard and finder look: which keys find any row, then the rules one by one."""

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import predicate
from pgdedup.compile.comparison import driver, found_by
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, call, function
from pgdedup.library import ComparisonKind
from pgdedup.model import Rule
from pgdedup.sql import join, to_text, trusted


def one_rule(
    layout: TableLayout, rule: Rule, position: int, prefix: str, match: str
) -> Composable:
    """The first matches of a rule over the record of this prefix, best first."""
    # Equality has one score: the first matches are as good as any.
    graded = any(
        comparison.kind is not ComparisonKind.SAME for comparison in rule.match.values()
    )
    values = layout.values(
        prefix,
        layout.rule_fields(rule),
        scope=True,
        related=True,
        key=True,
        parts=True,
    )
    return sql.SQL(
        "(\n        SELECT {position}, m.key, m.score, m.witness\n"
        "        FROM {match} AS m\n"
        "        WHERE {actions}[{position}] <> 'off'\n"
        "        {order}LIMIT {limit}\n    )"
    ).format(
        position=Literal(position),
        match=call(match, *values),
        actions=Identifier(prefix, "given_actions"),
        order=sql.SQL("ORDER BY m.score DESC " if graded else ""),
        limit=Identifier(prefix, "given_limit"),
    )


def statements(layout: TableLayout) -> list[Statement]:
    """``candidates`` and ``look`` of a table."""
    ways = _ways(layout)
    return [_candidates(layout, ways), _look(layout, ways)]


def _ways(layout: TableLayout) -> dict[str, list[int]]:
    """How rows are found, as SQL -> the positions of the rules that find so."""
    result: dict[str, list[int]] = {}
    for position, rule in enumerate(layout.rules, 1):
        result.setdefault(to_text(_finds(layout, rule)), []).append(position)
    return result


def _finds(layout: TableLayout, rule: Rule) -> Composable:
    """Rows that a rule's keys find, as FROM and WHERE."""
    name = layout.function("candidates")
    tests = layout.tests(name, rule.match, evidence=True, parts=True)
    leading = driver(tests)
    field = leading.field.name
    evidence = layout.evidence_of(
        name, [field] if field in layout.common_fields else []
    )
    conditions = [
        found_by(leading, tests),
        *layout.same_scope(name),
        layout.another_row(name),
    ]
    return sql.SQL("FROM {table} AS t{evidence} WHERE {conditions}").format(
        table=layout.relation,
        evidence=sql.SQL("").join(
            sql.SQL(" CROSS JOIN {}").format(each) for each in evidence
        ),
        conditions=join(" AND ", conditions),
    )


def _any(layout: TableLayout, way: str, positions: list[int]) -> Composable:
    """Whether one of these rules is on and might relate a row that they find.

    Of what the rules ask for besides only the score, and vetoes that are common to
    them: what one turns down need not be scored, and is most of what such keys find.
    A limit that is no constant: for a single row the planner might rather read the
    table by some index until one fits, which may be never.
    """
    name = layout.function("candidates")
    on = (
        sql.SQL("{}[{}] <> 'off'").format(
            Identifier(name, "given_actions"), Literal(position)
        )
        for position in positions
    )
    first, *others = (
        _vetoes(layout, layout.rules[position - 1]) for position in positions
    )
    common = [each for each in first if all(each in other for other in others)]
    return sql.SQL(
        "({on}) AND EXISTS (SELECT FROM (SELECT {way} LIMIT {limit}) AS c)"
    ).format(
        on=join(" OR ", on),
        way=join(" AND ", map(trusted, [way, *common])),
        limit=Identifier(name, "given_limit"),
    )


def _vetoes(layout: TableLayout, rule: Rule) -> list[str]:
    """That no veto holds; not asked of what equality finds, which is little."""
    name = layout.function("candidates")
    if driver(layout.tests(name, rule.match)).kind is ComparisonKind.SAME:
        return []
    return list(map(to_text, predicate.unvetoed(layout, rule, name)))


def _leading() -> list[Composable]:
    # No parameter of a field (`p_limit`) is called so.
    return [sql.SQL("given_actions text[]"), sql.SQL("given_limit integer")]


def _candidates(layout: TableLayout, ways: dict[str, list[int]]) -> Statement:
    name = layout.function("candidates")
    declared = layout.declare(
        layout.fields, scope=True, related=True, key=True, parts=True
    )
    branches = [_any(layout, way, positions) for way, positions in ways.items()]
    evidence = [
        layout.evidence_function(field)
        for field in layout.fields
        if field in layout.common_fields
    ]
    return function(
        layout.table.name,
        name,
        "table",
        "candidates",
        [*_leading(), *declared],
        comment=f"pgdedup: which keys find rows of {layout.table.name}",
        needs=(*layout.generated_columns(), *evidence),
        holes={
            "parameters": join(", ", declared),
            "branches": join(",\n        ", branches),
        },
    )


def _look(layout: TableLayout, ways: dict[str, list[int]]) -> Statement:
    name = layout.function("look")
    declared = layout.declare(
        layout.fields, scope=True, related=True, key=True, parts=True
    )
    way_of = {
        position: number
        for number, positions in enumerate(ways.values(), 1)
        for position in positions
    }
    rules = [
        sql.SQL(
            "    IF v_found[{}] THEN\n"
            "        v_hits := v_hits || ARRAY(\n"
            "            SELECT ROW(h.*)::pgdedup.hit FROM {} AS h\n"
            "        );\n    END IF;\n"
        ).format(
            Literal(way_of[position]),
            one_rule(layout, rule, position, name, layout.rule_function(rule, "match")),
        )
        for position, rule in enumerate(layout.rules, 1)
    ]
    return function(
        layout.table.name,
        name,
        "table",
        "look",
        [*_leading(), *declared],
        comment=f"pgdedup: the rules over one record of {layout.table.name}",
        needs=(
            layout.function("candidates"),
            *(layout.rule_function(rule, "match") for rule in layout.rules),
        ),
        holes={
            "parameters": join(", ", declared),
            "candidates": names.own(layout.function("candidates")),
            "values": join(
                ", ",
                layout.values(
                    name,
                    layout.fields,
                    scope=True,
                    related=True,
                    key=True,
                    parts=True,
                ),
            ),
            "rules": join("", rules),
        },
    )


__all__ = ["one_rule", "statements"]
