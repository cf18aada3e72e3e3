"""One object that the rules need, and how it is made and removed."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.sql import join, render, to_text


@dataclass(frozen=True)
class Statement:
    """One object that the rules need.

    ``part`` is what it belongs to: ``table``, ``field:<name>`` or ``rule:<name>``.
    ``signature`` must be equal for CREATE OR REPLACE to do; for columns, indexes and
    triggers it stands for the whole definition. ``needs`` names the objects it is bound
    to, which cannot be dropped before it. ``lock`` is taken on the user's table.
    ``concurrently`` is the form of ``create`` that does not block writers.
    """

    table: str
    kind: str
    name: str
    part: str
    create: str
    drop: str
    signature: str
    needs: tuple[str, ...] = ()
    lock: str = ""
    concurrently: str | None = None

    @property
    def content_hash(self) -> str:
        """What the registry compares."""
        return hashlib.sha256(self.create.encode()).hexdigest()[:32]


def function(
    table: str,
    name: str,
    part: str,
    template: str,
    declared: list[Composable],
    /,
    *,
    comment: str,
    needs: tuple[str, ...] = (),
    schema: str = names.SCHEMA,
    public: bool = True,
    holes: Mapping[str, Composable],
) -> Statement:
    """A function from a template, with its comment and grant.

    EXECUTE is granted by name: hardened databases take the default away, and then
    every INSERT would fail. Not so where it is not ``public``: a trigger function with
    its owner's rights, which nobody else may put on a table.
    """
    identity = Identifier(schema, name)
    qualified = sql.SQL("{}({})").format(identity, join(", ", declared))
    grant = sql.SQL(
        "COMMENT ON FUNCTION {0} IS {1};\n{2} ON FUNCTION {0} {3} PUBLIC;\n"
    ).format(
        qualified,
        Literal(comment),
        *map(sql.SQL, ("GRANT EXECUTE", "TO") if public else ("REVOKE ALL", "FROM")),
    )
    # The hole that templates have in RETURNS TABLE: another row type is another
    # function, as for CREATE OR REPLACE.
    returns = to_text(holes["columns"]) if "columns" in holes else ""
    return Statement(
        table,
        "function",
        name if schema == names.SCHEMA else to_text(identity),
        part,
        create=render(template, function=identity, **holes) + to_text(grant),
        drop=f"DROP FUNCTION IF EXISTS {to_text(qualified)};",
        signature=f"{to_text(qualified)} {returns}".rstrip(),
        needs=needs,
    )


def fixed(create: str) -> str:
    """Signature of an object that cannot be replaced in place: any change counts."""
    return names.digest(create, length=32)


def call(name: str, *arguments: Composable) -> Composable:
    """A call of a function of schema pgdedup."""
    return sql.SQL("{}({})").format(names.own(name), join(", ", arguments))


def differ(pairs: Iterable[tuple[Composable, Composable]]) -> Composable:
    """Whether the two values of any pair differ."""
    return join(
        " OR ",
        (sql.SQL("{} IS DISTINCT FROM {}").format(*pair) for pair in pairs),
    )


def texts(values: Iterable[str]) -> Composable:
    """An array of texts."""
    return sql.SQL("ARRAY[{}]").format(join(", ", map(Literal, values)))


__all__ = ["Statement", "call", "differ", "fixed", "function", "texts"]
