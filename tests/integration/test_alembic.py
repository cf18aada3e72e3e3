"""``op.pgdedup_apply`` and ``op.pgdedup_drop`` in a plain alembic project."""

import os
import subprocess
import sys
import tomllib
import warnings
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine, make_url
from sqlalchemy.pool import NullPool

from pgdedup import alembic_ops, names
from pgdedup.embedded import LocalServer
from pgdedup.install import ApplyError, apply
from pgdedup.plan import plan
from pgdedup.snapshot import snapshot
from pgdedup.testing import OWNER
from tests import crm

ROOT = Path(__file__).parents[2]
SCHEMAS = ["pgdedup", "crm", "public"]

ENV = """
from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

url = context.config.get_main_option("sqlalchemy.url")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
"""

#: The table is made, guarded and filled in one migration, unqualified names included.
REVISION = """
from pathlib import Path

from alembic import op
{imports}

revision = "a1"
down_revision = None


def upgrade():
    op.get_bind().exec_driver_sql("SET search_path = crm, public")
    op.get_bind().exec_driver_sql({tables!r})
    op.pgdedup_apply({rules})
    op.execute("UPDATE customers SET owner = 'set after apply'")
    {after}


def downgrade():
    op.pgdedup_drop({drop})
"""


class Project:
    """An alembic project of a user."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        (folder / "versions").mkdir()
        (folder / "env.py").write_text(ENV)
        (folder / "dedup.yaml").write_text(crm.text(), encoding="utf-8")
        self.write()

    def write(self, **parts: str) -> None:
        """(Re)write the only revision."""
        defaults = {
            "imports": "import pgdedup.alembic_ops",
            "tables": crm.CUSTOMERS,
            "rules": "Path(__file__).parents[1] / 'dedup.yaml'",
            "after": "",
            "drop": "core=True",
        }
        text = REVISION.format(**defaults | parts)
        (self.folder / "versions" / "a1_rules.py").write_text(text, encoding="utf-8")

    @property
    def config(self) -> Config:
        found = Config(stdout=StringIO(), output_buffer=StringIO())
        found.set_main_option("script_location", str(self.folder).replace("%", "%%"))
        found.set_main_option("path_separator", "os")
        found.set_main_option("sqlalchemy.url", self.url.replace("%", "%%"))
        return found


@pytest.fixture
def empty(new_database: Callable[..., str]) -> str:
    return new_database()


@pytest.fixture
def conn(empty: str, connect: Callable[..., Any]) -> psycopg.Connection[Any]:
    found: psycopg.Connection[Any] = connect(dbname=empty)
    return found


@pytest.fixture
def project(tmp_path: Path, server: LocalServer, empty: str) -> Project:
    return Project(tmp_path, server.url(empty, user=OWNER, driver="postgresql+psycopg"))


def test_upgrade_installs_what_apply_installs(
    project: Project,
    conn: psycopg.Connection[Any],
    new_database: Callable[..., str],
    connect: Callable[..., Any],
) -> None:
    command.upgrade(project.config, "head")
    assert plan(conn, crm.rules()).empty
    other = connect(dbname=new_database())
    other.execute(crm.CUSTOMERS.encode())
    apply(other, plan(other, crm.rules()))
    mine = snapshot(conn, SCHEMAS).splitlines()
    mine = [line for line in mine if "alembic_version" not in line]
    assert mine == snapshot(other, SCHEMAS).splitlines()
    owners = conn.execute("SELECT DISTINCT owner FROM crm.customers").fetchall()
    assert owners == [("set after apply",)]
    with pytest.raises(psycopg.errors.UniqueViolation, match="contact_phone"):
        conn.execute(
            "INSERT INTO crm.customers (name, contact, phone2)"
            " VALUES ('x', '张三', '+86 138 0013 8000')"
        )


def test_downgrade_leaves_nothing(
    project: Project, conn: psycopg.Connection[Any], pg_dump: Any, empty: str
) -> None:
    conn.execute(crm.CUSTOMERS.encode())
    project.write(tables="SELECT 1", after="op.execute('SELECT 1')")
    with conn.transaction():
        conn.execute("UPDATE crm.customers SET owner = 'set after apply'")
    before = _dump(pg_dump, empty)
    command.upgrade(project.config, "head")
    assert _dump(pg_dump, empty) != before
    command.downgrade(project.config, "base")
    assert _dump(pg_dump, empty) == before


def _dump(pg_dump: Any, name: str) -> str:
    """The user's schema; without the random key of newer minor versions."""
    lines = pg_dump("--schema=crm", dbname=name).splitlines()
    return "\n".join(x for x in lines if "restrict" not in x)


