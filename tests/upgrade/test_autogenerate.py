"""A newer pgdedup in a project: autogenerate upgrades the core schema, and back."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from pgdedup.testing import OWNER
from tests.integration.test_alembic_autogenerate import ENV, MAKO, contents
from tests.upgrade.releases import Tree

PLUGIN = """
from alembic.runtime import plugins
from pgdedup import alembic_plugin

if "pgdedup" not in plugins._all_plugins:
    plugins.Plugin.setup_plugin_from_module(alembic_plugin, "pgdedup")
"""
MODELS = """
from sqlalchemy import Column, Integer, MetaData, Table, Text

metadata = MetaData()
Table(
    "customers", metadata,
    Column("id", Integer, primary_key=True),
    Column("email", Text),
    schema="crm",
)
"""
RUN = """
import sys
from alembic.config import main

for command in sys.argv[1:]:
    main(argv=command.split())
"""
RULES = """
version: 1
tables:
  crm.customers:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
"""


class Project:
    """A project of a user, whose pgdedup is that of a copy of the sources."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        (folder / "alembic" / "versions").mkdir(parents=True)
        (folder / "alembic" / "env.py").write_text(PLUGIN + ENV)
        (folder / "alembic" / "script.py.mako").write_text(MAKO)
        (folder / "alembic.ini").write_text(
            f"[alembic]\nscript_location = %(here)s/alembic\npath_separator = os\n"
            f"sqlalchemy.url = {url.replace('%', '%%')}\n"
        )
        (folder / "models.py").write_text(MODELS)
        (folder / "dedup.yaml").write_text(RULES)

    def alembic(self, pgdedup: Tree, *commands: str, fails: str = "") -> None:
        """Run commands of alembic; the last must fail with a text, if one is given."""
        done = subprocess.run(
            [sys.executable, "-c", RUN, *commands],
            cwd=self.folder,
            env=pgdedup.env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        said = done.stdout + done.stderr
        assert (done.returncode != 0) == bool(fails), said
        assert fails in said


@pytest.mark.timeout(300)
def test_the_core_schema_comes_along(
    tmp_path: Path,
    new_database: Callable[..., str],
    connect: Callable[..., Any],
    server: LocalServer,
    pg_dump: Any,
    released: Tree,
) -> None:
    old, new = released, released.copy(tmp_path / "new")
    new.plant()
    new.revise()

    name = new_database()
    conn: psycopg.Connection[Any] = connect(dbname=name)
    conn.execute("CREATE SCHEMA crm")
    url = server.url(name, user=OWNER, driver="postgresql+psycopg")
    project = Project(tmp_path / "project", url)

    def dump() -> str:
        text = pg_dump("--exclude-table=*.alembic_version", dbname=name)
        return "\n".join(x for x in text.splitlines() if "restrict" not in x)

    before = dump()
    autogenerate = "revision --autogenerate --rev-id"
    project.alembic(old, f"{autogenerate} a1", "upgrade head")
    conn.execute("INSERT INTO crm.customers VALUES (1, 'a@example.com')")
    first = contents(conn)

    project.alembic(new, "check", fails="pgdedup_apply")
    assert contents(conn) == first  # what was tried out is taken back
    project.alembic(new, f"{autogenerate} a2", "upgrade head", "check")
    versions = project.folder / "alembic" / "versions"
    carried = (versions / "a2.pgdedup-1.up.sql").read_text(encoding="utf-8")
    assert carried.startswith("-- pgdedup: core schema from 0001 to 0002.")
    rules = (versions / "a2.pgdedup-2.up.sql").read_text(encoding="utf-8")
    assert "email_v2" in rules
    second = contents(conn)
    assert "pgdedup.latest_news()" in second
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_email"):
        conn.execute("INSERT INTO crm.customers VALUES (2, 'A@Example.com')")

    # The older program does not touch what it does not know.
    project.alembic(old, "check", fails="install the pgdedup that made it")
    project.alembic(new, "downgrade -1")
    assert contents(conn) == first
    project.alembic(new, "upgrade head")
    assert contents(conn) == second
    project.alembic(new, "downgrade base")
    assert dump() == before
