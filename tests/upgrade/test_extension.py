"""The extension: created, used, dumped, updated, dropped, all without superuser."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from pgdedup import migrate, testing
from pgdedup.embedded import LocalServer
from pgdedup.install import apply, drop
from pgdedup.plan import plan
from tests import crm
from tests.upgrade.releases import Tree

ROOT = Path(__file__).parents[2]
Connection = psycopg.Connection[Any]

# The first of them makes the release.
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder that the account of the server may read, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o755)
        yield path


@pytest.fixture(scope="module")
def files(released: Tree, folder: Path) -> Path:
    """The extension with one more version than there really is."""
    tree = released.copy(folder / "tree")
    tree.plant()
    tree.revise()
    place = tree.folder / "share" / "extension"
    tree.run("tools/build_extension.py", str(place), check=True)
    # This program takes itself for one that works with 0001 (`head`).
    control = place / "pgdedup.control"
    text = control.read_text(encoding="utf-8")
    assert "default_version = '0002'" in text
    control.write_text(text.replace("'0002'", "'0001'"), encoding="utf-8")
    return place


@pytest.fixture(autouse=True)
def head(monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy counts its releases anew: what it calls 0001 is all that we have."""
    monkeypatch.setattr(migrate, "HEAD", "0001")


@pytest.fixture(scope="module")
def host(server: LocalServer, files: Path, folder: Path) -> Iterator[LocalServer]:
    """A server that finds the extension: 18 by a setting, older ones by a copy."""
    if server.version >= 18:
        yield server
        return
    place = folder / "pg"
    place.mkdir()
    real = server.bin_dir.parent
    major = str(server.version)
    if (real / "share" / "postgresql").is_dir():
        own, ours = place / "own", place / "own" / "share" / "postgresql"
        share = real / "share" / "postgresql"
    else:  # Debian's, where both lie below /usr
        own = place / "lib" / "postgresql" / major
        ours = place / "share" / "postgresql" / major
        share = Path("/usr/share/postgresql", major)
    shutil.copytree(real / "bin", own / "bin")
    (own / "lib").symlink_to(real / "lib")
    (ours / "extension").mkdir(parents=True)
    for folder, target in ((share, ours), (share / "extension", ours / "extension")):
        for path in folder.iterdir():
            if path.name != "extension":
                (target / path.name).symlink_to(path)
    for path in files.iterdir():
        shutil.copy(path, ours / "extension")
    with LocalServer(own / "bin", settings={"max_wal_senders": "0"}).start() as found:
        testing.prepare_roles(found)
        yield found


@pytest.fixture
def database(host: LocalServer, files: Path) -> Iterator[Callable[..., Connection]]:
    """Opens new databases, in which dba may create the extension."""
    opened: list[tuple[str, Connection]] = []

    def make() -> Connection:
        name = f"extension_{len(opened)}"
        testing.create_database(host, name)
        if host.version >= 18:
            with psycopg.connect(host.dsn(), autocommit=True) as admin:
                admin.execute(
                    sql.SQL("ALTER DATABASE {} SET extension_control_path = {}").format(
                        sql.Identifier(name),
                        sql.Literal(f"{files.parent}:$system"),
                    )
                )
        dsn = host.dsn(name, user=testing.OWNER)
        connection = psycopg.connect(dsn, autocommit=True)
        opened.append((name, connection))
        return connection

    yield make
    for name, connection in opened:
        connection.close()
        testing.drop_database(host, name)


