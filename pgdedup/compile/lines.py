"""The rules over lines of an import, which are not stored: what check_import needs."""

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import lineage, predicate
from pgdedup.compile.layout import OTHER_ROW, TableLayout
from pgdedup.compile.statement import Statement, call, function
from pgdedup.model import Rule
from pgdedup.sql import join


def line_keys(layout: TableLayout) -> Statement:
    """The keys of a record under every rule: lines that are alike share one."""
    name = layout.function("line_keys")
    branches = [
        sql.SQL(
            "SELECT\n        {position},\n        k.key\n    FROM v\n"
            "    CROSS JOIN LATERAL {locks}({values}) AS k\n"
            "    WHERE k.key IS NOT NULL"
        ).format(
            position=Literal(position),
            locks=names.own(layout.rule_function(rule, "locks")),
            values=join(
                ", ",
                [*layout.values("v", layout.match_fields(rule)), *_rest(layout, rule)],
            ),
        )
        for position, rule in enumerate(layout.rules, 1)
    ]
    branches += [
        sql.SQL(
            "SELECT\n        {position},\n        l.key\n    FROM v\n"
            "    CROSS JOIN {locks}\n    WHERE {aliases} AND l.key IS NOT NULL"
        ).format(
            position=Literal(position),
            locks=predicate.variant_locks(
                layout,
                rule,
                dict(zip(fields, layout.values("v", fields), strict=True)),
                _rest(layout, rule),
            ),
            aliases=layout.record_has_aliases("v", fields),
        )
        for position, rule in enumerate(layout.rules, 1)
        if layout.alias_fields(fields := layout.match_fields(rule))
    ]
    return function(
        layout.table.name,
        name,
        "table",
        "line_keys",
        [sql.SQL("p_record jsonb")],
        comment=f"pgdedup: keys of a JSON record of {layout.table.name}",
        needs=(
            layout.function("parse"),
            *(layout.rule_function(rule, "locks") for rule in layout.rules),
        ),
        holes={
            "parsed": call(layout.function("parse"), Identifier(name, "p_record")),
            "branches": join("\n    UNION ALL\n    ", branches),
        },
    )


def _rest(layout: TableLayout, rule: Rule) -> list[Composable]:
    """The arguments of ``locks`` behind the fields."""
    counted = bool(layout.common_matched(rule))
    return layout.values("v", scope=True, key=counted)


def line_pair(layout: TableLayout) -> Statement:
    """The predicates of all rules asked of two records."""
    name = layout.function("line_pair")
    layout = layout.over_columns()
    branches = []
    for position, rule in enumerate(layout.rules, 1):
        tests = layout.tests(OTHER_ROW, rule.match, evidence=True, aliases=True)
        branches.append(
            sql.SQL(
                "SELECT\n        {position},\n        {score},\n"
                "        ARRAY[{witness}]::text[]\n    FROM t\n    CROSS JOIN r"
                "{evidence}\n    WHERE {conditions}"
            ).format(
                position=Literal(position),
                score=predicate.weakest(tests),
                witness=join(", ", (test.witness() for test in tests)),
                evidence=predicate.evidence_joins(layout, rule, OTHER_ROW),
                conditions=predicate.conditions(
                    layout, rule, OTHER_ROW, tests, None, aliases=True
                ),
            )
        )
    return function(
        layout.table.name,
        name,
        "table",
        "line_pair",
        [sql.SQL("p_left jsonb"), sql.SQL("p_right jsonb")],
        comment=f"pgdedup: the rules of {layout.table.name} on two JSON records",
        needs=(
            layout.function("parse"),
            *lineage.functions(layout),
            *(
                name
                for rule in layout.rules
                for name in predicate.evidence_functions(layout, rule)
            ),
        ),
        holes={
            "left": call(layout.function("parse"), Identifier(name, "p_left")),
            "right": call(layout.function("parse"), Identifier(name, "p_right")),
            "fields": join(", ", _as_stored(layout)),
            "branches": join("\n    UNION ALL\n    ", branches),
        },
    )


def _as_stored(layout: TableLayout) -> list[Composable]:
    """What ``parse`` returns under the names that the columns of a stored row have."""
    columns = [field.column for field in layout.fields.values()]
    columns += layout.part_columns(layout.fields)
    columns += [*layout.entries, *layout.info.key]
    values = layout.values(
        "v", layout.fields, scope=True, related=True, key=True, parts=True
    )
    # A column may be of the scope and of the key.
    named: list[Composable] = [
        sql.SQL("{} AS {}").format(value, Identifier(column))
        for column, value in dict(zip(columns, values, strict=True)).items()
    ]
    if layout.live_column is not None:
        # A line is about to become a row that is compared.
        named.append(sql.SQL("true AS {}").format(Identifier(layout.live_column)))
    return named
