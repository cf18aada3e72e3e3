"""The release's baseline: made, proven, and every drift from it found.

In a copy of the sources, so that it works before and after the real freeze.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from pgdedup.snapshot import snapshot
from pgdedup.testing import OWNER
from tests.upgrade.releases import ROOT, VERSIONS, Tree

# Many programs, each of which imports pgdedup anew.
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def tree(tmp_path: Path, released: Tree) -> Tree:
    return released.copy(tmp_path / "tree")


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


@pytest.mark.once
def test_frozen_files_stay_as_they_are(tree: Tree) -> None:
    """What `make lint` sees, without a server."""
    files = "--files"
    assert tree.problems(files) == []
    assert "all revisions are frozen already" in tree.freeze()
    assert "nothing to write" in tree.draft("nothing")
    script = f"{VERSIONS}/0001_core_schema.up.sql"
    tree.edit(script, "COMMENT ON", "COMMENT  ON")
    tree.edit("migrations/0001.catalog.txt", "relation", "Relation")
    tree.edit("sql/normalisers/email_v1.sql", "<= 254", "<= 255")
    (tree.folder / VERSIONS / "0001_core_schema.down.sql").unlink()
    found = tree.problems(files)
    assert [line.split(": ")[:2] for line in found[:3]] == [
        ["versions/0001_core_schema.up.sql", "a frozen file has been changed"],
        ["versions/0001_core_schema.down.sql", "a frozen file is gone"],
        ["0001.catalog.txt", "a frozen file has been changed"],
    ]
    assert "0001_core_schema.down.sql: it is gone" in found
    assert found[-1].startswith("sql/normalisers/email_v1.sql: released")
    assert "a frozen file" in tree.draft("not_now")


@pytest.mark.once
def test_drifts_are_found(tree: Tree) -> None:
    # What is no object is no drift.
    tree.edit("sql/tables/events.sql", "COMMENT ON TABLE", "-- x\nCOMMENT ON TABLE")
    tree.edit("sql/functions/confirm.sql", "AS $$", "AS $$\n-- Planted.")
    tree.edit("sql/schema.sql", "duplicate prevention", "other words")
    assert tree.problems() == [
        # Not part of the frozen script: alembic makes the schema before it.
        "revision 0001: schema pgdedup differs",
        "the chain, and sql/install.order: function pgdedup.confirm(text,text) differs",
    ]


#: One each of what a revision can forget, and the object by which it is named.
DRIFTS = {
    "function pgdedup.confirm(text,text)": ("needs both", "needs two"),
    "relation pgdedup.news": (
        "GRANT SELECT ON pgdedup.news TO PUBLIC;",
        "",
    ),
    "function pgdedup.latest_news()": (
        "COMMENT ON FUNCTION pgdedup.latest_news() IS 'News';",
        "",
    ),
    "column pgdedup.events .... trace": ("DEFAULT 'none'", "DEFAULT 'other'"),
    "index pgdedup.news_at": (
        "COMMENT ON TABLE pgdedup.news",
        "CREATE INDEX news_at ON pgdedup.news (at);\nCOMMENT ON TABLE pgdedup.news",
    ),
}


def test_the_next_release(
    tree: Tree,
    new_database: Callable[..., str],
    server: LocalServer,
    client: Any,
    tmp_path: Path,
) -> None:
    """Fresh, upgraded, by the chain, restored, down and up again: one catalog."""
    tree.plant()
    tree.revise()
    # As `make lint` wants it.
    assert 'down_revision = "0001"\n' in (
        (tree.folder / VERSIONS / "0002_news.py").read_text(encoding="utf-8")
    )

    def made(*scripts: str) -> tuple[str, str]:
        name = new_database()
        for text in scripts:
            run(name, text)
        return name, catalog(name)

    def run(name: str, text: str) -> None:
        with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
            connection.execute(text.encode())

    def catalog(name: str) -> str:
        with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
            return snapshot(connection)

    first, whole, out = tree.scripts(
        "upgrade_script(None, until='0001')", "core_script()", "drop_script()"
    )
    cli = "from pgdedup.cli import app; app()"
    later = tree.run("-c", cli, "sql", "--core", "--since", "0001", check=True)
    assert "CREATE TABLE pgdedup.news" in later
    assert "CREATE TABLE pgdedup.pairs" not in later
    _, fresh = made(whole)
    upgraded, was_upgraded = made(first, later)
    assert was_upgraded == fresh
    chain, before = made()
    alembic = ["-m", "alembic", "-c", "migrations/alembic.ini", "-x"]
    alembic.append(f"dsn={server.dsn(chain, user=OWNER)}")
    tree.run(*alembic, "upgrade", "head", check=True)
    assert catalog(chain) == fresh
    tree.run(*alembic, "downgrade", "0001", check=True)
    assert catalog(chain) == made(first)[1]
    tree.run(*alembic, "upgrade", "head", check=True)
    assert catalog(chain) == fresh
    tree.run(*alembic, "downgrade", "base", check=True)
    assert catalog(chain) == before
    restored = new_database()
    file = str(tmp_path / "dump")
    client("pg_dump", "-Fc", "-f", file, dbname=upgraded)
    client("pg_restore", "-d", restored, file, dbname=restored)
    assert catalog(restored) == fresh
    # The way out knows what a later revision has brought.
    run(upgraded, out)
    assert catalog(upgraded) == before


@pytest.mark.once
def test_drifts_of_the_next_release(tree: Tree) -> None:
    """What a revision forgets, or does not take back, is found; then it is frozen."""
    tree.plant()
    tree.revise()
    up = f"{VERSIONS}/0002_news.up.sql"
    script = (tree.folder / up).read_text(encoding="utf-8")
    for old, new in DRIFTS.values():
        tree.edit(up, old, new)
    found = "\n".join(tree.problems())
    for name in DRIFTS:
        pattern = re.escape(name).replace(r"\.\.\.\.", r"\d{4}")
        assert re.search(f"the chain, and sql/install.order: {pattern} differs", found)
    tree.write(up, script)
    down = f"{VERSIONS}/0002_news.down.sql"
    tree.edit(down, "DROP TABLE pgdedup.news;", "")
    tree.edit(down, "DROP FUNCTION pgdedup.latest_news();", "")
    assert "0002_news down: relation pgdedup.news differs" in tree.problems()
    tree.edit(down, "tables/news.sql\n", "news\nDROP TABLE pgdedup.news CASCADE;")

    assert "is not released" in tree.draft("too_early")
    assert tree.freeze().startswith("frozen: ")
    tree.edit(down, "DROP TABLE", "DROP  TABLE")
    assert tree.problems("--files") == [
        "versions/0002_news.down.sql: a frozen file has been changed"
    ]
