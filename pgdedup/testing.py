"""
Helpers for tests that need a real PostgreSQL: ours and those of our users.

A test suite starts one server, loads the pgdedup schema into a template database once,
and gives every test its own copy of it, which takes some tens of milliseconds::

    with start_server() as server:
        prepare_roles(server)
        create_database(server, "tmpl")
        install_core(server.dsn("tmpl", user=OWNER))
        create_database(server, "test_1", template="tmpl")

The owner of the databases is on purpose not a superuser.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import LiteralString, TypedDict

import psycopg
from psycopg import sql

from pgdedup.embedded import (
    EmbeddedServer,
    LocalServer,
    PortableServer,
    ServerError,
)

OWNER = "dba"
"""Owns the test databases: LOGIN CREATEDB, no superuser, member of nothing but the
roles of pgdedup, which it may grant."""

WRITER = "app"
"""A role with LOGIN and no rights at all: the tests grant what they need."""

PGDEDUP_ROLES = (
    "pgdedup_reader",
    "pgdedup_steward",
    "pgdedup_merger",
    "pgdedup_override",
    "pgdedup_admin",
)

EMBEDDED_VERSION = "18"

# Of a checkout: where tools/fetch_postgres.py puts the versions that it fetches.
_FETCHED_PROGRAMS = Path(__file__).parents[1] / ".postgres"
_DEBIAN_PROGRAMS = "/usr/lib/postgresql/{version}/bin"
# No background worker may disturb a test: autovacuum would analyse tables at random
# moments and keep databases busy that are to be copied or dropped.
_TEST_SETTINGS = {
    "autovacuum": "off",
    "shared_buffers": "64MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
    "max_wal_size": "256MB",
    "max_prepared_transactions": "5",
}
# Copying a template is creating hundreds of files: on a disk 150 ms, in memory 10.
_RAM_DISK = Path("/dev/shm")
_RAM_DISK_FREE = 2 << 30


class _Options(TypedDict):
    data_dir: Path | None
    keep: bool
    settings: Mapping[str, str]
    temporary_in: Path | None


def find_server(
    version: str | None = None,
    *,
    data_dir: Path | None = None,
    keep: bool = False,
    settings: Mapping[str, str] | None = None,
) -> LocalServer:
    """
    Return a server, not started yet, of a PostgreSQL major version.

    Args:
        version: ``"18"`` is the embedded one, anything else what
            tools/fetch_postgres.py has fetched, or Debian's programs in
            /usr/lib/postgresql. Default: the environment variable PG, else 18.
        data_dir: As for `LocalServer`.
        keep: As for `LocalServer`.
        settings: Server settings on top of those that suit tests.

    Raises:
        ServerError: If that version is not on this machine.
    """
    version = version or os.environ.get("PG") or EMBEDDED_VERSION
    options = _Options(
        data_dir=data_dir,
        keep=keep,
        settings=_TEST_SETTINGS | dict(settings or {}),
        temporary_in=_ram_disk(),
    )
    if version == EMBEDDED_VERSION:
        return EmbeddedServer(**options)
    if not version.isdecimal():
        raise ServerError(f"PG={version}: not a PostgreSQL major version such as 15")
    fetched = _FETCHED_PROGRAMS / version / "bin"
    if fetched.exists():
        return PortableServer(fetched, **options)
    bin_dir = Path(_DEBIAN_PROGRAMS.format(version=version))
    if not (bin_dir / "initdb").exists():
        raise ServerError(
            f"PG={version}: no PostgreSQL {version} in {bin_dir};"
            f" install it (Debian: apt-get install postgresql-{version})"
        )
    return LocalServer(bin_dir, **options)


def start_server(version: str | None = None) -> LocalServer:
    """
    Start a throw-away server; it stops with its context or with the process.

    Args:
        version: As for `find_server`.

    Raises:
        ServerError: If that version is not on this machine or does not start.
    """
    return find_server(version).start()


def prepare_roles(server: LocalServer) -> None:
    """Create, as superuser, the roles of the tests and those of pgdedup."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        _create_role(connection, OWNER, "LOGIN NOSUPERUSER NOCREATEROLE CREATEDB")
        _create_role(connection, WRITER, "LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB")
        for role in PGDEDUP_ROLES:
            _create_role(connection, role, "NOLOGIN")
            connection.execute(
                sql.SQL("GRANT {} TO {} WITH ADMIN OPTION").format(
                    sql.Identifier(role), sql.Identifier(OWNER)
                )
            )


def create_database(
    server: LocalServer,
    name: str,
    *,
    template: str = "template1",
    owner: str = OWNER,
) -> None:
    """
    Create a database as superuser, for its owner to use as he likes.

    Args:
        server: A started server.
        name: The new database.
        template: What to copy; nobody may be connected to it.
        owner: The role that owns it.
    """
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute(
            sql.SQL(
                "CREATE DATABASE {} TEMPLATE {} OWNER {} STRATEGY file_copy"
            ).format(
                sql.Identifier(name), sql.Identifier(template), sql.Identifier(owner)
            )
        )


def drop_database(server: LocalServer, name: str) -> None:
    """Drop a database as superuser, together with sessions still open in it."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(
                sql.Identifier(name)
            )
        )


def install_core(dsn: str) -> None:
    """Install the pgdedup schema into a database, in one transaction."""
    # Imported here: a server alone needs neither alembic nor the SQL files.
    from pgdedup.migrate import core_script

    with psycopg.connect(dsn) as connection:
        connection.execute(core_script().encode())


def _ram_disk() -> Path | None:
    """Return the directory of a RAM disk with room for the test databases, if any."""
    if not os.access(_RAM_DISK, os.W_OK | os.X_OK):
        return None
    free = shutil.disk_usage(_RAM_DISK).free
    return _RAM_DISK if free >= _RAM_DISK_FREE else None


def _create_role(
    connection: psycopg.Connection, name: str, attributes: LiteralString
) -> None:
    known = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (name,))
    if known.fetchone() is None:
        connection.execute(
            sql.SQL("CREATE ROLE {} {}").format(
                sql.Identifier(name), sql.SQL(attributes)
            )
        )
