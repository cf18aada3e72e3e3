"""What a DBA should know before a plan runs."""

from collections.abc import Iterator, Sequence

import psycopg
from psycopg import sql

from pgdedup.catalog import Catalog
from pgdedup.children import link
from pgdedup.model import Isolation, RuleSet
from pgdedup.plan.recording import REFUSING
from pgdedup.plan.steps import Step, differences_of
from pgdedup.sql import to_text

_DRIFTS = """
SELECT t.name, pg_catalog.format(
    'rule %%s is %%s instead of %%s since %%s by %%s: %%s',
    e.rule,
    e.entry ->> 'action',
    e.entry ->> 'instead_of',
    pg_catalog.date_trunc('minute', (e.entry ->> 'at')::timestamptz),
    e.entry ->> 'by', e.entry ->> 'reason'
)
FROM pgdedup.controls AS c
INNER JOIN pgdedup.tables AS t ON t.target = c.target
CROSS JOIN LATERAL pg_catalog.jsonb_each(c.actions) AS e (rule, entry)
WHERE t.name = ANY (%(tables)s)
UNION ALL
SELECT t.name, pg_catalog.format(
    'the guard is paused until %%s', pg_catalog.date_trunc('minute', c.paused_until)
)
FROM pgdedup.controls AS c
INNER JOIN pgdedup.tables AS t ON t.target = c.target
WHERE t.name = ANY (%(tables)s) AND c.paused_until > pg_catalog.clock_timestamp()
ORDER BY 1, 2
"""


def drifts(conn: psycopg.Connection, rules: RuleSet) -> list[str]:
    """What administrators changed at run time."""
    found = conn.execute(_DRIFTS, {"tables": list(rules.tables)}).fetchall()
    return [f"{name}: {what}" for name, what in found]


def warnings(
    conn: psycopg.Connection, catalog: Catalog, steps: Sequence[Step]
) -> list[str]:
    """What a DBA should know before the plan runs."""
    found = []
    # Superusers, and those whose rights the installer has anyway.
    trusted_owners = {
        row[0]
        for row in conn.execute(
            "SELECT r.rolname FROM pg_catalog.pg_roles AS r WHERE r.rolsuper OR ("
            "pg_catalog.pg_has_role(r.oid, 'USAGE') AND NOT (SELECT u.rolsuper"
            " FROM pg_catalog.pg_roles AS u WHERE u.rolname = current_user))"
            " OR r.rolname = current_user"
        )
    }
    for name, info in catalog.tables.items():
        if any(step.kind == "column" for step in differences_of(steps, name)):
            found.append(
                f"{name}: adding generated columns rewrites the table (about "
                f"{info.rows:,} rows) under ACCESS EXCLUSIVE"
            )
            found.append(
                f"{name}: clients that read all columns will see the generated ones; "
                "copying the table by * or LIKE fails on them"
            )
        if info.owner not in trusted_owners:
            found.append(
                f"{name}: it belongs to {info.owner}, who is thereby trusted: policies "
                "of the table and code of its types (checks of domains, casts) run in "
                "the guard with your rights; let its owner apply the rules if that is "
                "too much"
            )
    return found


_ISOLATED = """
SELECT 'role ' || r.rolname, v.value
FROM pg_catalog.pg_db_role_setting AS s
INNER JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole
CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS c (entry)
CROSS JOIN LATERAL pg_catalog.split_part(c.entry, '=', 2) AS v (value)
WHERE c.entry LIKE 'default~_transaction~_isolation=%' ESCAPE '~'
    AND v.value NOT IN ('read committed', 'read uncommitted')
    AND s.setdatabase IN (0, (
        SELECT d.oid FROM pg_catalog.pg_database AS d
        WHERE d.datname = pg_catalog.current_database()
    ))
ORDER BY 1
"""

#: Transactions at SERIALIZABLE that have read something, our own left out.
_SERIALIZABLE = """
SELECT count(DISTINCT l.pid) FROM pg_catalog.pg_locks AS l
WHERE l.mode = 'SIReadLock' AND l.pid <> pg_catalog.pg_backend_pid()
    AND l.database = (
        SELECT d.oid FROM pg_catalog.pg_database AS d
        WHERE d.datname = pg_catalog.current_database()
    )
"""


def isolation_warnings(
    conn: psycopg.Connection, rules: RuleSet, steps: Sequence[Step]
) -> Iterator[str]:
    """What writers at other levels than READ COMMITTED will notice.

    REPEATABLE READ shows nowhere but in settings; SERIALIZABLE leaves locks, too.
    """
    refusing = {
        name: table.isolation
        for name, table in rules.tables.items()
        if REFUSING & {rule.action for rule in table.rules.values()}
    }
    cheap = [n for n, level in refusing.items() if level is Isolation.READ_COMMITTED]
    strict = [name for name in refusing if name not in cheap]
    for name in cheap:
        if differences_of(steps, name):
            yield (
                f"{name}: isolation: read_committed refuses writers at REPEATABLE READ "
                "and SERIALIZABLE with 0A000 wherever a rule asks or blocks; "
                "isolation: strict takes them, at a price"
            )
    who = [
        f"{role} writes at {level} by default"
        for role, level in conn.execute(_ISOLATED)
    ]
    level = conn.execute(
        "SELECT pg_catalog.current_setting('default_transaction_isolation')"
    ).fetchone()
    if level is not None and level[0] not in ("read committed", "read uncommitted"):
        who.insert(0, f"the database defaults to {level[0]}")
    sessions = conn.execute(_SERIALIZABLE).fetchone()
    if sessions is not None and sessions[0]:
        who.append("sessions are at work at serializable now")
    for each in who:
        if cheap:
            yield f"{each}: such writes to {', '.join(cheap)} are refused with 0A000"
        if strict or not refusing:
            yield (
                f"{each}: of two rivals that save the same record one gets 40001 and "
                "must retry"
            )


def slow_children(rules: RuleSet, catalog: Catalog) -> Iterator[str]:
    """Newest values that are looked for in a whole table, for every match."""
    for name, table in rules.tables.items():
        info = catalog.tables[name]
        for shown in table.show:
            if shown.latest is None:
                continue
            found = link(shown, info.children, info.key)
            if not found.indexed:
                columns = ", ".join(
                    to_text(sql.Identifier(each))
                    for each in dict.fromkeys([*found.pairs, found.column])
                )
                yield (
                    f"{name}: {shown.label}: no index of {found.child.text} begins "
                    "with the columns that refer to the table; every answer reads all "
                    f"of it: CREATE INDEX CONCURRENTLY ON {found.child.text} "
                    f"({columns})"
                )
