"""What ``find_duplicates`` asks: the rules over a record that need not be a row."""

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import lookup
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.pins import similarity, text_styles
from pgdedup.compile.roles import of_table, own, parameters, target
from pgdedup.compile.statement import Statement, differ, function, texts
from pgdedup.sql import join


def find(layout: TableLayout) -> Statement:
    """What the functions of schema pgdedup call."""
    return of_table(
        layout,
        "find",
        parameters("p_record jsonb", "p_limit integer", "p_kind text"),
        "the rules over a JSON record of",
        target=target(layout),
        seek=own(layout, "seek"),
    )


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
