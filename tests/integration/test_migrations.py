"""The chain of the core schema: every way to walk it ends in the same catalog."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from threading import Thread
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from pgdedup import migrate
from pgdedup.embedded import LocalServer
from pgdedup.snapshot import snapshot
from pgdedup.sql import data_dir
from pgdedup.testing import OWNER

INI = data_dir("migrations") / "alembic.ini"
NewDatabase = Callable[..., str]


def config(output: StringIO | None = None) -> Config:
    return Config(str(INI), output_buffer=output, stdout=StringIO())


@contextmanager
def chain(server: LocalServer, name: str) -> Iterator[Config]:
    """Alembic over a connection of ours, committed at the end."""
    url = server.url(name, user=OWNER, driver="postgresql+psycopg")
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        found = config()
        found.attributes["connection"] = connection
        yield found


def printed(walk: Callable[..., None], *arguments: str) -> str:
    output = StringIO()
    walk(config(output), *arguments, sql=True)
    return output.getvalue()


@pytest.fixture
def look(server: LocalServer) -> Callable[[str], str]:
    """Snapshot and version of a database."""

    def read(name: str) -> str:
        with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
            version = migrate.installed_version(connection)
            return f"{version}\n{snapshot(connection)}"

    return read


@pytest.fixture
def plain(new_database: NewDatabase, server: LocalServer, look: Any) -> str:
    """What the script gives through psycopg: the measure of the other ways."""
    name = new_database()
    with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
        connection.execute(migrate.core_script().encode())
    found = look(name)
    assert found.startswith(f"{migrate.HEAD}\n")
    assert "function pgdedup.check_record" in found
    return str(found)


def test_the_chain_ends_where_the_program_expects() -> None:
    script = ScriptDirectory.from_config(config())
    assert script.get_heads() == [migrate.HEAD]
    assert script.get_bases() == ["0001"]


def test_every_revision_can_go_down() -> None:
    for revision in ScriptDirectory.from_config(config()).walk_revisions():
        assert migrate.revision_sql(revision.path, "down").strip()


def test_psql_gives_the_same(
    new_database: NewDatabase, psql: Any, plain: str, look: Any
) -> None:
    name = new_database()
    psql(migrate.core_script(), OWNER, "--single-transaction", dbname=name)
    assert look(name) == plain


def test_alembic_gives_the_same(
    new_database: NewDatabase, server: LocalServer, plain: str, look: Any
) -> None:
    name = new_database()
    with chain(server, name) as alembic:
        command.upgrade(alembic, "head")
    assert look(name) == plain
    with chain(server, name) as alembic:
        command.upgrade(alembic, "head")  # nothing to do
    assert look(name) == plain


def test_alembic_offline_gives_the_same(
    new_database: NewDatabase, psql: Any, plain: str, look: Any
) -> None:
    name = new_database()
    psql(printed(command.upgrade, "head"), OWNER, dbname=name)
    assert look(name) == plain
    psql(printed(command.downgrade, f"{migrate.HEAD}:base"), OWNER, dbname=name)
    assert "schema pgdedup" not in look(name)
    assert look(name).startswith("None\n")


@pytest.mark.parametrize("how", ["-x", "environment"])
def test_the_command_line_of_alembic(
    how: str, new_database: NewDatabase, server: LocalServer, plain: str, look: Any
) -> None:
    name = new_database()
    dsn = server.dsn(name, user=OWNER)
    given = ["-x", f"dsn={dsn}"] if how == "-x" else []
    env = {"PGDEDUP_DSN": dsn} if how == "environment" else {}
    arguments = ["-c", str(INI), *given, "upgrade", "head"]
    done = subprocess.run(
        [sys.executable, "-m", "alembic", *arguments],
        env=os.environ | env | {"PYTHONPATH": str(Path(__file__).parents[2])},
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert look(name) == plain


def test_the_script_leaves_the_search_path_of_the_caller(
    new_database: NewDatabase, server: LocalServer
) -> None:
    url = server.url(new_database(), user=OWNER, driver="postgresql+psycopg")
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.exec_driver_sql("SET search_path = public")
        alembic = config()
        alembic.attributes["connection"] = connection
        command.upgrade(alembic, "head")
        found = connection.exec_driver_sql("SHOW search_path").scalar_one()
    assert found == "public"


def test_looking_changes_nothing(
    new_database: NewDatabase, server: LocalServer, look: Any
) -> None:
    name = new_database()
    before = look(name)
    with chain(server, name) as alembic:
        command.current(alembic)
    assert look(name) == before


def test_two_sessions_take_turns(
    new_database: NewDatabase, server: LocalServer, plain: str, look: Any
) -> None:
    """The second migration waits for the first and then finds nothing to do."""
    name = new_database()
    failures: list[BaseException] = []

    def upgrade() -> None:
        try:
            dsn = server.dsn(name, user=OWNER)
            done = subprocess.run(
                [
                    *(sys.executable, "-m", "alembic", "-c", str(INI)),
                    *("-x", f"dsn={dsn}", "upgrade", "head"),
                ],
                env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode == 0, done.stderr
        except BaseException as error:
            failures.append(error)

    threads = [Thread(target=upgrade) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert look(name) == plain


@pytest.mark.parametrize("way", ["alembic", "script"])
def test_down_refuses_to_take_the_users_objects_along(
    way: str, dbname: str, server: LocalServer, db: psycopg.Connection, look: Any
) -> None:
    def down() -> None:
        if way == "alembic":
            with chain(server, dbname) as alembic:
                command.downgrade(alembic, "base")
        else:
            with db.transaction():
                db.execute(migrate.drop_script().encode())

    uses = [
        "CREATE TABLE t (a text,"
        " b text GENERATED ALWAYS AS (pgdedup.text_v1(a)) STORED)",
        "CREATE VIEW v AS SELECT pair_id FROM pgdedup.pairs",
        "CREATE FUNCTION f() RETURNS text LANGUAGE sql RETURN pgdedup.text_v1('a')",
        "CREATE TABLE t (a text); CREATE INDEX own ON t (pgdedup.text_v1(a))",
        "CREATE TABLE t (a pgdedup.match)",
    ]
    before = look(dbname)
    for use in uses:
        db.execute(b"CREATE SCHEMA work; SET search_path = work")
        db.execute(use.encode())
        with pytest.raises(Exception, match=r"the schema pgdedup is in use by .*work"):
            down()
        db.execute(b"DROP SCHEMA work CASCADE; RESET search_path")
    assert look(dbname) == before
    down()
    assert "pgdedup" not in look(dbname).replace("pgdedup_", "")


def test_down_refuses_while_there_are_rules(db: psycopg.Connection) -> None:
    db.execute(
        b"INSERT INTO pgdedup.objects"
        b" VALUES ('x', 'crm.customers', 0, 'column', 'table', '', '', '', '')"
    )
    with pytest.raises(
        psycopg.errors.DependentObjectsStillExist, match=r"rules on crm\.customers"
    ):
        db.execute(migrate.drop_script().encode())
