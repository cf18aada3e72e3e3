"""What keeps merged records, and those that others refer to, from being lost.

``merge.on_delete`` puts a trigger on the table that asks what a deletion loses, and
``merge.late_writers`` triggers on its children that tell a late writer where the record
went. Both are thin: what they ask is static SQL, and reads the catalog when it matters.
"""

from collections.abc import Iterator, Sequence

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, fixed, function
from pgdedup.model import LateWriters, OnDelete
from pgdedup.referrers import KeyReference, Referrer
from pgdedup.sql import join, render, to_text

#: ``part`` of their objects: by these the SQL finds who may ask it.
DELETE = "delete"
LATE = "late"


def wanted(layout: TableLayout) -> bool:
    """Whether the table has any of them."""
    merge = layout.table.merge
    return merge is not None and (
        merge.on_delete is not OnDelete.ALLOW
        or merge.late_writers is not LateWriters.ALLOW
    )


def statements(
    layout: TableLayout, target: Composable, settings: Composable
) -> Iterator[Statement]:
    """Functions and triggers, in the order in which they are created.

    Args:
        layout: the table.
        target: a call that gives the table's regclass.
        settings: SET clauses under which keys are written as the log has them.
    """
    merge = layout.table.merge
    if merge is None:
        return
    if merge.on_delete is not OnDelete.ALLOW:
        yield from _on_row(
            layout,
            "delete",
            "DELETE",
            target=target,
            settings=settings,
            key=layout.key_text("old"),
            action=Literal(merge.on_delete),
        )
    if merge.late_writers is LateWriters.ALLOW:
        return
    marked = merge.dispose != "delete"
    if marked:
        yield from _on_row(
            layout,
            "late_update",
            "UPDATE",
            target=target,
            settings=settings,
            key=layout.key_text("old"),
        )
    for referrer in layout.info.referrers:
        yield _on_child(layout, referrer, target, settings, marked=marked)


def _on_row(
    layout: TableLayout, role: str, event: str, /, **holes: Composable
) -> Iterator[Statement]:
    """A function and its trigger before rows of the table itself."""
    name = layout.function(role)
    yield function(
        layout.table.name,
        name,
        DELETE if role == "delete" else LATE,
        role,
        [],
        comment=f"pgdedup: {role.replace('_', ' ')} guard of {layout.table.name}",
        public=False,
        holes=holes,
    )
    trigger = layout.name("trg", role, identity=("trigger", role))
    create = render(
        "row_trigger",
        trigger=Identifier(trigger),
        event=sql.SQL("DELETE" if event == "DELETE" else "UPDATE"),
        table=layout.relation,
        function=sql.SQL("{}();").format(names.own(name)),
    )
    drop = sql.SQL("DROP TRIGGER IF EXISTS {} ON {};").format(
        Identifier(trigger), layout.relation
    )
    yield Statement(
        layout.table.name,
        "trigger",
        trigger,
        "table",
        create=create,
        drop=to_text(drop),
        signature=fixed(create),
        needs=(name,),
        lock="SHARE ROW EXCLUSIVE",
    )


def _on_child(
    layout: TableLayout,
    referrer: Referrer,
    target: Composable,
    settings: Composable,
    *,
    marked: bool,
) -> Statement:
    """A function with its trigger on a child: one object, which goes with CASCADE.

    The child may be renamed or dropped without our knowing, and takes its trigger
    along; so nothing is written down that names it.
    """
    words = (layout.info.name, referrer.name, "late")
    identity = (layout.table.name, "late", referrer.schema, referrer.name)
    name = names.generated("fn", words, *identity)
    child = Identifier(referrer.schema, referrer.name)
    label = f"{referrer.schema}.{referrer.name}"
    before = not marked and any(each.enforced for each in referrer.references)
    made = function(
        layout.table.name,
        name,
        f"{LATE}:{label}",
        "late",
        [],
        comment=f"pgdedup: late writers of {label} to {layout.table.name}",
        public=False,
        holes={
            "new": _keys(layout, referrer.references, "new"),
            "old": _keys(layout, referrer.references, "old"),
            "target": target,
            "settings": settings,
        },
    )
    trigger = render(
        "late_trigger",
        trigger=Identifier(names.generated("trg", words, *identity)),
        time=sql.SQL("BEFORE" if before else "AFTER"),
        table=child,
        function=sql.SQL("{}();").format(names.own(name)),
    )
    return Statement(
        made.table,
        made.kind,
        made.name,
        made.part,
        create=made.create + trigger,
        drop=made.drop.replace(";", " CASCADE;"),
        signature=made.signature,
        lock="SHARE ROW EXCLUSIVE",
    )


def _keys(
    layout: TableLayout, references: Sequence[KeyReference], row: str
) -> Composable:
    """Text of the keys that a row of the child refers to."""
    return join(", ", (_key(layout, each, row) for each in references))


def _key(layout: TableLayout, reference: KeyReference, row: str) -> Composable:
    values = [Identifier(row, column) for column in reference.columns]
    if len(values) == 1:
        text: Composable = sql.SQL("{}::text").format(*values)
    else:
        pairs = (
            part
            for name, value in zip(layout.info.key, values, strict=True)
            for part in (Literal(name), value)
        )
        text = sql.SQL(
            "CASE WHEN pg_catalog.num_nulls({}) = 0"
            " THEN pg_catalog.jsonb_build_object({})::text END"
        ).format(join(", ", values), join(", ", pairs))
    if not reference.constants:
        return text
    return sql.SQL("CASE WHEN {} THEN {} END").format(
        join(
            " AND ",
            (
                sql.SQL("{}::text = {}").format(Identifier(row, column), Literal(value))
                for column, value in reference.constants.items()
            ),
        ),
        text,
    )
