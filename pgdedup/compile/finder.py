"""What ``find_duplicates`` asks: the rules over a record that need not be a row."""

import json

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import lookup
from pgdedup.compile.configuration import MATCH_LIMIT
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.pins import similarity, text_styles
from pgdedup.compile.roles import of_table, own, parameters, target
from pgdedup.compile.statement import Statement, differ, function, texts
from pgdedup.model import Reveal, Rule
from pgdedup.sql import join


def find(layout: TableLayout) -> Statement:
    """What the functions of schema pgdedup call."""
    table = layout.table
    settings = {
        "table": table.name,
        "reveal": table.reveal,
        "owner": table.owner,
        "limit": MATCH_LIMIT,
    }
    shown = _shown(layout)
    return of_table(
        layout,
        "find",
        parameters("p_record jsonb", "p_limit integer", "p_kind text"),
        "the rules over a JSON record of",
        target=target(layout),
        seek=own(layout, "seek"),
        plain=sql.SQL("false" if shown is None else "pgdedup.reads_table(v_target)"),
        shown=shown or sql.SQL("NULL::jsonb"),
        records=own(layout, "records"),
        settings=Literal(json.dumps(settings, ensure_ascii=False)),
    )


def _shown(layout: TableLayout) -> Composable | None:
    """What a match shows of ``r.record``, where that is columns as they are."""
    table = layout.table
    if table.reveal is Reveal.OWNER and table.owner is not None:
        columns = {table.owner: table.owner}
    elif table.reveal is Reveal.SHOWN and not any(s.latest for s in table.show):
        columns = {shown.label: str(shown.column) for shown in table.show}
    else:
        return None
    pairs = (
        sql.SQL("{}, r.record -> {}").format(Literal(label), Literal(column))
        for label, column in columns.items()
    )
    return sql.SQL("jsonb_build_object({})").format(join(", ", pairs))


def found(layout: TableLayout) -> Statement:
    """What ``find`` tells of the hits that ``seek`` has."""
    several = {field.name for field in layout.several_columns}
    evidence = [
        [_evidence(layout, rule, name, name in several) for name in rule.match]
        for rule in layout.rules
    ]
    evidence_of_hit, held = _columns_named(layout, several)
    owner: Composable = sql.SQL("NULL")
    if layout.table.reveal is Reveal.OWNER:
        owner = sql.SQL("(SELECT r.record -> {} FROM {}(ARRAY[m.key]) AS r)").format(
            Literal(layout.table.owner), own(layout, "records")
        )
    return of_table(
        layout,
        "found",
        parameters("p_actions text[]", "p_hits pgdedup.hit[]", "p_own jsonb"),
        "what is told of the hits of",
        rules=texts(rule.name for rule in layout.rules),
        evidence=Literal(json.dumps(evidence, ensure_ascii=False)),
        owner=owner,
        evidence_of_hit=evidence_of_hit,
        held=held,
    )


def _evidence(
    layout: TableLayout, rule: Rule, name: str, several: bool
) -> dict[str, object]:
    """One comparison of a rule as evidence; its column, unless it is one of several."""
    field = layout.fields[name]
    entry: dict[str, object] = {
        "rule": rule.name,
        "field": name,
        "label": field.field.label or name,
        "comparison": rule.match[name].kind,
    }
    if not several:
        column = field.refs[0].column
        entry |= {"column": column, "other_column": column}
    return entry


def _columns_named(
    layout: TableLayout, several: set[str]
) -> tuple[Composable, Composable]:
    """The evidence of a hit ``h``, and what it takes to name the columns behind it."""
    evidence = sql.SQL("v_evidence -> (h.rule - 1)")
    asked = [
        Literal(position)
        for position, rule in enumerate(layout.rules, 1)
        if several.intersection(rule.match)
    ]
    if not asked:
        return evidence, sql.SQL("")
    of_several = sql.SQL("h.rule = ANY (ARRAY[{}])").format(join(", ", asked))
    named = sql.SQL(
        "CASE WHEN {} THEN pgdedup.with_columns("
        "{}, h.witness, v_held -> '', v_held -> ('=' || h.key)) ELSE {} END"
    ).format(of_several, evidence, evidence)
    held = sql.SQL(
        "\n    v_held CONSTANT jsonb := (SELECT {}(p_own, array_agg(DISTINCT h.key))"
        " FROM unnest(p_hits) AS h WHERE {} HAVING count(*) > 0);"
    ).format(own(layout, "held"), of_several)
    return named, held


def seek(layout: TableLayout) -> Statement:
    """With the owner's eyes, for ``find`` alone."""
    threshold, pin, unpin = similarity(layout)
    declared = parameters(
        "p_config jsonb",
        "p_record jsonb",
        "p_key text",
        "p_limit integer",
        "p_kind text",
        "p_seen boolean",
    )
    entered = [
        *zip(
            layout.values("v_before", scope=True, related=True),
            layout.values("v", scope=True, related=True),
            strict=True,
        ),
        (sql.SQL("v_before.live"), sql.SQL("v.live")),
    ]
    changed = [
        differ(
            zip(
                layout.values("v_before", layout.rule_fields(rule)),
                layout.values("v", layout.rule_fields(rule)),
                strict=True,
            )
        )
        for rule in layout.rules
    ]
    values = layout.values(
        "v", layout.fields, scope=True, related=True, key=True, parts=True
    )
    # As PG_CONTEXT prints it: a generated name needs no quotes.
    find = f"{names.SCHEMA}.{layout.function('find')}(jsonb,integer,text)"
    return of_table(
        layout,
        "seek",
        declared,
        "what the finder sees of",
        settings=text_styles(layout),
        find=Literal(find),
        target=target(layout),
        rules=texts(rule.name for rule in layout.rules),
        actions=texts(rule.action for rule in layout.rules),
        records=own(layout, "records"),
        parse=own(layout, "parse"),
        look=own(layout, "look"),
        found=own(layout, "found"),
        alias_lookup=lookup.alias_name(layout),
        aliased=layout.record_has_aliases("p", layout.fields),
        entered=differ(entered),
        changed=join(",\n                ", changed),
        # More than `live` reads, perhaps: a record that lacks one is checked.
        live_columns=sql.SQL("{}::text[]").format(texts(layout.live_columns)),
        forget=join(
            "\n        ",
            (
                sql.SQL("{} := NULL;").format(value)
                for value in layout.values("v", key=True)
            ),
        ),
        values=join(", ", values),
        further=own(layout, "further"),
        threshold=threshold,
        pin=pin,
        unpin=unpin,
    )


def typed(layout: TableLayout) -> Statement:
    """The finder beside the table, with a parameter for each column that is read."""
    name = names.finder(layout.info.name)
    read = dict.fromkeys(
        [ref.column for field in layout.fields.values() for ref in field.refs]
        + layout.entries
    )
    declared: list[Composable] = [
        sql.SQL("{} {}").format(Identifier(column), layout.type(column))
        for column in read
    ]
    pairs = (part for c in read for part in (Literal(c), Identifier(name, c)))
    return function(
        layout.table.name,
        name,
        "table",
        "finder",
        declared,
        comment="pgdedup: rows that the rules relate to the given values",
        schema=layout.info.schema,
        holes={
            "parameters": join(
                ", ", (sql.SQL("{} DEFAULT NULL").format(each) for each in declared)
            ),
            "target": layout.regclass,
            "record": sql.SQL("pg_catalog.jsonb_build_object({})").format(
                join(", ", pairs)
            ),
        },
    )
