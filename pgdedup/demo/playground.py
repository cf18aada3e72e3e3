"""The database of the demo: an embedded server, or one more database on a server.

On a server of the user's nothing but a database of our own is created; what is there
already is never touched.
"""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from pgdedup.embedded import EmbeddedServer
from pgdedup.errors import PgdedupError

DATABASE = "pgdedup_demo"

# Roles belong to the whole server: those that the demo's core schema creates go again.
_ROLES = """
SELECT rolname FROM pg_catalog.pg_roles
WHERE rolname IN (
    'pgdedup_reader', 'pgdedup_steward', 'pgdedup_merger', 'pgdedup_override',
    'pgdedup_admin'
)
ORDER BY rolname
"""


class PlaygroundError(PgdedupError):
    """The database of the demo cannot be created."""


@dataclass(frozen=True)
class Playground:
    """Where the demo plays, and the shell commands that reach and remove it."""

    dsn: str
    connect_command: str
    remove_command: str


@contextmanager
def playground(dsn: str | None, *, keep: bool) -> Iterator[Playground]:
    """An empty database, removed at the end.

    Args:
        dsn: a server on which to create the database; None starts an embedded one.
        keep: leave it, unless an exception ends the block.

    Raises:
        PlaygroundError: the database exists, or the role may not create one.
        ServerError: there is no embedded server, or it does not start.
    """
    context = _embedded(keep) if dsn is None else _on_server(dsn, keep)
    with context as created:
        yield created


@contextmanager
def _embedded(keep: bool) -> Iterator[Playground]:
    server = EmbeddedServer(keep=keep).start()
    try:
        with psycopg.connect(server.dsn(), autocommit=True) as conn:
            _create(conn)
        yield Playground(
            dsn=server.dsn(DATABASE),
            connect_command=shlex.join(
                [str(server.bin_dir / "psql"), server.dsn(DATABASE)]
            ),
            remove_command=f"{server.stop_command} && "
            + shlex.join(["rm", "-rf", server.host]),
        )
    except BaseException:
        server.stop()
        raise
    if not keep:
        server.stop()


@contextmanager
def _on_server(dsn: str, keep: bool) -> Iterator[Playground]:
    with psycopg.connect(dsn, autocommit=True) as conn:
        before = _roles(conn)
        _create(conn)
    remove = True
    try:
        yield _there(dsn, before)
        remove = not keep
    finally:
        if remove:
            with psycopg.connect(dsn, autocommit=True) as conn:
                _remove(conn, before)


def _there(dsn: str, before: list[str]) -> Playground:
    # A password is for libpq, not for the screen.
    shown = {k: v for k, v in conninfo_to_dict(dsn).items() if k != "password"}
    remove = [
        *("psql", make_conninfo("", **shown)),
        *("-c", f"DROP DATABASE {DATABASE} WITH (FORCE)"),
    ]
    if not before:
        remove += [
            "-c",
            "DROP ROLE IF EXISTS pgdedup_reader, pgdedup_steward, pgdedup_merger,"
            " pgdedup_override, pgdedup_admin",
        ]
    return Playground(
        dsn=make_conninfo(dsn, dbname=DATABASE),
        connect_command=shlex.join(
            ["psql", make_conninfo("", **shown | {"dbname": DATABASE})]
        ),
        remove_command=shlex.join(remove),
    )


def _create(conn: psycopg.Connection) -> None:
    """Create the database, in UTF-8 whatever the server's own encoding is."""
    try:
        conn.execute(
            sql.SQL(
                "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
                " LC_COLLATE 'C' LC_CTYPE 'C'"
            ).format(sql.Identifier(DATABASE))
        )
    except psycopg.errors.DuplicateDatabase as error:
        raise PlaygroundError(
            f"this server has a database {DATABASE} already; the demo does not touch"
            " it. If it is left from an earlier demo, remove it:"
            f" DROP DATABASE {DATABASE} WITH (FORCE)"
        ) from error
    except psycopg.errors.InsufficientPrivilege as error:
        raise PlaygroundError(
            f"the demo works in a database of its own, {DATABASE}, and this role may"
            " not create one: use a role with CREATEDB, or no --dsn for a server of"
            " its own"
        ) from error


def _roles(conn: psycopg.Connection) -> list[str]:
    return [name for (name,) in conn.execute(_ROLES)]


def _remove(conn: psycopg.Connection, before: list[str]) -> None:
    conn.execute(
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(
            sql.Identifier(DATABASE)
        )
    )
    for role in _roles(conn):
        if role not in before:
            try:
                conn.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
            except (
                psycopg.errors.DependentObjectsStillExist,
                psycopg.errors.InsufficientPrivilege,
            ):
                continue  # somebody has begun to use it meanwhile
