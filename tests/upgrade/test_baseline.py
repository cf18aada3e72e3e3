"""The release's baseline: made, proven, and every drift from it found.

In a copy of the sources, so that it works before and after the real freeze.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pgdedup import migrate
from pgdedup.embedded import LocalServer
from pgdedup.testing import OWNER

ROOT = Path(__file__).parents[2]

REVISION = '''"""A delta."""

from alembic import op

from pgdedup.alembic_ops import run_script
from pgdedup.migrate import revision_sql

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Run the .up.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "up"))


def downgrade() -> None:
    """Run the .down.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "down"))
'''
TABLE = """\
-- A table that came with 0.2.0.
CREATE TABLE pgdedup.news (
    id bigint PRIMARY KEY
);
COMMENT ON TABLE pgdedup.news IS 'News';
"""


class Tree:
    """A copy of the sources, and the tool run in it."""

    def __init__(self, folder: Path, dsn: str) -> None:
        self.folder = folder
        self.dsn = dsn
        skip = shutil.ignore_patterns("__pycache__", "demo")
        for name in ("pgdedup", "sql", "migrations"):
            shutil.copytree(ROOT / name, folder / name, ignore=skip)
        (folder / "tools").mkdir()
        shutil.copy(ROOT / "tools" / "freeze_release.py", folder / "tools")
        versions = folder / "migrations" / "versions"
        for path in versions.glob("[0-9]*"):
            if not path.name.startswith("0001_core_schema"):
                path.unlink()
        (versions / "0001_core_schema.up.sql").unlink(missing_ok=True)
        for name in ("frozen.txt", "0001.catalog.txt"):
            (folder / "migrations" / name).unlink(missing_ok=True)
        self.edit("pgdedup/migrate.py", f'HEAD = "{migrate.HEAD}"', 'HEAD = "0001"')

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=os.environ
            | {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def freeze(self) -> subprocess.CompletedProcess[str]:
        return self.run("tools/freeze_release.py", "--dsn", self.dsn)

    def problems(self) -> list[str]:
        done = self.run("tools/freeze_release.py", "--check", "--dsn", self.dsn)
        lines = done.stdout.splitlines()
        assert done.returncode == (0 if lines == ["nothing has drifted"] else 1), (
            done.stderr
        )
        return lines[:-1]

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def tree(tmp_path: Path, new_database: Callable[..., str], server: LocalServer) -> Tree:
    if server.version != 18:
        pytest.skip("the catalog is frozen on PostgreSQL 18")
    found = Tree(tmp_path / "tree", server.dsn(new_database(), user=OWNER))
    done = found.freeze()
    assert done.returncode == 0, done.stderr
    return found


def test_nothing_has_drifted_here(
    new_database: Callable[..., str], server: LocalServer
) -> None:
    """The real sources, whether they are frozen or not."""
    done = subprocess.run(
        [
            *(sys.executable, "tools/freeze_release.py", "--check"),
            *("--dsn", server.dsn(new_database(), user=OWNER)),
        ],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == "nothing has drifted\n", done.stdout + done.stderr


def test_drifts_are_found(tree: Tree) -> None:
    assert tree.problems() == []
    again = tree.freeze()
    assert again.returncode == 1
    assert "frozen already" in again.stdout
    tree.edit("sql/functions/confirm.sql", "AS $$", "AS $$\n-- Planted.")
    tree.edit("sql/tables/events.sql", "COMMENT ON TABLE", "-- x\nCOMMENT ON TABLE")
    (changed,) = tree.problems()  # what is no object is no drift
    assert changed.startswith("the chain, and sql/install.order: function pgdedup.conf")
    path = "migrations/versions/0001_core_schema.up.sql"
    tree.edit(path, "AS $$", "AS $$\n-- Planted.")
    found = tree.problems()
    assert "versions/0001_core_schema.up.sql: a frozen file has been changed" in found
    assert any(line.startswith("the first revision: ") for line in found)


def test_a_later_revision(tree: Tree) -> None:
    """A delta that fits is no drift; one that forgets something is."""
    tree.write("sql/tables/news.sql", TABLE)
    tree.edit("sql/install.order", "\ngrants.sql", "\ntables/news.sql\ngrants.sql")
    wanted = "the chain, and sql/install.order: relation pgdedup.news differs"
    assert wanted in tree.problems()
    versions = "migrations/versions"
    tree.write(f"{versions}/0002_news.py", REVISION)
    tree.write(f"{versions}/0002_news.up.sql", TABLE)
    tree.write(f"{versions}/0002_news.down.sql", "SELECT 1;\n")
    tree.edit("pgdedup/migrate.py", 'HEAD = "0001"', 'HEAD = "0002"')
    assert "0002_news down: relation pgdedup.news differs" in tree.problems()
    tree.write(f"{versions}/0002_news.down.sql", "DROP TABLE pgdedup.news;\n")
    assert tree.problems() == []
    # The ways to walk it: by alembic, and by the plain script from the revision before.
    alembic = ["-m", "alembic", "-c", "migrations/alembic.ini", "-x", f"dsn={tree.dsn}"]
    for step in (["upgrade", "0001"], ["upgrade", "head"], ["downgrade", "0001"]):
        done = tree.run(*alembic, *step)
        assert done.returncode == 0, done.stderr
    script = tree.run(
        "-c", "from pgdedup.cli import app; app()", "sql", "--core", "--since", "0001"
    )
    assert script.returncode == 0, script.stderr
    assert "CREATE TABLE pgdedup.news" in script.stdout
    assert "CREATE TABLE pgdedup.pairs" not in script.stdout