def run(host: LocalServer, program: str, *arguments: str) -> str:
    done = subprocess.run(
        [str(host.bin_dir / program), *arguments],
        env={"PGHOST": host.host, "PGPORT": str(host.port), "PGUSER": testing.OWNER},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def definitions(connection: Connection) -> list[Any]:
    """Functions and columns of the core schema, whoever they belong to."""
    return connection.execute(
        "SELECT pg_get_functiondef(p.oid), p.proacl::text FROM pg_proc AS p"
        " WHERE p.pronamespace = 'pgdedup'::regnamespace"
        " UNION ALL SELECT format('%s %s %s', a.attrelid::regclass, a.attname,"
        " format_type(a.atttypid, a.atttypmod)), c.relacl::text"
        " FROM pg_attribute AS a INNER JOIN pg_class AS c ON c.oid = a.attrelid"
        " WHERE c.relnamespace = 'pgdedup'::regnamespace AND a.attnum > 0"
        " ORDER BY 1, 2"
    ).fetchall()


def test_create_use_dump_and_restore(
    database: Callable[..., Connection],
    host: LocalServer,
    server: LocalServer,
    dsn: str,
    tmp_path: Path,
) -> None:
    db = database()
    db.execute("CREATE EXTENSION pgdedup CASCADE")
    with psycopg.connect(dsn) as plain:
        assert definitions(db) == definitions(plain)
    db.execute(crm.CUSTOMERS.encode())
    apply(db, plan(db, crm.rules()))
    assert plan(db, crm.rules()).empty
    insert = "INSERT INTO crm.customers (name, credit_code) VALUES (%s, %s)"
    db.execute(insert, ["x", "91350100M000100Y43"])
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_credit_code"):
        db.execute(insert, ["y", "91350100M000100Y43"])
    db.execute("SELECT pgdedup.set_action('crm.customers', 'same_phone', 'off', 'why')")
    # Nothing that was generated belongs to the extension.
    members = db.execute(
        "SELECT d.classid::regclass::text, d.objid FROM pg_depend AS d"
        " INNER JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'pgdedup'"
        " WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype IN ('e', 'x')"
        " AND (d.classid IN ('pg_trigger'::regclass) OR d.classid = 'pg_proc'::regclass"
        " AND d.objid::regprocedure::text LIKE '%%pgdedup_fn_%%')"
    ).fetchall()
    assert members == []

    other = database()
    dump = run(host, "pg_dump", "-d", db.info.dbname)
    assert "CREATE EXTENSION" in dump
    assert "CREATE FUNCTION pgdedup.confirm" not in dump
    file = tmp_path / "dump.sql"
    file.write_text(dump, encoding="utf-8")
    run(
        host,
        "psql",
        *("-X", "-q", "-v", "ON_ERROR_STOP=1"),
        *("-d", other.info.dbname, "-f", str(file)),
    )
    assert plan(other, crm.rules()).empty
    for table in ("objects", "tables", "controls", "control_log"):
        query = f"SELECT to_jsonb(t) FROM pgdedup.{table} AS t ORDER BY t::text"
        assert other.execute(query).fetchall() == db.execute(query).fetchall(), table
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_credit_code"):
        other.execute(insert, ["z", "91350100M000100Y43"])


def test_update_and_drop(database: Callable[..., Connection]) -> None:
    db = database()
    db.execute("CREATE EXTENSION pgdedup CASCADE")
    db.execute(crm.CUSTOMERS.encode())
    apply(db, plan(db, crm.rules()))
    with pytest.raises(psycopg.errors.DependentObjectsStillExist):
        db.execute("DROP EXTENSION pgdedup")
    drop(db)
    with pytest.raises(psycopg.Error, match="belongs to the extension pgdedup"):
        drop(db, core=True)
    db.execute("ALTER EXTENSION pgdedup UPDATE TO '0002'")
    found = db.execute(
        "SELECT e.extversion, v.version_num, 'pgdedup.news'::regclass ="
        " ANY (e.extconfig) FROM pg_extension AS e, pgdedup.schema_version AS v"
        " WHERE e.extname = 'pgdedup'"
    ).fetchone()
    assert found == ("0002", "0002", True)
    db.execute("DROP EXTENSION pgdedup")
    left = db.execute(
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'pgdedup'::regnamespace"
    ).fetchone()
    assert left == (0,)


def test_make_install(files: Path, tmp_path: Path) -> None:
    """By the Makefile that is delivered with it."""
    (tmp_path / "pg_config").write_text("#!/bin/sh\necho /usr/share/postgresql/99\n")
    (tmp_path / "pg_config").chmod(0o755)
    subprocess.run(
        [
            *("make", "-C", str(files), "install"),
            *(f"DESTDIR={tmp_path}/root", f"PG_CONFIG={tmp_path}/pg_config"),
        ],
        check=True,
        capture_output=True,
    )
    place = tmp_path / "root" / "usr/share/postgresql/99/extension"
    assert {path.name for path in place.iterdir()} == {
        "pgdedup.control",
        "pgdedup--0001.sql",
        "pgdedup--0001--0002.sql",
    }
