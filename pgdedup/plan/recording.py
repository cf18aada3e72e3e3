"""When a rule begins to refuse: hold the writers, then record the pairs there are."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import psycopg
from psycopg import sql
from psycopg.sql import Literal

from pgdedup.catalog import Catalog
from pgdedup.model import Action
from pgdedup.plan.steps import Step
from pgdedup.sql import to_text

#: Actions that refuse a write, in the compiled configuration.
REFUSING = frozenset({Action.ASK, Action.BLOCK})


def refusing(config: Mapping[str, Any], chosen: Collection[str]) -> list[str]:
    """Those of the chosen rules that refuse, in the file's order."""
    return [
        rule["rule"]
        for rule in config["rules"]
        if rule["rule"] in chosen and rule["action"] in REFUSING
    ]


def raised_rules(
    before: Mapping[str, Any] | None, after: Mapping[str, Any]
) -> list[str]:
    """The rules that refuse from now on what they let pass, in the file's order.

    Writers under the old rules and under these would not meet, as little as those of
    another ``isolation``, whose locks are of another kind.
    """
    known = before["rules"] if before is not None else ()
    old = {
        rule["rule"]: rule.get("meaning")
        for rule in known
        if rule["action"] in REFUSING
    }
    return [
        rule["rule"]
        for rule in after["rules"]
        if rule["action"] in REFUSING and old.get(rule["rule"]) != rule["meaning"]
    ]


def unrecorded_rules(conn: psycopg.Connection) -> dict[str, list[str]]:
    """Rules of an apply that did not come to its end: their pairs are not on record."""
    rows = conn.execute("SELECT name, unrecorded FROM pgdedup.tables").fetchall()
    return dict(rows)


_HAS_ROWS = """
SELECT pg_catalog.has_table_privilege(%(table)s::regclass, 'SELECT')
    AND NOT pg_catalog.row_security_active(%(table)s::regclass)
"""


def has_rows(conn: psycopg.Connection, catalog: Catalog, name: str) -> bool:
    """Whether there may be pairs already: all rows of an empty table are new ones."""
    table = sql.Identifier(catalog.tables[name].schema, catalog.tables[name].name)
    sees = conn.execute(_HAS_ROWS, {"table": to_text(table)}).fetchone()
    if sees is None or not sees[0]:
        return True
    row = conn.execute(sql.SQL("SELECT EXISTS (SELECT FROM {})").format(table))
    found = row.fetchone()
    return found is not None and bool(found[0])


def note_unrecorded(name: str, rules: Sequence[str]) -> Step:
    """Remember, with the rules, that they are to be followed by a scan."""
    text = sql.SQL("UPDATE pgdedup.tables SET unrecorded = {} WHERE name = {};\n")
    return Step(
        "register",
        "scan",
        name,
        name,
        to_text(text.format(Literal(list(rules)), Literal(name))),
    )


def record_existing(catalog: Catalog, name: str, rules: Sequence[str]) -> Step:
    """Put the pairs that are there on record, last: the rules hold already.

    Without a lock that a writer would meet, and outside a transaction unit by unit, so
    that an apply that is interrupted here leaves a scan that goes on.
    """
    info = catalog.tables[name]
    call = "SELECT pgdedup.record_existing({}::regclass, {}{});\n"
    target = Literal(to_text(sql.Identifier(info.schema, info.name)))
    whole, unit = (
        to_text(sql.SQL(call).format(target, Literal(list(rules)), sql.SQL(most)))
        for most in ("", ", 1")
    )
    return Step(
        "scan",
        "table",
        ", ".join(rules),
        name,
        whole,
        registry=note_unrecorded(name, ()).sql,
        lock="ACCESS SHARE",
        concurrently=unit,
        repeat=True,
    )


def hold_writers(steps: list[Step], name: str, catalog: Catalog) -> None:
    """Make the change of a table wait for its writers, and new ones for the change.

    Who wrote under the old rules took no lock that a writer under the new ones would
    meet: a duplicate could come in between. On a partitioned table LOCK takes the
    partitions too. It stands in the transaction that changes the functions, after the
    indexes that are built concurrently.
    """
    info = catalog.tables[name]
    place = max((i + 1 for i, s in enumerate(steps) if s.concurrently), default=0)
    text = sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE;\n").format(
        sql.Identifier(info.schema, info.name)
    )
    steps.insert(
        place,
        Step("lock", "table", name, name, to_text(text), lock="SHARE ROW EXCLUSIVE"),
    )