def test_rules_as_text_and_the_core_may_stay(
    project: Project, conn: psycopg.Connection[Any]
) -> None:
    project.write(rules=repr(crm.text()), drop='"crm.customers"')
    command.upgrade(project.config, "head")
    command.downgrade(project.config, "base")
    left = conn.execute("SELECT count(*) FROM pgdedup.objects").fetchone()
    assert left == (0,)


def test_a_failure_takes_everything_back(
    project: Project, conn: psycopg.Connection[Any]
) -> None:
    before = snapshot(conn, SCHEMAS)
    project.write(after="op.execute('SELECT 1 / 0')")
    with pytest.raises(Exception, match="division by zero"):
        command.upgrade(project.config, "head")
    assert snapshot(conn, SCHEMAS) == before
    project.write()
    command.upgrade(project.config, "head")
    assert plan(conn, crm.rules()).empty


def test_an_error_in_the_rules_names_the_place(project: Project) -> None:
    project.write(rules=repr(crm.text().replace('"email": "email"', '"mail": "email"')))
    with pytest.raises(Exception, match=r'no column "mail"'):
        command.upgrade(project.config, "head")


def test_no_other_apply_before_the_transaction_ends(
    conn: psycopg.Connection[Any], server: LocalServer, empty: str
) -> None:
    """Nobody can see what an open migration has done."""
    conn.execute(crm.CUSTOMERS.encode())
    other = plan(conn, crm.rules())
    url = server.url(empty, user=OWNER, driver="postgresql+psycopg")
    with create_engine(url, poolclass=NullPool).connect() as connection:
        driver = alembic_ops.driver_connection(connection)
        apply(driver, plan(driver, crm.rules()), concurrently=False)
        with pytest.raises(ApplyError, match="another apply or drop is running"):
            apply(conn, other, lock_timeout="200ms")
        connection.rollback()
    apply(conn, plan(conn, crm.rules()), lock_timeout="200ms")


def test_a_failed_apply_leaves_no_lock_behind(
    conn: psycopg.Connection[Any], connect: Callable[..., Any], empty: str
) -> None:
    conn.execute(crm.CUSTOMERS.encode())
    reader = connect(dbname=empty, autocommit=False)
    reader.execute("SELECT FROM crm.customers")
    migration = connect(dbname=empty, autocommit=False)
    with pytest.raises(ApplyError, match="no lock on the table"):
        apply(
            migration,
            plan(migration, crm.rules()),
            concurrently=False,
            lock_timeout="200ms",
        )
    migration.rollback()
    reader.rollback()
    apply(conn, plan(conn, crm.rules()), lock_timeout="200ms")


@pytest.mark.parametrize(
    ("move", "revision", "operation"),
    [
        (command.upgrade, "head", "pgdedup_apply"),
        (command.downgrade, "a1:base", "pgdedup_drop"),
    ],
)
def test_offline_mode_is_refused(
    move: Any, revision: str, operation: str, project: Project
) -> None:
    text = (project.folder / "versions" / "a1_rules.py").read_text(encoding="utf-8")
    lines = [x for x in text.splitlines() if "get_bind" not in x]
    (project.folder / "versions" / "a1_rules.py").write_text("\n".join(lines))
    with pytest.raises(alembic_ops.AlembicError, match=f"op.{operation} .*--sql"):
        move(project.config, revision, sql=True)


def test_another_driver_is_refused() -> None:
    with (
        create_engine("sqlite://").connect() as connection,
        pytest.raises(alembic_ops.AlembicError, match=r"one of sqlite\+pysqlite"),
    ):
        alembic_ops.driver_connection(connection)


