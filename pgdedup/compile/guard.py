"""The guard's decision on a row that was written."""

from collections.abc import Collection

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile import lookup, predicate, rows
from pgdedup.compile.configuration import MATCH_LIMIT
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.pins import similarity, text_styles
from pgdedup.compile.roles import of_table, own, target
from pgdedup.compile.statement import Statement, texts
from pgdedup.model import Action, Isolation, Language, OnError, Rule
from pgdedup.sql import join

#: Whether advisory locks protect the running transaction.
_PROTECTED_LEVEL = sql.SQL("(current_setting('transaction_isolation') LIKE 'read %')")


def check(layout: TableLayout, language: Language) -> Statement:
    """With the owner's eyes: whether a row may stay, and what goes on record."""
    threshold, pin, unpin = similarity(layout)
    name = layout.function("check")
    declared = layout.declare(key=True)
    keys = layout.values(name, key=True)

    values = layout.values("v", layout.fields, scope=True, related=True, parts=True)
    values += keys
    refusing = [
        rule for rule in layout.rules if rule.action in (Action.ASK, Action.BLOCK)
    ]
    return of_table(
        layout,
        "check",
        [*declared, sql.SQL("p_changed boolean[]")],
        "the guard's decision on a row of",
        parameters=join(", ", declared),
        settings=text_styles(layout),
        target=target(layout),
        rules=texts(rule.name for rule in layout.rules),
        actions=texts(rule.action for rule in layout.rules),
        tolerant=Literal(layout.table.on_error is not OnError.REFUSE),
        probe=own(layout, "probe"),
        keys=join(", ", keys),
        isolation=_isolation(layout, language),
        level=sql.SQL("")
        if layout.table.isolation is Isolation.STRICT
        else sql.SQL(" AND {}").format(_PROTECTED_LEVEL),
        # Until someone sets another action, only those that refuse by the file.
        locks_of_probe=_locks(layout, "p", "v_actions", refusing),
        locks=_locks(layout, "v", "v_locking", layout.rules),
        strict=Literal(layout.table.isolation is Isolation.STRICT),
        look=own(layout, "look"),
        alias_lookup=lookup.alias_name(layout),
        aliased=layout.record_has_aliases("p", layout.fields),
        alias_locks=_alias_locks(layout),
        limit=Literal(MATCH_LIMIT + 1),
        values=join(", ", values),
        further=own(layout, "further"),
        config=own(layout, "config"),
        records=own(layout, "records"),
        # As PG_CONTEXT prints it: a generated name needs no quotes.
        guard=Literal(f"{names.SCHEMA}.{layout.function('guard')}()"),
        threshold=threshold,
        pin=pin,
        unpin=unpin,
    )


def guard(layout: TableLayout) -> Statement:
    """With the writer's eyes: what the triggers call."""
    return of_table(
        layout,
        "guard",
        [],
        "guard of",
        changed=rows.changed(layout),
        check=own(layout, "check"),
        keys=join(", ", rows.key_calls(layout, "NEW")),
        config=own(layout, "config"),
    )


def rekey(layout: TableLayout) -> Statement:
    """Takes what is on record of a row along when its key changes."""
    return of_table(
        layout,
        "rekey",
        [],
        "what follows the key of a row of",
        public=False,
        settings=text_styles(layout),
        target=layout.regclass,
        row_key=own(layout, "row_key"),
    )


def _locks(
    layout: TableLayout, record: str, actions: str, chosen: Collection[Rule]
) -> Composable:
    """Lock keys of some rules, where they refuse, over a record or a relation."""
    branches = [
        sql.SQL(
            "SELECT l.key FROM {}({}) AS l WHERE {}[{}] IN ('ask', 'block')"
        ).format(
            names.own(layout.rule_function(rule, "locks")),
            join(
                ", ",
                [
                    *layout.values(record, layout.match_fields(rule), scope=True),
                    *_counting(layout, rule),
                ],
            ),
            Identifier(actions),
            Literal(position),
        )
        for position, rule in enumerate(layout.rules, 1)
        if rule in chosen
    ]
    if not branches:
        return sql.SQL("SELECT NULL::bigint")
    return join("\n                UNION ALL ", branches)


def _alias_locks(layout: TableLayout) -> Composable:
    """The same under all names of a record that has aliases."""
    branches: list[Composable] = [
        sql.SQL("SELECT u.key FROM unnest(v.locks) AS u (key)")
    ]
    for position, rule in enumerate(layout.rules, 1):
        fields = layout.match_fields(rule)
        if not layout.alias_fields(fields):
            continue
        variants = predicate.variant_locks(
            layout,
            rule,
            dict(zip(fields, layout.values("v", fields), strict=True)),
            [*layout.values("v", scope=True), *_counting(layout, rule)],
        )
        branches.append(
            sql.SQL(
                "SELECT l.key FROM {} WHERE v_locking[{}] IN ('ask', 'block')"
            ).format(variants, Literal(position))
        )
    return join("\n                UNION ALL ", branches)


def _counting(layout: TableLayout, rule: Rule) -> list[Composable]:
    """The row's key, for rules that count how common a value is without it."""
    if not layout.common_matched(rule):
        return []
    return layout.values(layout.function("check"), key=True)


def _isolation(layout: TableLayout, language: Language) -> Composable:
    """Refuse writers whose isolation level advisory locks cannot protect."""
    if layout.table.isolation is Isolation.STRICT:
        return sql.SQL("")
    return sql.SQL(
        "        IF NOT {level} AND v_locking && '{{ask,block}}'::text[] THEN\n"
        "            PERFORM pgdedup.refuse_isolation({target}, {language});\n"
        "        END IF;\n"
    ).format(
        level=_PROTECTED_LEVEL,
        target=target(layout),
        language=Literal(language),
    )
