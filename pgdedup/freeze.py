"""Changes of rules as scripts that never change again: there, and exactly back.

What a migration tool carries. A script holds the SQL itself, so that a later pgdedup
does not change it; it refuses to run over anything but the rules it was made for; and
it leaves the caller's search_path as it was. The way back comes from the registry, not
from an older rule file.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import psycopg
from psycopg import sql
from psycopg.sql import Literal

from pgdedup import migrate
from pgdedup.compile import ROLES
from pgdedup.model import RuleSet
from pgdedup.plan import (
    Step,
    compare,
    differences_of,
    forget_table,
    plan,
    register_table,
)
from pgdedup.registry import Installed, read_installed
from pgdedup.sql import to_text

_HEAD = """\
-- pgdedup: {title}.
-- Frozen: run it in one transaction, and do not edit it.
SELECT pg_catalog.set_config(
    'pgdedup.search_path_before', pg_catalog.current_setting('search_path'), true
);
SET LOCAL standard_conforming_strings = on;
"""

#: The path of all our statements, and that of whoever runs the script.
OWN_PATH = "SET LOCAL search_path = pg_catalog, pg_temp;\n"
RESTORE_PATH = """\
SELECT pg_catalog.set_config(
    'search_path', pg_catalog.current_setting('pgdedup.search_path_before'), true
);
"""

_CHECK_VERSION = """\
DO $pgdedup$
BEGIN
    IF (SELECT v.version_num FROM pgdedup.schema_version AS v)
        IS DISTINCT FROM {version}
    THEN
        RAISE EXCEPTION 'the schema pgdedup is not of revision %', {version}
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
END
$pgdedup$;
"""

_CHECK_STATE = """\
DO $pgdedup$
BEGIN
    IF (
        SELECT pg_catalog.md5(coalesce(pg_catalog.string_agg(
            o.name || ' ' || o.content_hash, E'\\n' ORDER BY o.name COLLATE "C"
        ), ''))
        FROM pgdedup.objects AS o
        WHERE o.table_name = ANY ({tables}::text[])
    ) <> {state} THEN
        RAISE EXCEPTION 'the rules of % are not those that this script begins with',
            pg_catalog.array_to_string({tables}::text[], ', ')
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Somebody changed them besides the migrations. '
                    || 'Bring them back by pgdedup apply with the file of that time.';
    END IF;
END
$pgdedup$;
"""


@dataclass(frozen=True)
class Change:
    """Two scripts that undo each other, and the tables whose rules they change."""

    up: str
    down: str
    tables: tuple[str, ...]

    def reverse(self) -> "Change":
        """The same, the other way round."""
        return Change(self.down, self.up, self.tables)


def freeze(
    conn: psycopg.Connection, rules: RuleSet, *, whole: bool = False
) -> Change | None:
    """What turns the rules of a database into those of a file, and back.

    Reads only. Indexes are built inside the transaction, so writers wait for them.

    Args:
        conn: a connection.
        rules: the rules.
        whole: the file is all there is: tables that it no longer names lose their
            rules, too.

    Returns:
        None when there is nothing to do.

    Raises:
        ConfigError, NotYetSupported, CoreError, PlanError: as ``plan``.
    """
    there = migrate.check_version(conn)
    before = read_installed(conn) if there else Installed()
    # A migration runs in one transaction, under its locks: no scan in there.
    found = plan(conn, rules, scan=False)
    mine = {*rules.tables, ROLES}
    removed = before.without(mine) if whole else Installed()
    steps = [*transition(removed, Installed()), *found.steps]
    if not steps:
        return None
    old = before.only(mine | removed.names)
    back = transition(found.wanted, old)
    # It may turn rules up: who wrote under the lower ones must have ended.
    touched = {step.table for step in back}
    back[:0] = [
        _hold_writers(name, target.relation)
        for name, target in old.tables.items()
        if name in touched
    ]
    if not there:
        back.append(Step("drop", "core", "pgdedup", "", migrate.drop_script()))
    tables = tuple(sorted({step.table for step in steps} - {ROLES}))
    named = ", ".join(tables) or "roles"
    return Change(
        script(steps, old, f"rules of {named}"),
        script(back, found.wanted, f"rules of {named}, taken back"),
        tables,
    )


def _hold_writers(name: str, relation: str) -> Step:
    """Wait for the writers of a table, and let none begin before the end."""
    text = f"LOCK TABLE {relation} IN SHARE ROW EXCLUSIVE MODE;\n"
    return Step("lock", "table", name, name, text, lock="SHARE ROW EXCLUSIVE")


def removal(before: Installed, tables: Collection[str]) -> Change:
    """What takes out the rules of some tables, and puts them back. Pure."""
    old = before.only(tables)
    none = Installed(before.core)
    named = ", ".join(sorted(tables))
    return Change(
        script(transition(old, none), old, f"out: rules of {named}"),
        script(transition(none, old), none, f"in again: rules of {named}", old.names),
        tuple(sorted(tables)),
    )


def core_upgrade(since: str) -> Change:
    """What brings the core schema from an earlier revision to ours, and back. Pure."""

    def whole(title: str, version: str, text: str) -> str:
        head = _HEAD.format(title=title)
        return "".join([head, OWN_PATH, _check_version(version), text, RESTORE_PATH])

    return Change(
        whole(
            f"core schema from {since} to {migrate.HEAD}",
            since,
            migrate.upgrade_script(since),
        ),
        whole(
            f"core schema from {migrate.HEAD} back to {since}",
            migrate.HEAD,
            migrate.downgrade_script(since),
        ),
        ("schema pgdedup",),
    )


def _check_version(version: str) -> str:
    """Refuses to run over a core schema of another revision."""
    return to_text(sql.SQL(_CHECK_VERSION).format(version=Literal(version)))


def transition(old: Installed, new: Installed) -> list[Step]:
    """Steps from one known state to another. Pure."""
    steps, _ = compare(
        [entry.statement() for entry in new.entries],
        old.entries,
        {entry.name for entry in old.entries},
    )
    differences = list(steps)
    for name, target in new.tables.items():
        if name not in old.tables or differences_of(differences, name):
            steps.append(register_table(name, target))
    steps += [forget_table(name) for name in old.tables if name not in new.tables]
    return steps


def script(
    steps: Sequence[Step], old: Installed, title: str, tables: Iterable[str] = ()
) -> str:
    """Steps as a script that begins with a look whether it may run.

    Args:
        steps: what to run.
        old: what must be there; without a core schema nothing is looked at.
        title: says in the first line what it is.
        tables: further tables, of which nothing may be there.
    """
    parts = [_HEAD.format(title=title.replace("\n", " ")), OWN_PATH]
    if old.core:
        names = sorted({*tables, *(step.table for step in steps)})
        parts.append(_check_version(migrate.HEAD))
        parts.append(
            to_text(
                sql.SQL(_CHECK_STATE).format(
                    tables=Literal(names), state=Literal(old.only(names).state)
                )
            )
        )
    for step in steps:
        parts.append(step.script())
        if step.kind == "core":
            # The core schema sets the path that its own functions need.
            parts.append(OWN_PATH)
    return "".join([*parts, RESTORE_PATH])