# ------------------------------------------------------------------------ autogenerate


def _diff(url: str, metadata: MetaData, **options: Any) -> list[Any]:
    options |= {"include_schemas": True, "compare_type": True}
    with create_engine(url, poolclass=NullPool).connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, metadata)


def test_autogenerate_proposes_nothing_of_ours(
    project: Project, conn: psycopg.Connection[Any]
) -> None:
    conn.execute((crm.CUSTOMERS + "CREATE TABLE crm.other (id bigint);").encode())
    metadata = MetaData()
    engine = create_engine(make_url(project.url), poolclass=NullPool)
    for schema in ("crm", "public"):
        metadata.reflect(engine, schema)
    apply(conn, plan(conn, crm.rules()))
    # What the user really changed is still seen.
    conn.execute(
        b"ALTER TABLE crm.customers ADD surplus text;"
        b"CREATE INDEX surplus_index ON crm.customers (surplus);"
        b"CREATE TABLE crm.surplus (id bigint); DROP TABLE crm.other"
    )
    with warnings.catch_warnings(action="ignore"):  # of types SQLAlchemy does not know
        without = _diff(
            project.url,
            metadata,
            autogenerate_plugins=[
                "alembic.autogenerate.*",
                "~alembic.autogenerate.pgdedup",
            ],
        )
    ours = [d for d in without if "pgdedup" in repr(d)]
    assert {d[0] for d in ours} >= {"remove_column", "remove_index", "remove_table"}
    found = _diff(
        project.url,
        metadata,
        include_object=alembic_ops.include_object,
        include_name=alembic_ops.include_name,
    )
    assert sorted(d[0] for d in found) == [
        "add_table",
        "remove_column",
        "remove_index",
        "remove_table",
    ]
    assert "pgdedup" not in repr(found)


def test_a_model_may_name_our_columns() -> None:
    """Only what the models do not know is left out."""
    name = names.generated("k", ("customers", "name"), "crm.customers")
    assert alembic_ops.include_object(object(), name, "column", False, None)
    assert alembic_ops.include_object(object(), name, "column", True, object())
    assert not alembic_ops.include_object(object(), name, "column", True, None)
    assert alembic_ops.include_object(object(), "name", "column", True, None)


# -------------------------------------------------------------------------- the plugin


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """Environment in which pgdedup looks installed, with its entry points."""
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    points = metadata["project"]["entry-points"]["alembic.plugins"]
    folder = tmp_path / "site" / "pgdedup-0.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: pgdedup\nVersion: 0\n"
    )
    lines = ["[alembic.plugins]", *(f"{k} = {v}" for k, v in points.items())]
    (folder / "entry_points.txt").write_text("\n".join(lines))
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(folder.parent), str(ROOT)])}


def run(code: str, env: dict[str, str], cwd: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=env,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.once
@pytest.mark.parametrize(
    "first",
    [
        "import alembic",
        "import alembic.command",
        "from alembic import op",
        "from alembic.operations import Operations",
        "from alembic.autogenerate import compare_metadata",
        "from alembic.runtime.plugins import Plugin",
        "import pgdedup",
        "import pgdedup.alembic_ops",
        "import pgdedup.alembic_plugin",
    ],
)
def test_the_plugin_loads_whatever_is_imported_first(
    first: str, installed: dict[str, str], tmp_path: Path
) -> None:
    run(
        f"{first}\nfrom alembic import op\nop.pgdedup_apply, op.pgdedup_drop",
        installed,
        tmp_path,
    )


def test_no_import_is_needed_where_pgdedup_is_installed(
    project: Project,
    conn: psycopg.Connection[Any],
    installed: dict[str, str],
    tmp_path: Path,
) -> None:
    project.write(imports="")
    code = (
        "from alembic.config import Config; from alembic import command; c = Config();"
        f"c.set_main_option('script_location', {str(project.folder)!r});"
        "c.set_main_option('path_separator', 'os');"
        f"c.set_main_option('sqlalchemy.url', {project.url.replace('%', '%%')!r});"
        "command.upgrade(c, 'head')"
    )
    run(code, installed, tmp_path)
    assert plan(conn, crm.rules()).empty
