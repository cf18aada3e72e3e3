"""All rules over one record at once: what scans, later matches and imports ask."""

from collections.abc import Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier

from pgdedup.compile import look, predicate
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.roles import of_table, own, parameters, target
from pgdedup.compile.statement import Statement, call, function
from pgdedup.model import Rule
from pgdedup.sql import join


def alias_match(layout: TableLayout, rule: Rule) -> list[Statement]:
    """The rule over records whose values have aliases, if they can have any."""
    if not layout.alias_fields(layout.rule_fields(rule)):
        return []
    return [predicate.alias_match(layout, rule)]


def lookups(layout: TableLayout) -> Iterator[Statement]:
    """All rules over one record, and where records can have aliases, over those."""
    yield _lookup(layout, aliases=False)
    if _alias_fields(layout):
        yield _lookup(layout, aliases=True)


def _lookup(layout: TableLayout, *, aliases: bool) -> Statement:
    role = "alias_lookup" if aliases else "lookup"
    name = layout.function(role)
    matches = {
        rule.name: layout.rule_function(
            rule,
            "alias_match" if aliases and alias_match(layout, rule) else "match",
        )
        for rule in layout.rules
    }
    declared = layout.declare(
        layout.fields, scope=True, related=True, key=True, parts=True
    )
    branches = [
        look.one_rule(layout, rule, position, name, matches[rule.name])
        for position, rule in enumerate(layout.rules, 1)
    ]
    leading = parameters("given_actions text[]", "given_limit integer")
    return function(
        layout.table.name,
        name,
        "table",
        "lookup",
        [*leading, *declared],
        comment="pgdedup: all rules over one record "
        f"{'that has aliases ' if aliases else ''}of {layout.table.name}",
        needs=tuple(matches.values()),
        holes={
            "parameters": join(", ", declared),
            "branches": join("\n    UNION ALL\n    ", branches),
        },
    )


def hits(layout: TableLayout) -> Statement:
    """All rules over one row that is stored."""
    name = layout.function("hits")
    fields = _alias_fields(layout)
    values = layout.stored_values(fields)
    return of_table(
        layout,
        "hits",
        [
            sql.SQL("p_key text"),
            sql.SQL("p_actions text[]"),
            sql.SQL("p_limit integer"),
        ],
        "the rules over one stored row of",
        needs=(layout.function("lookup"), *layout.generated_columns()),
        table=layout.relation,
        lookup=_either(
            layout,
            layout.has_aliases(dict(zip(fields, values, strict=True))),
            [
                Identifier(name, "p_actions"),
                Identifier(name, "p_limit"),
                *layout.stored_values(
                    layout.fields, scope=True, related=True, key=True, parts=True
                ),
            ],
        ),
        condition=layout.key_equals(layout.key_columns(Identifier(name, "p_key"))),
        live=layout.live(),
    )


def further(layout: TableLayout) -> Statement:
    """What matches a record beyond those that are on record already."""
    name = layout.function("further")
    every = {"scope": True, "related": True, "key": True, "parts": True}
    declared = layout.declare(layout.fields, **every)
    actions, aliased = (
        Identifier(name, each) for each in ("given_actions", "given_aliased")
    )
    values = layout.values(name, layout.fields, **every)
    return of_table(
        layout,
        "further",
        [
            *parameters(
                "given_config jsonb",
                "given_key text",
                "given_hits pgdedup.hit[]",
                "given_aliased boolean",
                "given_actions text[]",
                "given_limit integer",
            ),
            *declared,
        ],
        "matches behind those on record of",
        needs=(layout.function("lookup"),),
        public=False,
        parameters=join(", ", declared),
        target=target(layout),
        every=_either(layout, aliased, [actions, sql.SQL("NULL"), *values]),
    )


def alias_name(layout: TableLayout) -> Composable:
    """The look-up for records with aliases; where none can have any, the one."""
    return own(layout, "alias_lookup" if _alias_fields(layout) else "lookup")


def _either(
    layout: TableLayout, aliased: Composable, arguments: list[Composable]
) -> Composable:
    """The rules over a record, for FROM, whether its values have aliases or not."""
    if not _alias_fields(layout):
        return call(layout.function("lookup"), *arguments)
    return sql.SQL(
        "(\n        SELECT o.* FROM {} AS o WHERE NOT {}\n        UNION ALL\n"
        "        SELECT o.* FROM {} AS o WHERE {}\n    )"
    ).format(
        call(layout.function("lookup"), *arguments),
        aliased,
        call(layout.function("alias_lookup"), *arguments),
        aliased,
    )


def _alias_fields(layout: TableLayout) -> list[str]:
    """Fields whose values may have aliases."""
    return layout.alias_fields(layout.fields)
